/** Judges every regular expression again, of the sources and of the built bundles, and notes which are safe. */

import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { patternsOfFolders } from './patterns/collect.ts';
import { SLOW_BUT_SAFE, SLOW_BUT_SAFE_IN_PACKAGES } from './patterns/exceptions.ts';
import { analyserVersion, judge, JUDGED, written } from './patterns/judge.ts';

const top = resolve(import.meta.dirname, '..');
if (!existsSync(join(top, 'dist'))) throw new Error('Run `npm run build` first: the bundles are judged too.');
const { patterns } = patternsOfFolders(top, ['src', 'webview', 'scripts', 'dist']);
const byText = new Map(patterns.map((pattern) => [written(pattern), pattern]));
const safe: string[] = [];
for (const [text, pattern] of byText) {
  if (SLOW_BUT_SAFE.has(text) || SLOW_BUT_SAFE_IN_PACKAGES.has(text)) continue;
  const verdict = judge(pattern);
  if (verdict === 'safe') safe.push(text);
  else console.log(`${text} (${pattern.place}): ${verdict}`);
}
writeFileSync(join(top, JUDGED), `${JSON.stringify({ recheck: analyserVersion(top), safe: safe.sort() }, null, 2)}\n`);
console.log(`${safe.length} of ${byText.size} patterns are safe.`);
process.exitCode = byText.size - safe.length > SLOW_BUT_SAFE.size + SLOW_BUT_SAFE_IN_PACKAGES.size ? 1 : 0;
