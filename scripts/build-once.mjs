// What action.yml and npm's `prepack` and `prepare` do: installs what is missing and builds, unless that has been done.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { install, node, quiet, root, run } from './install.mjs';

if (!existsSync(path.join(root, 'dist/npm/pod-coach.mjs'))) {
  await install();
  process.exitCode = await run(node, [quiet, 'scripts/build.ts']);
}
