// Runs Spectral over many files in one process, and survives what it cannot digest:
// NODE_MODULES RULES FILE..., where RULES is `recommended` or `all`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, rules, ...files] = process.argv.slice(2);
const require = createRequire(join(modules, "spectral.js"));
const { Document, Spectral } = require("@stoplight/spectral-core");
const { Yaml } = require("@stoplight/spectral-parsers");
const { oas } = require("@stoplight/spectral-rulesets");

const spectral = new Spectral();
spectral.setRuleset({ extends: [[oas, rules]] });
for (const file of files) {
  let problems;
  try {
    const found = await spectral.run(new Document(readFileSync(file, "utf8"), Yaml, file));
    problems = found.map((it) => ({ rule: String(it.code), message: it.message }));
  } catch (error) {
    problems = [{ rule: "crash", message: String(error.message) }];
  }
  console.log(JSON.stringify({ file, problems }));
}
