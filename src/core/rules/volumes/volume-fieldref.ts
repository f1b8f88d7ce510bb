import { isVolumeField, VOLUME_FIELDS } from '../../kubernetes/downward-api.ts';
import { closestWords } from '../../text-distance.ts';
import { suggestedFieldPath } from '../../manifest/environment-values.ts';
import { pathOf } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { serverPath } from '../server-path.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const volumeFieldref = rule({
  id: 'volume-fieldref',
  title: 'fieldRef in a volume names an unsupported field',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateDownwardAPIVolumeFile',
  lesson: 'volumes#downward-api',
  watches: ['DownwardAPIVolumeFile.fieldRef'],
  why:
    'The API server rejects the Pod. A file of a volume can contain ' +
    `${VOLUME_FIELDS.map((field) => `\`${field}\``).join(', ')}, or one label or annotation: ` +
    `\`metadata.labels['app']\`. Values known only later, such as the Pod IP, are available to environment ` +
    'variables only.',
  check(ref, { report, edits }) {
    const version = ref.scalar('apiVersion');
    if (version?.string && version.string !== 'v1') {
      report(version, 'A `fieldRef` must have the apiVersion `v1`.', {
        path: serverPath('ObjectFieldSelector', pathOf(ref)),
        fixes: preferredFix(changeTo('v1'), edits.setText(version.node, 'v1')),
      });
      return;
    }
    const path = ref.scalar('fieldPath');
    if (!path?.string || isVolumeField(path.string)) return;
    const meant =
      closestWords(path.string, VOLUME_FIELDS)[0] ??
      VOLUME_FIELDS.find((field) => field.endsWith(`.${path.string ?? ''}`)) ??
      suggestedFieldPath(ref);
    const fixes =
      meant === undefined
        ? VOLUME_FIELDS.flatMap((field) => otherFix(changeTo(field), edits.setText(path.node, field)))
        : preferredFix(changeTo(meant), edits.setText(path.node, meant));
    report(path, `${code(path.string ?? '')} is not a field that a file in a volume can contain.`, {
      path: serverPath('ObjectFieldSelector', pathOf(path)),
      fixes,
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: info
            downwardAPI:
              items:
                - path: labels
                  fieldRef:
                    fieldPath: «metadata.label»
      `,
      fixed: yaml`
        volumes:
          - name: info
            downwardAPI:
              items:
                - path: labels
                  fieldRef:
                    fieldPath: metadata.labels
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: info
            downwardAPI:
              items:
                - path: app
                  fieldRef:
                    fieldPath: metadata.labels['app']
      `,
    },
  ],
});
