import type { TextEdit } from '../../text.ts';
import { commentRanges } from '../../yaml/comments.ts';
import { lineStartOf, nextLineOf, textEndOf } from '../../yaml/layout.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Refactoring } from './refactoring.ts';
import { linesOfItem } from './whole-lines.ts';

export const splitList: Refactoring = {
  title: 'Split this List into separate documents',
  kind: 'rewrite',
  edits({ document, value, edits: { text, layout } }) {
    const { root } = document;
    if (root?.kind !== 'map' || root.text('kind') !== 'List' || !isPlainList(root)) return undefined;
    const list = root.list('items');
    if (!list || list.items.length === 0 || (value !== root && value.parent !== root)) return undefined;
    const places = list.items.map((_, at) => linesOfItem(text, list, at));
    const starts = places.flatMap((place) => place?.start ?? []);
    const head = lineStartOf(text, root.node.start);
    const [first] = starts;
    if (first === undefined || starts.length !== list.items.length || text.slice(head, root.node.start).trim() !== '')
      return undefined;
    const kept = commentRanges(text)
      .filter(({ start, end }) => start >= head && end <= first)
      .map(({ start, end }) => text.slice(start, end) + layout.newline);
    const edits: TextEdit[] = [{ range: { start: head, end: first }, newText: kept.join('') }];
    for (const [at, start] of starts.entries()) {
      const node = list.items[at]?.node;
      if (!node) return undefined;
      if (at > 0) edits.push({ range: { start, end: start }, newText: `---${layout.newline}` });
      edits.push(...moveOut(text, start, node.start, starts[at + 1] ?? nextLineOf(text, textEndOf(text, node))));
    }
    return edits;
  },
};

/** A List says nothing but what it holds, and that last. */
function isPlainList(root: MapValue): boolean {
  return (
    root.entries.at(-1)?.name === 'items' &&
    root.entries.every(
      ({ name, value }) =>
        name !== 'metadata' ||
        (value.kind === 'map' && value.entries.length === 0) ||
        (value.kind === 'scalar' && value.isNull),
    )
  );
}

/** The lines from `start` to `end`, out by as far as the item's text stands in; its dash goes too. */
function moveOut(text: string, start: number, itemStart: number, end: number): TextEdit[] {
  const by = itemStart - lineStartOf(text, itemStart);
  const edits: TextEdit[] = [];
  for (let line = start; line < end; line = nextLineOf(text, line)) {
    const isDashed = line === lineStartOf(text, itemStart);
    const indent = isDashed ? by : Math.min(by, /^ */.exec(text.slice(line, line + by))?.[0].length ?? 0);
    if (indent > 0) edits.push({ range: { start: line, end: line + indent }, newText: '' });
  }
  return edits;
}
