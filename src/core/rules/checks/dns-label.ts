import { missingValue } from '../../manifest/missing-values.ts';
import { isDnsLabel, toDnsLabel } from '../../kubernetes/names.ts';
import type { RuleContext } from '../rule.ts';
import { isUnset, rewriteFix, textOf } from './field-check.ts';
import type { FieldCheck, FieldPlace } from './field-check.ts';

export const dnsLabel: FieldCheck<'dns-label'> = {
  id: 'dns-label',
  check: 'dns-label',
  title: 'A name that is not a DNS label',
  severity: 'error',
  lesson: 'pod-anatomy#names-and-labels',
  why: 'This name becomes part of a host name or of a file name, so it has the syntax of a DNS label: at most 63 lower-case letters, digits and hyphens, beginning and ending with a letter or a digit.',
  judge(field, _args, context) {
    const text = textOf(field);
    if (text === undefined || isUnset(field, text) || isDnsLabel(text) || !field.value) return;
    field.report(field.value, `This ${field.name} ${problem(text)}.`, { fixes: rewriteFix(field, toDnsLabel(text) ?? suggested(field, context), context) });
  },
  examples: [
    { in: 'container', bad: 'name: «My_App»', fixed: 'name: my-app' },
    { in: 'container', good: 'name: my-app-2' },
  ],
};

/** Where nothing of the text can stay: what stands around it may tell a name. */
function suggested({ type, name, map }: FieldPlace, { manifest }: RuleContext): string | undefined {
  const value = missingValue(type, name, map, manifest);
  return typeof value === 'string' && isDnsLabel(value) ? value : undefined;
}

function problem(text: string): string {
  if (text === '') return 'must not be empty';
  if (text.length > 63) return 'is longer than 63 characters';
  return /^[-a-z0-9]+$/.test(text) ? 'needs a letter or a digit at both ends' : 'may hold only a-z, 0-9 and hyphens';
}
