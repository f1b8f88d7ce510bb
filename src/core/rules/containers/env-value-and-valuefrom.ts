import { pathOf } from '../../yaml/path.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { exclusive, onlyOne } from '../../wording/messages.ts';
import { remove } from '../../wording/fix-titles.ts';

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'];

export const envValueAndValuefrom = rule({
  id: 'env-value-and-valuefrom',
  title: 'Environment variable has no value or more than one',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateEnvVarValueFrom',
  lesson: 'pod-anatomy#environment',
  watches: ['EnvVar'],
  why:
    'The API server rejects the Pod. An environment variable takes its value from `value`, or from exactly one ' +
    'source in `valueFrom`, such as `secretKeyRef`. Keep the one you need.',
  check(variable, context) {
    const entry = variable.entry('valueFrom');
    const source = entry?.value;
    if (!entry || source?.kind !== 'map') return;
    const present = SOURCES.filter((name) => source.has(name)).flatMap((name) => source.entry(name) ?? []);
    if (present.length === 0) reportNone(variable, entry, context);
    else if (variable.has('value') && variable.text('value') !== '') reportValue(variable, entry, context);
    else if (present.length > 1) reportSeveral(source, present, context);
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: NODE
            value: a
            «valueFrom»:
              fieldRef: {fieldPath: spec.nodeName}
      `,
    },
    {
      in: 'container',
      bad: yaml`
        env:
          - name: NODE
            «valueFrom»: {}
      `,
      fixed: yaml`
        env:
          - name: NODE
      `,
    },
    {
      in: 'container',
      bad: yaml`
        env:
          - name: NODE
            valueFrom:
              fieldRef: {fieldPath: spec.nodeName}
              «secretKeyRef»: {name: a, key: b}
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: NODE
            valueFrom:
              fieldRef: {fieldPath: spec.nodeName}
      `,
    },
  ],
});

function reportNone(variable: MapValue, entry: Entry, { edits, report }: RuleContext): void {
  report(entry, '`valueFrom` must have a source, such as `secretKeyRef` or `fieldRef`.', {
    fixes: preferredFix(remove('valueFrom'), edits.removeField(variable, entry)),
    awaits: [pathOf(entry.value)],
  });
}

function reportValue(variable: MapValue, entry: Entry, { edits, report, rangeOf }: RuleContext): void {
  const value = variable.entry('value');
  if (!value) return;
  // Both hold something, and only the author knows which of them is meant.
  const fixes = [
    ...otherFix(remove('value'), edits.removeField(variable, value)),
    ...otherFix(remove('valueFrom'), edits.removeField(variable, entry)),
  ];
  report(entry, exclusive('value', 'valueFrom'), {
    fixes,
    related: [{ range: rangeOf(value), message: 'The other value is here.' }],
  });
}

function reportSeveral(
  source: MapValue,
  [first, second]: readonly Entry[],
  { edits, report, rangeOf }: RuleContext,
): void {
  if (!first || !second) return;
  const fixes = [
    ...otherFix(remove(second.name), edits.removeField(source, second)),
    ...otherFix(remove(first.name), edits.removeField(source, first)),
  ];
  const related = [{ range: rangeOf(first), message: 'First set here.' }];
  report(second, onlyOne('`valueFrom`', 'source', first.name), { fixes, related });
}
