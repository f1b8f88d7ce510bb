// node scripts/install-editor.ts: has VS Code in .vscode-test/ before a test asks for it.
import { installEditor } from './editor/install.ts';

await installEditor();
