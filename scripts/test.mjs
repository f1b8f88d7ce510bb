// npm test: installs what is missing and runs every test, in two tracks side by side: what computes, and what waits for
// a browser. The track that ends first takes layers of the other.
//   node scripts/test.mjs core vscode   runs the layers of these names only
// Suites that wait or measure time and have a failed test run once more at the end, alone. What fails twice has failed.
// The last line says how many passed and failed in all.
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install, node, quiet, run } from './install.mjs';
import { build, computing, timed, waiting } from './layers.mjs';

/**
 * The counts that a command left, one JSON object a line; an exit code without a failed test is a failure too.
 * `suites` are those with a failed test, if it is known that all others ran.
 */
function countsOf(file, code) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const all = lines.map((line) => JSON.parse(line));
  const passed = all.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = all.reduce((sum, counts) => sum + counts.failed, 0);
  const suites = all.length > 0 && all.every((counts) => counts.ended) ? all.flatMap((counts) => counts.suites) : [];
  if (code !== 0) return { passed, failed: Math.max(failed, 1), suites };
  return all.length > 0 ? { passed, failed, suites } : { passed: 1, failed: 0, suites };
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

/** Runs layers one after another and gives each with its counts; who has run all takes the other track's last one. */
async function runTrack(own, other, live) {
  const results = [];
  for (let layer = own.shift() ?? other.pop(); layer !== undefined; layer = own.shift() ?? other.pop()) {
    results.push({ layer, counts: await runLayer(layer, live) });
  }
  return results;
}

/** Runs what failed in a layer once more, with the machine to itself, and gives the counts of both runs as one. */
async function runAgain({ layer: [name, title, command], counts }) {
  if (counts.failed === 0 || !timed.has(name)) return counts;
  const wanted = counts.suites.map((suite) => suite.replaceAll(/[^\w ]/g, '.')).join('|');
  const grep = wanted === '' ? [] : [`--grep=^(${wanted})`];
  const again = await runLayer([name, `${title}: what failed, once more`, [...command, ...grep]], true);
  if (again.passed === 0) return counts;
  return wanted === '' ? again : { ...again, passed: counts.passed + Math.max(counts.failed - again.failed, 0) };
}

/** Those of the layers that are asked for: `vscode` means each that begins with `vscode-`; no name means all. */
function asked(layers, names) {
  return layers.filter(
    ([layer]) => names.length === 0 || names.some((name) => layer === name || layer.startsWith(`${name}-`)),
  );
}

const names = process.argv.slice(2);
const layers = [build, ...computing, ...waiting];
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
const [first, second] = [asked(waiting, names), asked(computing, names)];
const built = await runTrack(asked([build], names), [], true);
const tested = await Promise.all([runTrack(first, second, true), runTrack(second, first, false)]);
const results = [...built, ...tested.flat()];
let [passed, failed] = [0, 0];
for (const result of results) {
  const counts = await runAgain(result);
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
