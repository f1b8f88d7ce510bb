import { isDnsSubdomain, toDnsSubdomain } from '../../kubernetes/names.ts';
import { isUnset, removeFix, rewriteFix, textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { mayContainOnly, notEmpty as mustNotBeEmpty, tooLong } from '../../wording/messages.ts';

export const dnsSubdomain: FieldCheck<'dns-subdomain'> = {
  id: 'dns-subdomain',
  kind: 'field-check',
  check: 'dns-subdomain',
  title: 'Name is not a valid DNS subdomain',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/util/validation.IsDNS1123Subdomain',
  lesson: 'pod-anatomy#names-and-labels',
  why:
    'The API server rejects the object. Names of most Kubernetes objects are DNS subdomains: at most 253 lowercase ' +
    'letters, digits, `-` and `.`, with a letter or a digit at both ends of each part.',
  judge(field, { max = 253, notEmpty, asPrefix }, context) {
    const text = textOf(field);
    if (text === undefined || field.value?.kind !== 'scalar' || (isUnset(field, text) && !notEmpty)) return;
    if (text.length <= max && isDnsSubdomain(asPrefix ? withoutHyphen(text) : text)) return;
    const entry = field.map.entry(field.name);
    if (isUnset(field, text)) {
      field.report(entry ?? field.value, mustNotBeEmpty(field.name), {
        fixes: removeFix(field, context),
      });
      return;
    }
    field.report(field.value, problem(code(field.name), text, max), {
      fixes: rewriteFix(field, toDnsSubdomain(text, max), context),
    });
  },
  examples: [
    { in: 'pod-spec', bad: 'serviceAccountName: «Build_Bot»', fixed: 'serviceAccountName: build-bot' },
    {
      in: 'pod-spec',
      bad: yaml`
        terminationGracePeriodSeconds: 30
        «runtimeClassName»: ""
      `,
      fixed: 'terminationGracePeriodSeconds: 30',
    },
    { in: 'pod-spec', good: 'serviceAccountName: build-bot' },
  ],
};

/** Where the API server takes a name for the beginning of one, it does not mind a hyphen at the end. */
function withoutHyphen(text: string): string {
  return text.length > 1 && text.endsWith('-') ? `${text.slice(0, -2)}a` : text;
}

function problem(what: string, text: string, max: number): string {
  if (text === '') return `${what} must not be empty.`;
  if (text.length > max) return tooLong(what, max);
  return /^[-a-z0-9.]+$/.test(text)
    ? `${what} must start and end each part with a letter or a digit.`
    : mayContainOnly(what, 'lowercase letters, digits, `-` and `.`');
}
