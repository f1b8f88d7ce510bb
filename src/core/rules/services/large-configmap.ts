/**
 * A ConfigMap or a Secret that is too large for Pod Coach to read may be too large for the API server as well: its
 * lines are counted instead.
 */

import type { Finding } from '../finding.ts';
import { bytesOf, configmapSize, LIMIT } from './configmap-size.ts';

const HOLDS_VALUES = /^(?:data|binaryData|stringData):[ \t]*(?:#.*)?\r?$/;
const KIND = /^kind:[ \t]*["']?(ConfigMap|Secret)["']?[ \t]*\r?$/m;
/** A key in front of a value or a block; a line of a block may look like one, which only makes the count smaller. */
const KEY = /^["']?[-\w.]{1,253}["']?:(?:[ \t]+|$)(?:[|>][-+0-9]*$)?/;

/**
 * The Error about the text of a document, where its values have more than 1 MiB however they are read. Offsets are the
 * text's.
 */
export function largeConfigMapFinding(text: string): Finding | undefined {
  const kind = KIND.exec(text)?.[1];
  // What SOPS encrypted is longer than what it becomes.
  if (kind === undefined || /^sops:/m.test(text)) return undefined;
  const encoded = kind === 'Secret' ? 'data' : 'binaryData';
  let bytes = 0;
  let factor = 0;
  let start = 0;
  let place: { start: number; end: number } | undefined;
  while (start < text.length) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end);
    if (/^[^\s#-]/.test(line)) {
      factor = HOLDS_VALUES.test(line) ? (line.startsWith(encoded) ? 0.75 : 1) : 0;
      if (factor > 0) place ??= { start, end: start + line.indexOf(':') };
    } else if (factor > 0) bytes += factor * leastBytes(line.trim());
    start = end + 1;
  }
  if (!place || bytes <= LIMIT) return undefined;
  const { id, severity, lesson } = configmapSize;
  return {
    rule: id,
    severity,
    message: `${kind} values together must not exceed 1 MiB.`,
    range: place,
    path: kind === 'Secret' ? 'data' : '',
    lesson,
    fixes: [],
    related: [],
  };
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** As many bytes as a line gives at least: no comment, no key, each escape one byte. */
function leastBytes(line: string): number {
  if (line.startsWith('#')) return 0;
  const comment = line.search(/[ \t]#/);
  const value = (comment < 0 ? line : line.slice(0, comment))
    .replace(KEY, '')
    .replace(/^["']/, '')
    .replace(/["']$/, '');
  return bytesOf(value.includes('\\') ? value.replaceAll(/\\(?:U.{8}|u.{4}|x..|.)/g, '.') : value);
}
