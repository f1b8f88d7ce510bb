import { EventEmitter, FileType, Uri, window, workspace } from 'vscode';
import type { Disposable, FileChangeEvent, FileStat } from 'vscode';
import { actionsAt, eventually, tidyUpAfterEach, waitForRule } from '../editing.ts';

/** One file that is on no disk, as a repository opened in a browser has. */
function serveFile(scheme: string, text: string): Disposable {
  const bytes = new TextEncoder().encode(text);
  const nothing = (): void => {
    throw new Error('It is read-only');
  };
  return workspace.registerFileSystemProvider(
    scheme,
    {
      onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
      watch: () => ({ dispose: () => undefined }),
      stat: (): FileStat => ({ type: FileType.File, ctime: 0, mtime: 0, size: bytes.length }),
      readDirectory: () => [],
      readFile: () => bytes,
      createDirectory: nothing,
      writeFile: nothing,
      delete: nothing,
      rename: nothing,
    },
    { isReadonly: true },
  );
}

describe('Files that are on no disk', () => {
  tidyUpAfterEach();

  it('are checked like others', async () => {
    const served = serveFile('vscode-vfs', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  Name: web\n');
    const { document } = await window.showTextDocument(Uri.parse('vscode-vfs://github/shop/web/pod.yaml'));
    await waitForRule('unknown-field', document);
    await eventually('a repair', async () =>
      (await actionsAt('Name', document)).find(({ isPreferred }) => isPreferred),
    );
    served.dispose();
  });
});
