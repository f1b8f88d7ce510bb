// npm start: installs, builds, and opens VS Code with the extension and the samples in it.
//   --no-open   only print the address      --port N   use this port
import { install, node, quiet, run } from './install.mjs';

await install();
process.exit(await run(node, [quiet, 'scripts/editor/serve.ts', ...process.argv.slice(2)]));
