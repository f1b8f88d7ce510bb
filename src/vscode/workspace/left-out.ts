import { workspace } from 'vscode';
import type { Uri } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import { unlessGone } from '../unless-gone.ts';

export const IGNORE_FILES = '**/.gitignore';
const NODE_MODULES = '**/node_modules/**';
/** Nobody keeps more of them. */
const MAX_IGNORE_FILES = 500;
const MAX_BYTES = 256 * 1024;

/** The settings of VS Code that say which files are no concern of anybody. */
export const EXCLUDING_SETTINGS = ['files.exclude', 'search.exclude', 'search.useIgnoreFiles'] as const;

/** Is a file left out by the settings of its folder or by a `.gitignore`? Files outside of the workspace never are. */
export type IsLeftOut = (uri: Uri) => boolean;

/** Reads what is left out now; asked again after a change. */
export async function readLeftOut(): Promise<IsLeftOut> {
  const folders = await Promise.all(
    (workspace.workspaceFolders ?? []).map(async ({ uri }) => ({
      base: uri.toString(),
      isOut: podCoach.settings.leftOut(
        ['files', 'search'].flatMap((section) =>
          podCoach.settings.readExcludes(workspace.getConfiguration(section, uri).get('exclude')),
        ),
        await ignoreFilesIn(uri),
      ),
    })),
  );
  return (uri) => {
    const folder = folders.find(({ base }) => uri.toString().startsWith(`${base}/`));
    if (!folder) return false;
    const path = pathIn(folder.base, uri);
    return path.split('/').includes('node_modules') || folder.isOut(path);
  };
}

type IgnoreFile = ReturnType<typeof podCoach.settings.readIgnoreFile>;

async function ignoreFilesIn(folder: Uri): Promise<IgnoreFile[]> {
  if (workspace.getConfiguration('search', folder).get('useIgnoreFiles') === false) return [];
  const found = await workspace.findFiles(IGNORE_FILES, NODE_MODULES, MAX_IGNORE_FILES);
  const base = folder.toString();
  const read = found
    .filter((uri) => uri.toString().startsWith(`${base}/`))
    .map(async (uri) => {
      const bytes = await unlessGone(workspace.fs.readFile(uri));
      if (!bytes || bytes.length > MAX_BYTES) return [];
      const path = pathIn(base, uri);
      return [
        podCoach.settings.readIgnoreFile(path.slice(0, path.lastIndexOf('/') + 1), new TextDecoder().decode(bytes)),
      ];
    });
  return (await Promise.all(read)).flat();
}

/** The path of a file from its workspace folder, with slashes. */
function pathIn(base: string, uri: Uri): string {
  return decodeURIComponent(uri.toString().slice(base.length + 1));
}
