// Judges the JSON bodies of the answers in a HAR file by the schemas of a description, with ajv, open
// world: MODULES DESCRIPTION.json RECORDING.har. Prints how many were judged and how many were refused.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, description, recording] = process.argv.slice(2);
const require = createRequire(join(modules, "ajv.js"));
const Ajv = require("ajv").default;
const formats = require("ajv-formats").default;

const spec = JSON.parse(readFileSync(description, "utf8"));
const ajv = formats(new Ajv({ strict: false, allErrors: true, logger: false }));
ajv.addSchema(spec, "spec");
const escape = (text) => encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));
const base = new URL(spec.servers[0].url).pathname.replace(/\/$/, "");
const routes = [];
for (const [path, item] of Object.entries(spec.paths)) {
  const pattern = base + path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]*\}/g, "[^/]+");
  for (const [method, operation] of Object.entries(item)) {
    const checks = {};
    for (const [status, response] of Object.entries(operation.responses ?? {})) {
      if (!response.content?.["application/json"]?.schema) continue;
      const pointer = ["paths", path, method, "responses", status, "content", "application/json", "schema"];
      checks[status] = ajv.compile({ $ref: `spec#/${pointer.map(escape).join("/")}` });
    }
    routes.push({ method: method.toUpperCase(), pattern: new RegExp(`^${pattern}$`), checks });
  }
}
let judged = 0;
let refused = 0;
for (const { request, response } of JSON.parse(readFileSync(recording, "utf8")).log.entries) {
  const path = new URL(request.url).pathname;
  const route = routes.find((it) => it.method === request.method && it.pattern.test(path));
  const check = route?.checks[response.status] ?? route?.checks.default;
  if (!check || !response.content?.text) continue;
  judged += 1;
  let body;
  try {
    body = JSON.parse(response.content.text);
  } catch {
    refused += 1;
    continue;
  }
  if (!check(body)) refused += 1;
}
console.log(JSON.stringify({ judged, refused }));
if (judged === 0) process.exit(2);
