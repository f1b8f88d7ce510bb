import { otherFix, preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { mayContainOnly, tooLong } from '../../wording/messages.ts';
import { code } from '../../wording/code.ts';
import { changeTo } from '../../wording/fix-titles.ts';

const SYNTAX = /^(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/;

export const sysctlName: FieldCheck<'sysctl-name'> = {
  id: 'sysctl-name',
  kind: 'field-check',
  check: 'sysctl-name',
  title: 'Sysctl name is not valid',
  severity: 'error',
  source: 'pkg/apis/core/validation.IsValidSysctlName',
  lesson: 'security-context#sysctls',
  why:
    'The API server rejects the Pod. A sysctl (kernel parameter) has a name of lowercase parts joined by dots or ' +
    'slashes, such as `net.core.somaxconn`, at most 253 characters. Run `sysctl -a` on a Linux machine to list ' +
    'them.',
  judge(field, _args, { edits }) {
    const text = textOf(field);
    if (text === undefined || text === '' || !field.value || (text.length <= 253 && SYNTAX.test(text))) return;
    const lower = text.toLowerCase();
    const cleaned = withoutOddSigns(lower);
    const closest = [lower, cleaned].find((name) => SYNTAX.test(name) && name.length <= 253);
    const offer = closest === lower ? preferredFix : otherFix;
    const fixes =
      field.value.kind === 'scalar' && closest !== undefined && !text.includes('*')
        ? offer(changeTo(closest), edits.setText(field.value.node, closest))
        : [];
    field.report(
      field.value,
      text.length > 253
        ? tooLong(code(field.name), 253)
        : mayContainOnly('A sysctl name', 'lowercase parts joined by `.` or `/`'),
      { fixes },
    );
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        securityContext:
          sysctls:
            - name: «net.*»
              value: "1"
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          sysctls:
            - name: net.ipv4.tcp_syncookies
              value: "1"
      `,
    },
  ],
};

/** From the first letter or digit to the last, without what no name may have. */
function withoutOddSigns(text: string): string {
  const allowed = [...text].filter((sign) => /[-_a-z0-9./]/.test(sign));
  const isWord = (sign: string): boolean => /[a-z0-9]/.test(sign);
  const end = allowed.length - [...allowed].reverse().findIndex(isWord);
  return allowed.slice(Math.max(0, allowed.findIndex(isWord)), end).join('');
}
