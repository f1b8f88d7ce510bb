/** Writes `rule: off` into the text of a `.pod-coach.yaml`, as a small edit. */

import { aliasesOf } from '../../rules/aliases.ts';
import type { TextEdit } from '../../text.ts';
import { documentRanges } from '../../yaml/documents.ts';
import { Edits } from '../../yaml/edits.ts';
import { layoutOf } from '../../yaml/layout.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { readValues } from '../../yaml/read-values.ts';
import type { Value } from '../../yaml/values.ts';

/** Undefined where the file is no map of settings, or broken: a person must look at it first. */
export function turnOffInFolder(text: string, rule: string): TextEdit | undefined {
  const [first] = documentRanges(text);
  const parsed = parseDocument(text.slice(0, first?.end));
  if (parsed.problems.length > 0) return undefined;
  const { root } = readValues(parsed.root);
  if (!root) return append(text, rule);
  if (root.kind !== 'map') return undefined;
  const edits = new Edits(parsed.text);
  const rules = root.entry('rules')?.value;
  if (!rules) return edits.addField(root, 'rules', { [rule]: 'off' });
  return isEmpty(rules) ? edits.replaceValue(rules, { [rule]: 'off' }) : inRules(rules, rule, edits);
}

function inRules(rules: Value, rule: string, edits: Edits): TextEdit | undefined {
  if (rules.kind !== 'map') return undefined;
  // An alias counts more than the id.
  const [entry] = [...aliasesOf(rule), rule].flatMap((name) => rules.entry(name) ?? []);
  if (!entry) return edits.addField(rules, rule, 'off');
  return entry.value.kind === 'scalar' ? edits.setText(entry.value.node, 'off') : undefined;
}

function isEmpty(value: Value): boolean {
  return (value.kind === 'scalar' && value.isNull) || (value.kind === 'map' && value.entries.length === 0);
}

/** Nothing but comments so far. */
function append(text: string, rule: string): TextEdit {
  const { newline } = layoutOf(text);
  const before = text === '' || text.endsWith('\n') ? '' : newline;
  return {
    range: { start: text.length, end: text.length },
    newText: `${before}rules:${newline}  ${rule}: off${newline}`,
  };
}
