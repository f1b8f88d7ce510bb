// npm test: installs what is missing and runs every test, in two tracks side by side: what computes, and what waits for a browser.
//   node scripts/test.mjs core vscode   runs the layers of these names only
// The last line says how many passed and failed in all.
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
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

const program = (file, ...args) => [quiet, path.join(root, 'node_modules', file), ...args];

/**
 * Name, what it is, and what Node runs for it. A command that leaves no counts counts as one test. The last two wait more than they
 * compute; they are here so that both tracks end at about the same time.
 */
const computing = [
  ['types', 'Types of everything', tsc()],
  ['types-core', 'Types of the core, without Node and DOM', tsc('-p', 'src/core')],
  ['format', 'One format', program('@biomejs/biome/bin/biome', 'format', 'src', 'scripts', 'test', 'webview')],
  ['lint', 'What types do not say', program('eslint/bin/eslint.js', 'src', 'scripts', 'webview')],
  ['unused', 'Nothing unused', program('knip/bin/knip.js', '--no-progress')],
  ['core', 'The core, in memory', mocha()],
  ['properties', 'What holds at every place of every sample', files('test/properties/**/*.test.ts')],
  ['fuzz', 'A sample of broken manifests', files('test/fuzz/**/*.test.ts')],
  ['growth', 'A sample of how cost grows with a file', files('test/growth/**/*.test.ts')],
  ['conformance', 'Agreement with a real API server', files('test/conformance/**/*.test.ts')],
  ['vscode-web', 'A real VS Code, web worker extension host', [quiet, 'test/vscode/launch.ts', 'web']],
  ['vscode-restricted', 'A real VS Code, Restricted Mode', [quiet, 'test/vscode/launch.ts', 'restricted']],
];

/** These mostly wait, so that the others can compute meanwhile. */
const waiting = [
  ['build', 'The build', [quiet, 'scripts/build.ts']],
  ['package', 'The package', files('test/package/**/*.test.ts')],
  ['panel', 'The panel, in a browser', files('--retries=2', 'test/panel/**/*.test.ts')],
  ['vscode-node', 'A real VS Code, Node extension host', [quiet, 'test/vscode/launch.ts', 'node']],
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

/** What the layers of this run need not do: who builds under the feet of others breaks what they run. */
const environment = {};

/** VS Code is fetched while other layers run. */
let editor = Promise.resolve(0);

/** Runs one layer and gives its counts; with `live` its output is seen as it comes, otherwise when it has ended. */
async function runLayer([name, title, command], live) {
  if (live) console.log(`\n== ${title} (${name})`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pod-coach-'));
  const file = path.join(folder, 'counts');
  const heard = path.join(folder, 'output');
  const output = live ? 'inherit' : openSync(heard, 'w');
  if (name.startsWith('vscode-')) await editor;
  const started = Date.now();
  const code = await run(node, command, { POD_COACH_COUNTS: file, ...environment }, output);
  if (!live) {
    closeSync(output);
    console.log(`\n== ${title} (${name})\n${readFileSync(heard, 'utf8')}`);
  }
  const counts = countsOf(file, code);
  rmSync(folder, { recursive: true });
  console.log(
    `== ${name}: ${counts.passed} passed, ${counts.failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return counts;
}

/** Runs layers one after another and gives the counts of all. */
async function runTrack(layers, live) {
  const total = { passed: 0, failed: 0 };
  for (const layer of layers) {
    const { passed, failed } = await runLayer(layer, live);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** Those of the layers that are asked for: `vscode` means each that begins with `vscode-`; no name means all. */
function asked(layers, names) {
  return layers.filter(
    ([layer]) => names.length === 0 || names.some((name) => layer === name || layer.startsWith(`${name}-`)),
  );
}

const names = process.argv.slice(2);
const layers = [...computing, ...waiting];
for (const name of names.filter((one) => asked(layers, [one]).length === 0)) {
  console.error(`No layer "${name}". Layers: ${layers.map(([layer]) => layer).join(', ')}`);
  process.exit(2);
}
await install();
const wanted = asked(layers, names).map(([layer]) => layer);
if (wanted.includes('build')) environment.POD_COACH_BUILT = '1';
if (wanted.some((layer) => layer.startsWith('vscode-'))) {
  editor = run(node, [quiet, 'scripts/install-editor.ts'], {}, 'ignore');
}
const tracks = [asked(waiting, names), asked(computing, names)].filter((track) => track.length > 0);
const totals = await Promise.all(tracks.map((track, at) => runTrack(track, at === 0)));
const passed = totals.reduce((sum, total) => sum + total.passed, 0);
const failed = totals.reduce((sum, total) => sum + total.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
