import type { TextEdit } from '../../text.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const path: FieldCheck<'path'> = {
  id: 'path',
  check: 'path',
  title: 'A path that leads out of its place',
  severity: 'error',
  lesson: 'volumes#mount-paths',
  why: 'A path inside a volume begins without `/` and has no part `..`, so that it cannot leave the volume. A path on a server or a node must say the whole way, without `..` as well.',
  judge(field, { starts, mayClimb, notHidden }, { edits }) {
    const text = textOf(field);
    const { value } = field;
    if (text === undefined || text === '' || value?.kind !== 'scalar') return;
    const offer = (written: string): TextEdit | undefined => (written === '' || written === text ? undefined : edits.setText(value.node, written));
    const report = (message: string, written: string): void => field.report(value, message, { fixes: preferredFix(`Write ${written}`, offer(written)) });
    const absolute = text.startsWith('/');
    if (starts === 'relative' && absolute) report(`\`${field.name}\` must be relative: without the \`/\` in front.`, withoutClimbs(text.replace(/^\/+/, '')));
    else if (starts === 'absolute' && !absolute) report(`\`${field.name}\` must be absolute: it begins with \`/\`.`, `/${text}`);
    else if (!mayClimb && text.split('/').includes('..')) report(`\`${field.name}\` may not contain \`..\`.`, withoutClimbs(text));
    else if (notHidden && text.startsWith('..')) report(`\`${field.name}\` may not begin with \`..\`.`, text.replace(/^\.+\/?/, ''));
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: conf\n    secret:\n      secretName: web\n      items:\n        - key: a\n          path: «/a.conf»',
      fixed: 'volumes:\n  - name: conf\n    secret:\n      secretName: web\n      items:\n        - key: a\n          path: a.conf',
    },
    { in: 'pod-spec', bad: 'volumes:\n  - name: logs\n    hostPath:\n      path: «/var/log/../lib»', fixed: 'volumes:\n  - name: logs\n    hostPath:\n      path: /var/lib' },
    { in: 'pod-spec', good: 'volumes:\n  - name: logs\n    hostPath:\n      path: /var/log' },
  ],
};

/** Where the path leads when each `..` is followed, without ever leaving the place that it starts from. */
function withoutClimbs(text: string): string {
  const parts: string[] = [];
  for (const part of text.split('/')) {
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '') parts.pop();
  }
  return parts.join('/');
}
