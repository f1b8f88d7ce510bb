import { ENV_FIELDS, isEnvField, subscriptOf } from '../../kubernetes/downward-api.ts';
import { toQualifiedName } from '../../kubernetes/names.ts';
import { suggestedFieldPath, suggestedLabel } from '../../manifest/environment-values.ts';
import { closestWords } from '../../text-distance.ts';
import { pathOf } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const envFieldref = rule({
  id: 'env-fieldref',
  title: 'fieldRef in env names an unsupported field',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateObjectFieldSelector',
  lesson: 'pod-anatomy#config-keys',
  watches: ['EnvVarSource.fieldRef'],
  why:
    'The API server rejects the Pod. An environment variable can take its value from ' +
    `${ENV_FIELDS.map((field) => `\`${field}\``).join(', ')}, or from one label or annotation: ` +
    `\`metadata.labels['app']\`.`,
  check(ref, { manifest, edits, report }) {
    const version = ref.scalar('apiVersion');
    if (version?.string && version.string !== 'v1') {
      report(version, 'A `fieldRef` must have the apiVersion `v1`.', {
        fixes: preferredFix(changeTo('v1'), edits.setText(version.node, 'v1')),
        path: pathOf(ref),
      });
      return;
    }
    const path = ref.scalar('fieldPath');
    if (!path?.string || isEnvField(path.string)) return;
    const meant = closest(path.string) ?? suggestedFieldPath(ref) ?? suggestedLabel(ref, manifest.podMetadata);
    const fixes =
      meant === undefined
        ? USUAL_FIELDS.flatMap((field) => otherFix(changeTo(field), edits.setText(path.node, field)))
        : preferredFix(changeTo(meant), edits.setText(path.node, meant));
    report(path, message(path.string), { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: IP
            valueFrom:
              fieldRef: {fieldPath: «status.podIp»}
      `,
      fixed: yaml`
        env:
          - name: IP
            valueFrom:
              fieldRef: {fieldPath: status.podIP}
      `,
    },
    {
      in: 'container',
      bad: yaml`
        env:
          - name: APP
            valueFrom:
              fieldRef:
                fieldPath: «metadata.labels.app»
      `,
      fixed: yaml`
        env:
          - name: APP
            valueFrom:
              fieldRef:
                fieldPath: "metadata.labels['app']"
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: APP
            valueFrom:
              fieldRef:
                fieldPath: metadata.labels['app']
      `,
    },
  ],
});

/** What is offered where nothing tells which field is meant. */
const USUAL_FIELDS = ['metadata.name', 'metadata.namespace', 'spec.nodeName', 'status.podIP'];

function message(text: string): string {
  if (/^metadata\.(?:labels|annotations)$/.test(text))
    return `An environment variable takes a single key: \`${text}['app']\`.`;
  return /^metadata\.(?:labels|annotations)\W/.test(text)
    ? "A label is selected by its key: `metadata.labels['app']`."
    : `${code(text)} is not a field that an environment variable can take its value from.`;
}

/** The field that was meant, when only the spelling is wrong. */
function closest(text: string): string | undefined {
  const parts = /^metadata\.(label|annotation)s?[.[]["']?(.*?)["']?\]?$/.exec(text);
  if (parts?.[1] !== undefined) {
    const key = toQualifiedName(subscriptOf(text)?.key ?? parts[2] ?? '');
    return key === undefined ? undefined : `metadata.${parts[1]}s['${key}']`;
  }
  const last = text.split('.').at(-1) ?? text;
  return (
    closestWords(text, ENV_FIELDS)[0] ??
    (last.length > 1 ? ENV_FIELDS.find((field) => field.toLowerCase().endsWith(`.${last.toLowerCase()}`)) : undefined)
  );
}
