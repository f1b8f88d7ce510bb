import type { TextEdit } from '../../text.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { mustNotContain } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const path: FieldCheck<'path'> = {
  id: 'path',
  kind: 'field-check',
  check: 'path',
  title: 'Path leaves its volume or is not absolute',
  severity: 'error',
  source: 'pkg/apis/core/validation.validatePathNoBacksteps',
  lesson: 'volumes#mount-paths',
  why:
    'The API server rejects the object. A path inside a volume is relative and has no `..`, so that it cannot ' +
    'leave the volume. A path on a server or a node is absolute, and has no `..` either.',
  judge(field, { starts, mayClimb, notHidden }, { edits }) {
    const text = textOf(field);
    const { value } = field;
    if (text === undefined || text === '' || value?.kind !== 'scalar') return;
    const offer = (written: string): TextEdit | undefined =>
      written === '' || written === text ? undefined : edits.setText(value.node, written);
    const report = (message: string, written: string): void =>
      field.report(value, message, { fixes: preferredFix(changeTo(written), offer(written)) });
    const absolute = text.startsWith('/');
    if (starts === 'relative' && absolute)
      report(
        `\`${field.name}\` must be a relative path, without the leading \`/\`.`,
        withoutClimbs(text.replace(/^\/+/, '')),
      );
    else if (starts === 'absolute' && !absolute)
      report(`\`${field.name}\` must be an absolute path that starts with \`/\`.`, `/${text}`);
    else if (!mayClimb && text.split('/').includes('..'))
      report(mustNotContain(code(field.name), '`..`'), withoutClimbs(text));
    else if (notHidden && text.startsWith('..'))
      report(`\`${field.name}\` must not start with \`..\`.`, text.replace(/^\.+\/?/, ''));
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: conf
            secret:
              secretName: web
              items:
                - key: a
                  path: «/a.conf»
      `,
      fixed: yaml`
        volumes:
          - name: conf
            secret:
              secretName: web
              items:
                - key: a
                  path: a.conf
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: logs
            hostPath:
              path: «/var/log/../lib»
      `,
      fixed: yaml`
        volumes:
          - name: logs
            hostPath:
              path: /var/lib
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: logs
            hostPath:
              path: /var/log
      `,
    },
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
