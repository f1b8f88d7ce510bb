import { joinEntries } from '../../yaml/join-values.ts';
import { lineStartOf, nextLineOf, textEndOf } from '../../yaml/layout.ts';
import { doubleQuoted } from '../../yaml/write.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import type { TextEdit } from '../../text.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { missingDash } from '../../wording/messages.ts';
import { addPhrase, move, quote, removeThe } from '../../wording/fix-titles.ts';
import { startsAnotherItem } from './missing-item-dash.ts';

const ENV = 'image: nginx:1.27\nenv:\n  - {name: A, value: a}\n';

export const duplicateKey: RuleDeclaration = {
  id: 'duplicate-key',
  kind: 'structure',
  title: 'Duplicate key',
  severity: 'error',
  source: 'https://yaml.org/spec/1.2.2/#3213-node-comparison',
  saidOfJson: true,
  decided: true,
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'The last value silently replaces the others when you use `kubectl`; strict decoders, and the API server when ' +
    'it gets YAML, reject the file. A key must be unique in its object. Merge both lists or objects, or keep the ' +
    'value you mean.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        image: nginx:1.27
        «image»: nginx:1.28
      `,
      fixed: 'image: nginx:1.28',
    },
    { in: 'container', bad: `${ENV}«env»:\n  - {name: B, value: b}`, fixed: `${ENV}  - {name: B, value: b}` },
    { in: 'container', bad: 'args:\n«args»: [a]', fixed: 'args: [a]' },
    { in: 'container', bad: 'args: [a]\n«args»:', fixed: 'args: [a]' },
    {
      in: 'container',
      bad: 'ports:\n  - name: http\n    containerPort: 80\n    «name»: tls\n    containerPort: 443',
      fixed: 'ports:\n  - name: http\n    containerPort: 80\n  - name: tls\n    containerPort: 443',
    },
    { in: 'container', good: 'image: nginx:1.27' },
  ],
};

/** Reports an entry whose name an earlier one has. */
export function reportDuplicateKey(map: MapValue, entry: Entry, context: RuleContext): void {
  const earlier = map.index.before(entry);
  const item = startsAnotherItem(map, context.edits.text);
  if (item && entry.key !== item.first) return;
  if (item) {
    const fixes = preferredFix(addPhrase(code('-')), item.edits);
    const others = earlier ? withoutOne(map, earlier, entry, context, otherFix) : [];
    context.report(entry, missingDash(entry.name), { fixes: [...fixes, ...others] });
    return;
  }
  const related = earlier ? [{ range: context.rangeOf(earlier), message: 'First defined here.' }] : [];
  context.report(entry, messageFor(map, earlier, entry), {
    fixes: earlier ? fixesFor(map, earlier, entry, context) : [],
    related,
  });
}

function messageFor(map: MapValue, earlier: Entry | undefined, entry: Entry): string {
  const name = clip(entry.name);
  const [first, second] = [earlier ? keyText(earlier) : undefined, keyText(entry)];
  if (first !== undefined && second !== undefined && first !== second)
    return `${code(first)} and ${code(second)} are both read as \`${name}\`; only one is kept.`;
  return `Duplicate key \`${name}\`; ${map.isLost(entry) ? 'only the last value is used' : 'only this value is used'}.`;
}

function fixesFor(map: MapValue, earlier: Entry, entry: Entry, context: RuleContext): Fix[] {
  const { edits } = context;
  if (keyText(earlier) !== keyText(entry)) return quoteBoth(earlier, entry, context);
  const withoutThis = edits.removeField(map, entry);
  if (textOf(earlier, context) === textOf(entry, context)) return safeFix(removeThe('duplicate'), withoutThis);
  const withoutEarlier = edits.removeField(map, earlier);
  if (isEmpty(earlier)) return preferredFix(removeThe('empty one'), withoutEarlier);
  if (isEmpty(entry)) return preferredFix(removeThe('empty one'), withoutThis);
  const join = joinEntries(edits, map, earlier, entry);
  return [
    ...preferredFix(move(`both ${code(entry.name)}`, 'into one'), join ?? []),
    ...withoutOne(map, earlier, entry, context, join ? otherFix : preferredFix),
  ];
}

/** The one that kubectl would keep stays, or the other one. */
function withoutOne(
  map: MapValue,
  earlier: Entry,
  entry: Entry,
  { edits }: RuleContext,
  fix: typeof preferredFix,
): Fix[] {
  return [
    ...fix(removeThe(`first ${code(entry.name)}`), edits.removeField(map, earlier)),
    ...otherFix(removeThe(`second ${code(entry.name)}`), edits.removeField(map, entry)),
  ];
}

function isEmpty({ value }: Entry): boolean {
  return value.kind === 'scalar' && value.isNull;
}

/** `on` and `yes` are both read as true: in quotes they are two keys. */
function quoteBoth(earlier: Entry, entry: Entry, { edits }: RuleContext): Fix[] {
  const quoted = [earlier, entry].map(({ key }): TextEdit | undefined =>
    key.kind === 'scalar' && key.style === 'plain' ? edits.setSource(key, doubleQuoted(key.text)) : undefined,
  );
  return preferredFix(
    quote('both keys'),
    quoted.filter((edit) => edit !== undefined),
  );
}

/** Reports an entry that a merge key further down replaces. */
export function reportOverriddenKey(map: MapValue, entry: Entry, context: RuleContext): void {
  const fixes = preferredFix(move('`<<`', 'to the top'), mergeFirst(map, context));
  context.report(entry, `The merge key \`<<\` below overrides ${code(entry.name)}.`, {
    severity: 'warning',
    fixes,
  });
}

/** Takes the line of the merge key in front of all other keys. Undefined where it is not one line of its own. */
function mergeFirst({ node }: MapValue, { edits: { text, layout } }: RuleContext): TextEdit[] | undefined {
  const first = node.kind === 'map' && !node.flow ? node.entries[0] : undefined;
  const merges = node.kind === 'map' ? node.entries.filter(({ key }) => keyOf(key) === '<<') : [];
  const [merge] = merges;
  if (!first || !merge || merges.length > 1) return undefined;
  const line = lineStartOf(text, merge.key.start);
  const end = nextLineOf(text, textEndOf(text, merge.value));
  if (text.slice(line, merge.key.start).trim() !== '' || nextLineOf(text, merge.key.start) !== end) return undefined;
  const written = text.slice(merge.key.start, end).trimEnd();
  const indent = first.key.start - lineStartOf(text, first.key.start);
  const isLast = !text.slice(line, end).endsWith('\n');
  return [
    {
      range: { start: first.key.start, end: first.key.start },
      newText: `${written}${layout.newline}${' '.repeat(indent)}`,
    },
    { range: { start: isLast ? line - layout.newline.length : line, end }, newText: '' },
  ];
}

function keyText({ key }: Entry): string | undefined {
  return keyOf(key);
}

function keyOf(key: Entry['key']): string | undefined {
  return key.kind === 'scalar' ? key.text : undefined;
}

function textOf(entry: Entry, { edits }: RuleContext): string {
  return edits.fieldLines(entry).lines.join('\n');
}

function clip(name: string): string {
  return name.length > 25 ? `${name.slice(0, 24)}…` : name;
}
