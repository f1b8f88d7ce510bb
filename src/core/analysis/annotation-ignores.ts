/** Annotations of an object silence rules in the whole object: ours, and what other linters' own mean to us. */

import { OTHER_LINTERS } from '../kubernetes/other-linters.ts';
import type { OtherLinter } from '../kubernetes/other-linters.ts';
import type { Subject } from '../manifest/subjects.ts';
import type { Range, TextEdit } from '../text.ts';
import { Edits } from '../yaml/edits.ts';
import type { Entry, MapValue } from '../yaml/values.ts';
import type { Ignore } from './ignore.ts';

/** `metadata.annotations` key: rule ids, separated by commas. */
const ANNOTATION = 'pod-coach/ignore';
/** And why. */
const REASON = 'pod-coach/ignore-reason';

export function annotationIgnores(subject: Subject, text: string): Ignore[] {
  if (subject.type !== 'manifest') return [];
  const { root, podMetadata } = subject.manifest;
  const range = { start: root.node.start, end: root.node.end };
  const maps = [root.map('metadata')?.map('annotations'), podMetadata?.map('annotations')];
  return [...new Set(maps)].flatMap((annotations) =>
    (annotations?.entries ?? []).flatMap((entry) => annotationIgnore(entry, annotations, range, text) ?? []),
  );
}

function annotationIgnore(
  entry: Entry,
  annotations: MapValue | undefined,
  range: Range,
  source: string,
): Ignore | undefined {
  const { name, value, merged } = entry;
  const text = value.kind === 'scalar' ? (value.string ?? '') : '';
  const isOurs = name === ANNOTATION;
  const rules = isOurs
    ? text.split(/[\s,]+/).filter((rule) => rule !== '')
    : OTHER_LINTERS.flatMap((linter) => rulesOf(linter, name, text));
  if (rules.length === 0) return undefined;
  const isWritten = isOurs && !merged;
  return {
    rules,
    reason: isOurs ? (annotations?.text(REASON) ?? '') : text,
    range,
    written: isWritten ? { start: value.node.start, end: value.node.end } : undefined,
    places: {},
    removals: isWritten && annotations ? removalsOf(entry, annotations, rules, source) : {},
  };
}

function removalsOf(
  entry: Entry,
  annotations: MapValue,
  rules: readonly string[],
  source: string,
): Record<string, TextEdit> {
  const edits = new Edits(source);
  const { value } = entry;
  return Object.fromEntries(
    rules.flatMap((rule) => {
      const left = rules.filter((other) => other !== rule);
      const edit =
        left.length === 0
          ? edits.removeField(annotations, entry)
          : value.kind === 'scalar'
            ? edits.setText(value.node, left.join(', '))
            : undefined;
      return edit ? [[rule, edit]] : [];
    }),
  );
}

function rulesOf({ checksIn, isForAll, rules }: OtherLinter, name: string, text: string): readonly string[] {
  if (isForAll(name, text)) return Object.values(rules).flat();
  return checksIn(name, text).flatMap((check) => (Object.hasOwn(rules, check) ? (rules[check] ?? []) : []));
}
