import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../scripts/folders.ts';

const LONGEST = 120;

/** The formatter breaks code, but no strings and no comments. A regular expression is one token and cannot be broken. */
function isTooLong(line: string): boolean {
  return line.length > LONGEST && !/^\s*(?:\.\.\.\()?\/[^/*]/.test(line);
}

async function tooLongIn(folder: string): Promise<string[]> {
  const files = (await readdir(path.join(root, folder), { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.includes('.generated.'),
  );
  const found = files.map(async (file) => {
    const lines = (await readFile(path.join(root, folder, file), 'utf8')).split('\n');
    return lines.flatMap((line, at) => (isTooLong(line) ? [`${folder}/${file}:${at + 1}: ${line.trim()}`] : []));
  });
  return (await Promise.all(found)).flat();
}

describe('The lines of the code', () => {
  for (const folder of ['src', 'webview', 'scripts'])
    it(`are at most ${LONGEST} columns long in ${folder}/`, async () => assert.deepEqual(await tooLongIn(folder), []));
});
