import { isDnsSubdomain, toDnsSubdomain } from '../../kubernetes/names.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const dnsSubdomain: FieldCheck<'dns-subdomain'> = {
  id: 'dns-subdomain',
  check: 'dns-subdomain',
  title: 'A name that is not a DNS subdomain',
  severity: 'error',
  lesson: 'about-pods#names-and-labels',
  why: 'Names of most Kubernetes objects have the syntax of a DNS name: lower-case letters, digits, hyphens and dots, each part beginning and ending with a letter or a digit, at most 253 characters.',
  judge(field, _args, { edits }) {
    const text = textOf(field);
    if (text === undefined || text === '' || isDnsSubdomain(text) || !field.value) return;
    const closest = toDnsSubdomain(text);
    const fixes = closest && field.value.kind === 'scalar' ? preferredFix(`Write ${closest}`, edits.setText(field.value.node, closest)) : [];
    const wrong = text.length > 253 ? 'is longer than 253 characters' : 'may hold only a-z, 0-9, hyphens and dots';
    field.report(field.value, `This ${field.name} ${wrong}.`, { fixes });
  },
  examples: [
    { in: 'pod-spec', bad: 'serviceAccountName: «Build_Bot»', fixed: 'serviceAccountName: build-bot' },
    { in: 'pod-spec', good: 'serviceAccountName: build-bot' },
  ],
};
