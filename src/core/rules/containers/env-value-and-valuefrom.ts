import type { Entry, MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'];

export const envValueAndValuefrom: Rule = {
  id: 'env-value-and-valuefrom',
  title: 'A variable with no value or with more than one',
  severity: 'error',
  lesson: 'pod-anatomy#environment',
  watches: ['EnvVar'],
  why: 'A variable gets its value from one place: from `value`, or from one source in `valueFrom`, such as `secretKeyRef`. Keep the one you mean.',
  check(variable, context) {
    const entry = variable.kind === 'map' ? variable.entry('valueFrom') : undefined;
    const source = entry?.value;
    if (variable.kind !== 'map' || !entry || source?.kind !== 'map') return;
    const present = SOURCES.filter((name) => source.has(name)).flatMap((name) => source.entry(name) ?? []);
    if (present.length === 0) reportNone(variable, entry, context);
    else if (variable.has('value') && variable.text('value') !== '') reportValue(variable, entry, context);
    else if (present.length > 1) reportSeveral(source, present, context);
  },
  examples: [
    {
      in: 'container',
      bad: 'env:\n  - name: NODE\n    value: a\n    «valueFrom»:\n      fieldRef: {fieldPath: spec.nodeName}',
      fixed: 'env:\n  - name: NODE\n    valueFrom:\n      fieldRef: {fieldPath: spec.nodeName}',
    },
    { in: 'container', bad: 'env:\n  - name: NODE\n    «valueFrom»: {}', fixed: 'env:\n  - name: NODE' },
    {
      in: 'container',
      bad: 'env:\n  - name: NODE\n    valueFrom:\n      fieldRef: {fieldPath: spec.nodeName}\n      «secretKeyRef»: {name: a, key: b}',
      fixed: 'env:\n  - name: NODE\n    valueFrom:\n      fieldRef: {fieldPath: spec.nodeName}',
    },
    { in: 'container', good: 'env:\n  - name: NODE\n    valueFrom:\n      fieldRef: {fieldPath: spec.nodeName}' },
  ],
};

function reportNone(variable: MapValue, entry: Entry, { edits, report }: RuleContext): void {
  report(entry, '`valueFrom` needs a source, such as `secretKeyRef` or `fieldRef`.', { fixes: preferredFix('Remove valueFrom', edits.removeField(variable, entry)) });
}

function reportValue(variable: MapValue, entry: Entry, { edits, report, rangeOf }: RuleContext): void {
  const value = variable.entry('value');
  if (!value) return;
  const fixes = [
    ...preferredFix('Remove value', edits.removeField(variable, value)),
    ...otherFix('Remove valueFrom', edits.removeField(variable, entry)),
  ];
  report(entry, 'A variable has a `value` or a `valueFrom`, not both.', { fixes, related: [{ range: rangeOf(value), message: 'The other value is here.' }] });
}

function reportSeveral(source: MapValue, [first, second]: readonly Entry[], { edits, report, rangeOf }: RuleContext): void {
  if (!first || !second) return;
  const fixes = [
    ...preferredFix(`Remove ${second.name}`, edits.removeField(source, second)),
    ...otherFix(`Remove ${first.name}`, edits.removeField(source, first)),
  ];
  const related = [{ range: rangeOf(first), message: 'The first one is here.' }];
  report(second, `\`valueFrom\` takes one source: \`${first.name}\` is there already.`, { fixes, related });
}
