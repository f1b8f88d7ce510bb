import { mountsByName } from '../../manifest/volumes.ts';
import { missingValue } from '../../manifest/missing-values.ts';
import { isDnsLabel, toDnsLabel } from '../../kubernetes/names.ts';
import type { Fix } from '../finding.ts';
import type { RuleContext } from '../rule.ts';
import { code } from '../../wording/code.ts';
import { badEnds, mayContainOnly, tooLong } from '../../wording/messages.ts';
import { isUnset, rewriteFix, textOf } from './field-check.ts';
import type { FieldCheck, FieldPlace } from './field-check.ts';

export const dnsLabel: FieldCheck<'dns-label'> = {
  id: 'dns-label',
  kind: 'field-check',
  check: 'dns-label',
  title: 'Name is not a valid DNS label',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/util/validation.IsDNS1123Label',
  lesson: 'pod-anatomy#names-and-labels',
  why:
    'The API server rejects the object, because this name becomes part of a host name or a file name. A DNS label ' +
    'has at most 63 lowercase letters, digits and `-`, and starts and ends with a letter or a digit.',
  judge(field, _args, context) {
    const text = textOf(field);
    if (text === undefined || isUnset(field, text) || isDnsLabel(text) || !field.value) return;
    const fixes = rewriteFix(field, toDnsLabel(text) ?? suggested(field, context), context);
    field.report(field.value, problem(code(field.name), text), {
      fixes: field.type === 'Volume' ? fixes.map((fix) => withMounts(fix, text, context)) : fixes,
    });
  },
  examples: [
    { in: 'container', bad: 'name: «My_App»', fixed: 'name: my-app' },
    {
      in: 'pod-spec',
      bad:
        'volumes:\n  - name: «www_data»\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n' +
        '    volumeMounts: [{name: www_data, mountPath: /a}, {name: www_data, mountPath: /b}]',
      fixed:
        'volumes:\n  - name: www-data\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n' +
        '    volumeMounts: [{name: www-data, mountPath: /a}, {name: www-data, mountPath: /b}]',
    },
    { in: 'container', good: 'name: my-app-2' },
  ],
};

/** The mounts of a volume go by its name. */
function withMounts(fix: Fix, name: string, { edits, manifest: { podSpec } }: RuleContext): Fix {
  if (fix.action?.type !== 'change') return fix;
  const { value } = fix.action;
  return {
    ...fix,
    edits: [...fix.edits, ...mountsByName(podSpec, name).map(({ node }) => edits.setText(node, value))],
  };
}

/** Where nothing of the text can stay: what stands around it may tell a name. */
function suggested({ type, name, map }: FieldPlace, { manifest }: RuleContext): string | undefined {
  const value = missingValue(type, name, map, manifest);
  return typeof value === 'string' && isDnsLabel(value) ? value : undefined;
}

function problem(what: string, text: string): string {
  if (text === '') return `${what} must not be empty.`;
  if (text.length > 63) return tooLong(what, 63);
  return /^[-a-z0-9]+$/.test(text) ? badEnds(what) : mayContainOnly(what, 'lowercase letters, digits and `-`');
}
