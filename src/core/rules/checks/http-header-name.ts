import { pathOf } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const httpHeaderName: FieldCheck<'http-header-name'> = {
  id: 'http-header-name',
  check: 'http-header-name',
  absent: true,
  title: 'A name that no HTTP header can have',
  severity: 'error',
  lesson: 'lifecycle-and-probes#probe-mechanisms',
  why: 'The name of an HTTP header holds only letters, digits and hyphens, such as `X-Token`. The colon is not part of it.',
  judge(field, _args, { edits }) {
    const text = field.value ? textOf(field) : '';
    if (text === undefined || /^[-A-Za-z0-9]+$/.test(text)) return;
    const path = pathOf(field.map);
    const closest = text.replace(/[^-A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
    const fixes = closest !== '' && field.value?.kind === 'scalar' ? preferredFix(`Write ${closest}`, edits.setText(field.value.node, closest)) : [];
    if (text === '') field.report(field.map.entry(field.name) ?? field.map, 'A header needs a `name`.', { path });
    else field.report(field.value ?? field.map, 'A header name holds only letters, digits and hyphens.', { fixes, path });
  },
  examples: [
    {
      in: 'container',
      bad: 'livenessProbe:\n  httpGet:\n    port: 8080\n    httpHeaders:\n      - name: «"X-Token:"»\n        value: a',
      fixed: 'livenessProbe:\n  httpGet:\n    port: 8080\n    httpHeaders:\n      - name: "X-Token"\n        value: a',
    },
    { in: 'container', good: 'livenessProbe:\n  httpGet:\n    port: 8080\n    httpHeaders:\n      - name: X-Token\n        value: a' },
  ],
};
