/** What may stand after the three backticks of a fence. */
import { isWord } from '../../src/core/lessons/items.ts';
import type { Report } from './messages.ts';
import { lineStart } from './messages.ts';
import type { Token } from './markdown.ts';

export type Fence =
  | { readonly kind: 'code' }
  | { readonly kind: 'manifest'; readonly finds: readonly string[] }
  | { readonly kind: 'picture' | 'simulation' | 'exercise' | 'order'; readonly id: string }
  | { readonly kind: 'quiz' };

const codeLanguages: readonly string[] = ['', 'text', 'sh', 'bash', 'shell', 'console', 'json'];

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => Fence])[] = [
  [/^yaml$/, () => ({ kind: 'manifest', finds: [] })],
  [/^yaml finds=([a-z0-9-]+(?:,[a-z0-9-]+)*)$/, ([, rules = '']) => ({ kind: 'manifest', finds: rules.split(',') })],
  [/^yaml picture ([a-z0-9-]+)$/, ([, id = '']) => ({ kind: 'picture', id })],
  [/^yaml order ([a-z0-9-]+)$/, ([, id = '']) => ({ kind: 'order', id })],
  [/^simulation ([a-z0-9-]+)$/, ([, id = '']) => ({ kind: 'simulation', id })],
  [/^exercise ([a-z0-9-]+)$/, ([, id = '']) => ({ kind: 'exercise', id })],
  [/^quiz$/, () => ({ kind: 'quiz' })],
];

const known =
  '`yaml`, `yaml finds=rule,rule`, `yaml picture NAME`, `yaml order NAME`, `simulation NAME`, `exercise NAME`, ' +
  '`quiz`, `sh`, `text`, `json`';

/** Reads the line that opens a fence; reports one that is not known, not closed, or where it cannot work. */
export function readFence(token: Token, lines: readonly string[], report: Report): Fence | undefined {
  const place = lineStart(token.map?.[0] ?? 0);
  const info = token.info.trim().replace(/\s+/g, ' ');
  if (!isClosed(token, lines)) {
    report.error(place, 'This fence is not closed.', `Write a line ${token.markup} after its last line.`);
    return undefined;
  }
  const fence = parseInfo(info);
  if (!fence || ('id' in fence && !isWord(fence.id))) {
    report.error(place, `Unknown fence \`${info}\`.`, `Known: ${known}.`);
    return undefined;
  }
  if (token.level > 0 && fence.kind !== 'code') {
    report.error(place, `A \`${info}\` fence is not allowed in a list or a quotation.`, 'Move it to the left edge.');
    return undefined;
  }
  return fence;
}

function parseInfo(info: string): Fence | undefined {
  if (codeLanguages.includes(info)) return { kind: 'code' };
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(info);
    if (match) return read(match);
  }
  return undefined;
}

function isClosed(token: Token, lines: readonly string[]): boolean {
  const [from, to] = token.map ?? [0, 0];
  const last = (lines[to - 1] ?? '').replace(/^[\s>]+/, '').trim();
  return to - 1 > from && last.startsWith(token.markup) && /^(`+|~+)$/.test(last);
}
