import { isDnsSubdomain, toDnsSubdomain } from '../../kubernetes/names.ts';
import { isUnset, removeFix, rewriteFix, textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const dnsSubdomain: FieldCheck<'dns-subdomain'> = {
  id: 'dns-subdomain',
  check: 'dns-subdomain',
  title: 'A name that is not a DNS subdomain',
  severity: 'error',
  lesson: 'pod-anatomy#names-and-labels',
  why: 'Names of most Kubernetes objects have the syntax of a DNS name: lower-case letters, digits, hyphens and dots, each part beginning and ending with a letter or a digit, at most 253 characters.',
  judge(field, { max = 253, notEmpty, asPrefix }, context) {
    const text = textOf(field);
    if (text === undefined || field.value?.kind !== 'scalar' || (isUnset(field, text) && !notEmpty)) return;
    if (text.length <= max && isDnsSubdomain(asPrefix ? withoutHyphen(text) : text)) return;
    const entry = field.map.entry(field.name);
    if (isUnset(field, text)) {
      field.report(entry ?? field.value, `\`${field.name}\` may not be empty; leave it out instead.`, { fixes: removeFix(field, context) });
      return;
    }
    field.report(field.value, `This ${field.name} ${problem(text, max)}.`, { fixes: rewriteFix(field, toDnsSubdomain(text, max), context) });
  },
  examples: [
    { in: 'pod-spec', bad: 'serviceAccountName: «Build_Bot»', fixed: 'serviceAccountName: build-bot' },
    { in: 'pod-spec', bad: 'terminationGracePeriodSeconds: 30\n«runtimeClassName»: ""', fixed: 'terminationGracePeriodSeconds: 30' },
    { in: 'pod-spec', good: 'serviceAccountName: build-bot' },
  ],
};

/** Where the API server takes a name for the beginning of one, it does not mind a hyphen at the end. */
function withoutHyphen(text: string): string {
  return text.length > 1 && text.endsWith('-') ? `${text.slice(0, -2)}a` : text;
}

function problem(text: string, max: number): string {
  if (text === '') return 'must not be empty';
  if (text.length > max) return `is longer than ${max} characters`;
  return /^[-a-z0-9.]+$/.test(text) ? 'needs a letter or a digit at both ends of each part' : 'may hold only a-z, 0-9, hyphens and dots';
}
