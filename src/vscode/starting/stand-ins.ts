import { commands, Disposable, EventEmitter, window, workspace } from 'vscode';
import type { ExtensionContext, FileChangeEvent, FileSystemProvider } from 'vscode';
import { ownValue, readableItems, text } from '../../core/decode.ts';
import { linkOfUri, OPEN_LESSON } from '../lessons/lesson-links.ts';

/**
 * What VS Code can ask of an extension that it takes for started: each makes it start, and passes on what was asked.
 * To be disposed of before what they stand for takes their places.
 */
export function registerStandIns({ extension }: ExtensionContext, start: () => Promise<void>): Disposable {
  return Disposable.from(
    ...contributedCommands(extension.packageJSON).map((id) =>
      commands.registerCommand(id, async (...asked: unknown[]) => {
        await start();
        return commands.executeCommand(id, ...asked);
      }),
    ),
    window.registerUriHandler({
      handleUri: async (uri) => {
        await start();
        const link = linkOfUri(uri);
        if (link) await commands.executeCommand(OPEN_LESSON, link);
      },
    }),
    workspace.registerFileSystemProvider('pod-coach', new WaitingFiles(start), { isCaseSensitive: true }),
  );
}

function contributedCommands(manifest: unknown): readonly string[] {
  const command = (value: unknown): string | undefined => text(ownValue(value, 'command'));
  return readableItems(command, ownValue(ownValue(manifest, 'contributes'), 'commands'));
}

/** The files of the lessons, before anybody asked for one. */
class WaitingFiles implements FileSystemProvider {
  readonly #start: () => Promise<void>;
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  constructor(start: () => Promise<void>) {
    this.#start = start;
  }

  watch(): Disposable {
    return Disposable.from();
  }

  stat: FileSystemProvider['stat'] = (uri) => this.#then(() => workspace.fs.stat(uri));
  readDirectory: FileSystemProvider['readDirectory'] = (uri) => this.#then(() => workspace.fs.readDirectory(uri));
  readFile: FileSystemProvider['readFile'] = (uri) => this.#then(() => workspace.fs.readFile(uri));
  writeFile: FileSystemProvider['writeFile'] = (uri, bytes) => this.#then(() => workspace.fs.writeFile(uri, bytes));
  createDirectory: FileSystemProvider['createDirectory'] = (uri) => this.#then(() => workspace.fs.createDirectory(uri));
  delete: FileSystemProvider['delete'] = (uri, options) => this.#then(() => workspace.fs.delete(uri, options));
  rename: FileSystemProvider['rename'] = (from, to, options) =>
    this.#then(() => workspace.fs.rename(from, to, options));

  async #then<Answer>(ask: () => PromiseLike<Answer>): Promise<Answer> {
    await this.#start();
    return ask();
  }
}
