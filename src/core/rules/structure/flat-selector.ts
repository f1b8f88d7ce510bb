import { columnOf } from '../../yaml/layout.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { indent } from '../../wording/fix-titles.ts';
import { preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';

const TITLE = indent('the labels', 'under `matchLabels`');

/** Nobody selects by more labels. */
const MAX_LABELS = 20;

/** Labels written straight into a selector, as a Service has them: puts all of them under `matchLabels`. */
export function matchLabelsFix(selector: MapValue, { edits }: RuleContext): Fix[] {
  const { node } = selector;
  const labels = selector.entries.filter(({ name }) => name !== 'matchExpressions');
  const [first] = labels;
  if (
    !first ||
    labels.length > MAX_LABELS ||
    node.kind !== 'map' ||
    selector.entry('matchLabels') ||
    !labels.every((label) => isLabel(label, edits.text))
  )
    return [];
  if (node.flow) {
    if (labels.length < selector.entries.length) return [];
    return preferredFix(TITLE, [insertAt(node.start + 1, 'matchLabels: {'), insertAt(node.end - 1, '}')]);
  }
  const from = selector.entries.indexOf(first);
  if (labels.some((label, at) => selector.entries[from + at] !== label)) return [];
  const step = ' '.repeat(edits.layout.step);
  const heading = `matchLabels:${edits.layout.newline}${' '.repeat(columnOf(edits.text, first.key.start))}`;
  return preferredFix(
    TITLE,
    labels.map((label) => insertAt(label.key.start, label === first ? heading + step : step)),
  );
}

/** One line with a text; anything else in a selector is another mistake. */
function isLabel({ key, value, merged }: Entry, text: string): boolean {
  return (
    !merged &&
    value.kind === 'scalar' &&
    value.string !== undefined &&
    !text.slice(key.start, value.node.end).includes('\n')
  );
}

function insertAt(offset: number, newText: string) {
  return { range: { start: offset, end: offset }, newText };
}
