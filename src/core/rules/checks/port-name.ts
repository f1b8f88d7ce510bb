import { isPortName, toPortName } from '../../kubernetes/names.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const portName: FieldCheck<'port-name'> = {
  id: 'port-name',
  check: 'port-name',
  title: 'A port name that the network rules do not allow',
  severity: 'error',
  lesson: 'networking#port-names',
  why: 'A port name is at most 15 lower-case letters, digits and single hyphens, with at least one letter, and no hyphen at its ends. Services and probes can then use the name instead of the number.',
  judge(field, _args, { edits }) {
    const text = textOf(field);
    if (text === undefined || text === '' || isPortName(text) || !field.value) return;
    const closest = toPortName(text);
    const fixes = closest && field.value.kind === 'scalar' ? preferredFix(`Write ${closest}`, edits.setText(field.value.node, closest)) : [];
    field.report(field.value, text.length > 15 ? 'A port name has at most 15 characters.' : 'A port name holds only a-z, 0-9 and single hyphens, with a letter.', { fixes });
  },
  examples: [
    { in: 'container', bad: 'ports:\n  - name: «HTTP_Main»\n    containerPort: 8080', fixed: 'ports:\n  - name: http-main\n    containerPort: 8080' },
    { in: 'container', good: 'ports:\n  - name: http\n    containerPort: 8080' },
  ],
};
