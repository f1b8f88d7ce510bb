// npm test: installs what is missing and runs every test, layer after layer.
//   node scripts/test.mjs core vscode   runs the layers of these names only
// The last line says how many passed and failed in all.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install, node, quiet, root, run } from './install.mjs';

const tsc = (...args) => [path.join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', ...args];
const mocha = (...args) => [
  quiet,
  path.join(root, 'node_modules/mocha/bin/mocha.js'),
  '--reporter=test/counting-reporter.ts',
  ...args,
];
const files = (...patterns) => mocha('--no-config', '--timeout=120000', ...patterns);

/** Name, what it is, and what Node runs for it. A command that leaves no counts counts as one test. */
const layers = [
  ['types', 'Types of everything', tsc()],
  ['types-core', 'Types of the core, without Node and DOM', tsc('-p', 'src/core')],
  ['core', 'The core, in memory', mocha()],
  ['properties', 'What holds at every place of every sample', files('test/properties/**/*.test.ts')],
  ['fuzz', '20,000 broken manifests', files('test/fuzz/**/*.test.ts')],
  ['conformance', 'Agreement with a real API server', files('test/conformance/**/*.test.ts')],
  ['build', 'The build', [quiet, 'scripts/build.ts']],
  ['package', 'The package', files('test/package/**/*.test.ts')],
  ['panel', 'The panel, in a browser', files('--retries=2', 'test/panel/**/*.test.ts')],
  ['vscode-node', 'A real VS Code, Node extension host', [quiet, 'test/vscode/launch.ts', 'node']],
  ['vscode-web', 'A real VS Code, web worker extension host', [quiet, 'test/vscode/launch.ts', 'web']],
  ['vscode-restricted', 'A real VS Code, Restricted Mode', [quiet, 'test/vscode/launch.ts', 'restricted']],
];

/** The counts that a command left, one JSON object a line; an exit code without a failed test is a failure too. */
function countsOf(file, code) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const all = lines.map((line) => JSON.parse(line));
  const passed = all.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = all.reduce((sum, counts) => sum + counts.failed, 0);
  if (code !== 0) return { passed, failed: Math.max(failed, 1) };
  return all.length > 0 ? { passed, failed } : { passed: 1, failed: 0 };
}

/** Runs one layer and gives its counts. */
async function runLayer([name, title, command]) {
  console.log(`\n== ${title} (${name})`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pod-coach-'));
  const file = path.join(folder, 'counts');
  const started = Date.now();
  const code = await run(node, command, { POD_COACH_COUNTS: file });
  const counts = countsOf(file, code);
  rmSync(folder, { recursive: true });
  console.log(`== ${name}: ${counts.passed} passed, ${counts.failed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
  return counts;
}

/** The layers asked for: `vscode` means each that begins with `vscode-`; none means all. */
function choose(names) {
  const known = (name) => layers.filter(([layer]) => layer === name || layer.startsWith(`${name}-`));
  for (const name of names.filter((one) => known(one).length === 0)) {
    console.error(`No layer "${name}". Layers: ${layers.map(([layer]) => layer).join(', ')}`);
    process.exit(2);
  }
  return names.length === 0 ? layers : names.flatMap(known);
}

const chosen = choose(process.argv.slice(2));
await install();
const total = { passed: 0, failed: 0 };
for (const layer of chosen) {
  const counts = await runLayer(layer);
  total.passed += counts.passed;
  total.failed += counts.failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
