import { toDnsSubdomain } from '../../kubernetes/names.ts';
import { isDomainPath } from '../../kubernetes/names.ts';
import { otherFix, preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { code } from '../../wording/code.ts';
import { mustBe, tooLong } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

const JOB = 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: import\nspec:\n';
const TEMPLATE =
  '  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: import\n' +
  '          image: registry.example.com/shop/import:1.4.0\n';

export const domainPath: FieldCheck<'domain-path'> = {
  id: 'domain-path',
  kind: 'field-check',
  check: 'domain-path',
  title: 'Name has no domain prefix',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/util/validation.IsDomainPrefixedPath',
  lesson: 'workloads-and-services#workloads',
  why:
    'The API server rejects the object. Controllers are named with the DNS name of their owner and a slash, such ' +
    'as `example.com/queue`, so that no two claim the same name. The whole name has at most 63 characters.',
  judge(field, _args, { edits }) {
    const text = textOf(field);
    if (text === undefined || !field.value || isDomainPath(text)) return;
    const [domain = '', ...rest] = text.split('/');
    const path = rest
      .join('/')
      .replace(/[^\w/.~%!$&'()*+,;=:-]+/g, '-')
      .replace(/^\/+/, '');
    const closest = `${toDnsSubdomain(domain) ?? ''}/${path}`;
    const value = field.value.kind === 'scalar' ? field.value : undefined;
    const prefixed = `example.com/${toDnsSubdomain(text) ?? ''}`;
    const fixes =
      value && isDomainPath(closest)
        ? preferredFix(changeTo(closest), edits.setText(value.node, closest))
        : value && !text.includes('/') && isDomainPath(prefixed)
          ? otherFix(changeTo(prefixed), edits.setText(value.node, prefixed))
          : [];
    const message =
      text.length > 63
        ? tooLong(code(field.name), 63)
        : mustBe(field.name, 'a domain, a slash and a name, such as `example.com/queue`');
    field.report(field.value, message, { fixes });
  },
  examples: [
    {
      bad: `${JOB}  managedBy: «Example.com/queue»\n${TEMPLATE}`,
      fixed: `${JOB}  managedBy: example.com/queue\n${TEMPLATE}`,
    },
    { bad: `${JOB}  managedBy: «queue»\n${TEMPLATE}` },
    { good: `${JOB}  managedBy: example.com/queue\n${TEMPLATE}` },
  ],
};
