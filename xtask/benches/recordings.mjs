// How fast `cargo xtask samples --har` is, next to Redocly's `drift` and to ajv, on one recording made
// here, on one machine, in one run. Prints ratios; says so and exits 2 where a rival is missing.
//
//   npm install @redocly/cli ajv ajv-formats      (in a folder of its own)
//   NODE_PATH=that/folder/node_modules node xtask/benches/recordings.mjs [EXCHANGES]
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, openSync, rmSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const spec = join(root, 'xtask/suite/recordings/shop.yaml');
const count = Number(process.argv[2] ?? 20000);
const modules = (process.env.NODE_PATH ?? '').split(':').filter(Boolean);
const require = createRequire(modules[0] ? join(modules[0], 'x.js') : import.meta.url);
const fail = message => { console.error(`error: ${message}`); process.exit(2); };

let Ajv, formats, redocly;
try {
  Ajv = require('ajv/dist/2020').default;
  formats = require('ajv-formats').default ?? require('ajv-formats');
  redocly = join(modules[0], '.bin/redocly');
  execFileSync(redocly, ['--version'], { stdio: 'pipe' });
} catch (error) {
  fail(`a rival is missing (${error.message.split('\n')[0]}); see the head of this file`);
}
const built = spawnSync('cargo', ['build', '--quiet', '--release', '--package', 'xtask'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) fail('xtask cannot be built');
const ours = join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'release/xtask');

const body = n => JSON.stringify({
  items: [
    { id: n, name: 'Lamp', price: 12.5, stock: n % 100 === 99 ? 'x' : 3, colour: 'red', note: null, added: '2026-01-31T10:00:00Z' },
    { id: n + 1, name: 'Desk', price: 100, size: null },
  ],
  next: null,
});
const entry = n => ({
  startedDateTime: '2026-01-31T10:00:00.000Z', time: 1,
  request: {
    method: 'GET', url: 'https://api.shop.example/v1/items?limit=3&colour=red', httpVersion: 'HTTP/1.1',
    headers: [{ name: 'accept', value: 'application/json' }, { name: 'user-agent', value: 'x' }],
    queryString: [{ name: 'limit', value: '3' }, { name: 'colour', value: 'red' }], cookies: [], headersSize: -1, bodySize: 0,
  },
  response: {
    status: 200, statusText: 'OK', httpVersion: 'HTTP/1.1', cookies: [], redirectURL: '', headersSize: -1, bodySize: -1,
    headers: [{ name: 'content-type', value: 'application/json' }, { name: 'x-total-count', value: '2' }],
    content: { size: body(n).length, mimeType: 'application/json', text: body(n) },
  },
  cache: {}, timings: { send: 0, wait: 1, receive: 0 },
});

const folder = mkdtempSync(join(tmpdir(), 'recordings-'));
try {
  const write = (name, count) => {
    const path = join(folder, name), file = openSync(path, 'w');
    writeSync(file, '{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"entries":[\n');
    for (let n = 0; n < count; n++) writeSync(file, JSON.stringify(entry(n)) + (n + 1 < count ? ',\n' : '\n'));
    writeSync(file, ']}}\n');
    closeSync(file);
    return path;
  };
  const few = write('few.har', count / 10), many = write('many.har', count);
  const timed = (program, args) => {
    const start = process.hrtime.bigint();
    const run = spawnSync(program, args, { stdio: 'ignore' });
    if (![0, 1].includes(run.status)) fail(`${program} ended with status ${run.status}`);
    return Number(process.hrtime.bigint() - start) / 1e9;
  };
  // Start-up apart: the difference of two sizes.
  const rate = run => (count - count / 10) / Math.max(run(many) - run(few), 1e-6);
  const best = run => Math.max(rate(run), rate(run), rate(run));
  const xtask = best(har => timed(ours, ['samples', '--spec', spec, '--har', har, '--format', 'json']));
  const drift = best(har => timed(redocly, ['drift', har, '--api', spec, '--format', 'json', '-o', join(folder, 'r.json')]));

  // ajv judges the bodies alone, from text: no file, no address, no parameters, no positions.
  const string = format => ({ type: 'string', ...(format && { format }) });
  const schema = {
    type: 'object', required: ['items'], additionalProperties: false,
    properties: {
      next: { type: ['string', 'null'] },
      items: {
        type: 'array', maxItems: 3,
        items: {
          type: 'object', required: ['id', 'name', 'price'], additionalProperties: false,
          properties: {
            id: { type: 'integer' }, name: { type: 'string', minLength: 1, maxLength: 20 }, price: { type: 'number', minimum: 0 },
            stock: { type: 'integer' }, colour: { enum: ['red', 'green', 'blue'] }, note: { type: ['string', 'null'] },
            added: string('date-time'), size: { type: ['object', 'null'] },
          },
        },
      },
    },
  };
  const ajv = new Ajv({ strict: false });
  formats(ajv);
  const check = ajv.compile(schema);
  const texts = Array.from({ length: count }, (_, n) => body(n));
  const round = () => {
    const start = process.hrtime.bigint();
    for (const text of texts) check(JSON.parse(text));
    return count / (Number(process.hrtime.bigint() - start) / 1e9);
  };
  round();
  const alone = Math.max(round(), round(), round());
  const line = (name, rate) => console.log(`${name.padEnd(34)} ${Math.round(rate).toLocaleString('en').padStart(10)} /s   xtask is ${(xtask / rate).toFixed(1)} ×`);
  line('xtask samples --har (all of it)', xtask);
  line('redocly drift (all of it)', drift);
  line('ajv 8 (parse and bodies only)', alone);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
