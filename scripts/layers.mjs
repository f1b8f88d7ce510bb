// The layers of npm test, in the two tracks that scripts/test.mjs runs side by side.
import path from 'node:path';
import { quiet, root } from './install.mjs';

const tsc = (...args) => [path.join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', ...args];
const mocha = (...args) => [
  quiet,
  path.join(root, 'node_modules/mocha/bin/mocha.js'),
  '--reporter=test/counting-reporter.ts',
  ...args,
];
const files = (...patterns) => mocha('--no-config', '--timeout=120000', ...patterns);

const program = (file, ...args) => [quiet, path.join(root, 'node_modules', file), ...args];

/** Before all others: name, what it is, and what Node runs for it. A command that leaves no counts counts as one test. */
export const build = ['build', 'The build', [quiet, 'scripts/build.ts']];

/** These compute from their start to their end. */
export const computing = [
  ['types', 'Types of everything', tsc()],
  ['types-core', 'Types of the core, without Node and DOM', tsc('-p', 'src/core')],
  ['format', 'One format', program('@biomejs/biome/bin/biome', 'format', 'src', 'scripts', 'test', 'webview')],
  ['core', 'The core, in memory', mocha()],
  ['properties', 'What holds at every place of every sample', files('test/properties/**/*.test.ts')],
  ['fuzz', 'A sample of broken manifests', files('test/fuzz/**/*.test.ts')],
  ['growth', 'A sample of how cost grows with a file', files('test/growth/**/*.test.ts')],
  ['conformance', 'Agreement with a real API server', files('test/conformance/**/*.test.ts')],
  ['vscode-web', 'A real VS Code, web worker extension host', [quiet, 'test/vscode/launch.ts', 'web']],
];

/** These mostly wait, so that the others can compute meanwhile; the last ones are for the track that ends first. */
export const waiting = [
  ['panel', 'The panel, in a browser', files('--retries=2', 'test/panel/**/*.test.ts')],
  ['vscode-node', 'A real VS Code, Node extension host', [quiet, 'test/vscode/launch.ts', 'node']],
  ['vscode-restricted', 'A real VS Code, Restricted Mode', [quiet, 'test/vscode/launch.ts', 'restricted']],
  ['package', 'The package', files('test/package/**/*.test.ts')],
  ['lint', 'What types do not say', program('eslint/bin/eslint.js', 'src', 'scripts', 'webview')],
  ['unused', 'Nothing unused', program('knip/bin/knip.js', '--no-progress')],
];

/** Layers that wait for a browser or measure time: a machine that is busy for a moment makes them fail. */
export const timed = new Set(['package', 'growth', 'panel', 'vscode-node', 'vscode-web', 'vscode-restricted']);
