// node scripts/fuzz.ts: the layer `fuzz` of npm test with 20,000 broken manifests, or as many as POD_COACH_MUTANTS
// says.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './folders.ts';

const { status } = spawnSync(
  process.execPath,
  [
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    path.join(root, 'node_modules/mocha/bin/mocha.js'),
    '--no-config',
    'test/fuzz/**/*.test.ts',
  ],
  { cwd: root, stdio: 'inherit', env: { POD_COACH_MUTANTS: '20000', ...process.env } },
);
process.exit(status ?? 1);
