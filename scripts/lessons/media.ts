/** Images of lessons: files inside the media folder, and nothing else. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Refusal } from './links.ts';

/** Finds the file that an image of a lesson means: its path inside media/, or why there is none. */
export type FindMedia = (source: string) => { readonly path: string } | Refusal;

const segment = '[A-Za-z0-9_][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*';
const imagePath = new RegExp(`^(?:/assets/)?(?:${segment}/)*${segment}\\.(?:png|jpe?g|gif|webp|svg)$`, 'i');

/** Looks images up under `folder`. `/assets/` may be a folder in it or the folder itself. */
export function mediaIn(folder: string): FindMedia {
  return (source) => {
    if (!imagePath.test(source)) {
      return {
        what: `The image \`${source}\` is not a path inside the media folder.`,
        fix: 'Write it as `/assets/folder/name.png`: letters, digits, `-`, `_`, no `..`, no address.',
      };
    }
    const candidates = [source.replace(/^\//, ''), source.replace(/^\/assets\//, '')];
    const found = candidates.find((candidate) => existsSync(path.join(folder, candidate)));
    if (found === undefined) {
      return {
        what: `The image \`${source}\` is missing.`,
        fix: `Put it at \`${candidates[0] ?? ''}\` in the media folder.`,
      };
    }
    if (!isFileInside(folder, path.join(folder, found))) {
      return {
        what: `The image \`${source}\` is not a file inside the media folder.`,
        fix: 'Copy the file there; links to files elsewhere are not followed.',
      };
    }
    return { path: found };
  };
}

function isFileInside(folder: string, file: string): boolean {
  const relative = path.relative(realpathSync(folder), realpathSync(file));
  return statSync(file).isFile() && !relative.startsWith('..') && !path.isAbsolute(relative);
}
