import { withoutEnds } from '../../text.ts';
import { pathOf } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { mayContainOnly, required } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const httpHeaderName: FieldCheck<'http-header-name'> = {
  id: 'http-header-name',
  kind: 'field-check',
  check: 'http-header-name',
  absent: true,
  title: 'HTTP header name is not valid',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/util/validation.IsHTTPHeaderName',
  lesson: 'lifecycle-and-probes#probe-mechanisms',
  why:
    'The API server rejects the Pod. The name of an HTTP header may contain only letters, digits and `-`, such as ' +
    '`X-Token`. Leave out the colon; it is not part of the name.',
  judge(field, _args, { edits }) {
    const text = field.value ? textOf(field) : '';
    if (text === undefined || /^[-A-Za-z0-9]+$/.test(text)) return;
    const path = pathOf(field.map);
    const closest = withoutEnds(text.replace(/[^-A-Za-z0-9]+/g, '-'), '-');
    const fixes =
      closest !== '' && field.value?.kind === 'scalar'
        ? preferredFix(changeTo(closest), edits.setText(field.value.node, closest))
        : [];
    if (text === '')
      field.report(field.map.entry(field.name) ?? field.map, required('name', 'for an HTTP header'), { path });
    else
      field.report(field.value ?? field.map, mayContainOnly('An HTTP header name', 'letters, digits and `-`'), {
        fixes,
        path,
      });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        livenessProbe:
          httpGet:
            port: 8080
            httpHeaders:
              - name: «"X-Token:"»
                value: a
      `,
      fixed: yaml`
        livenessProbe:
          httpGet:
            port: 8080
            httpHeaders:
              - name: "X-Token"
                value: a
      `,
    },
    {
      in: 'container',
      good: yaml`
        livenessProbe:
          httpGet:
            port: 8080
            httpHeaders:
              - name: X-Token
                value: a
      `,
    },
  ],
};
