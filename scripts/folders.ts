import path from 'node:path';

/** The folder of the project. */
export const root = path.join(import.meta.dirname, '..');

/** What a build leaves and the package carries. */
export const dist = path.join(root, 'dist');

/** What tests leave: bundled suites, profiles, screenshots. */
export const scratch = path.join(root, '.build');

/** Where a downloaded VS Code is kept, as @vscode/test-electron does. */
export const editors = path.join(root, '.vscode-test');
