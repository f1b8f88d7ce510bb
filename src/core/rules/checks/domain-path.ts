import { toDnsSubdomain } from '../../kubernetes/names.ts';
import { isDomainPath } from '../../kubernetes/names.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

const JOB = 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: import\nspec:\n';
const TEMPLATE = '  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: import\n          image: registry.example.com/shop/import:1.4.0\n';

export const domainPath: FieldCheck<'domain-path'> = {
  id: 'domain-path',
  check: 'domain-path',
  title: 'A name that does not begin with a domain',
  severity: 'error',
  lesson: 'workloads-and-services#workloads',
  why: 'So that two programs never claim the same name, it begins with the DNS name of whoever owns the program, then a slash: `example.com/queue`. It has at most 63 characters.',
  judge(field, _args, { edits }) {
    const text = textOf(field);
    if (text === undefined || !field.value || isDomainPath(text)) return;
    const [domain = '', ...rest] = text.split('/');
    const path = rest.join('/').replace(/[^\w/.~%!$&'()*+,;=:-]+/g, '-').replace(/^\/+/, '');
    const closest = `${toDnsSubdomain(domain) ?? ''}/${path}`;
    const fixes = isDomainPath(closest) && field.value.kind === 'scalar' ? preferredFix(`Write ${closest}`, edits.setText(field.value.node, closest)) : [];
    const wrong = text.length > 63 ? 'is longer than 63 characters' : 'is a domain, a slash and a name: `example.com/queue`';
    field.report(field.value, `\`${field.name}\` ${wrong}.`, { fixes });
  },
  examples: [
    { bad: `${JOB}  managedBy: «Example.com/queue»\n${TEMPLATE}`, fixed: `${JOB}  managedBy: example.com/queue\n${TEMPLATE}` },
    { bad: `${JOB}  managedBy: «queue»\n${TEMPLATE}` },
    { good: `${JOB}  managedBy: example.com/queue\n${TEMPLATE}` },
  ],
};
