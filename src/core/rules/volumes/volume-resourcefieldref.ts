import { fieldPath, pathOf } from '../../yaml/path.ts';
import { setField } from '../../yaml/set-field.ts';
import { preferredFix, rule } from '../rule.ts';
import { serverPath } from '../server-path.ts';
import { yaml } from '../yaml-example.ts';
import { required } from '../../wording/messages.ts';
import { addField } from '../../wording/fix-titles.ts';

export const volumeResourcefieldref = rule({
  id: 'volume-resourcefieldref',
  title: '`containerName` is required for `resourceFieldRef` in a volume',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateDownwardAPIVolumeFile',
  lesson: 'volumes#downward-api',
  watches: ['DownwardAPIVolumeFile.resourceFieldRef'],
  why:
    'The API server rejects the Pod. A volume belongs to the whole Pod, so a file with a request or limit must say ' +
    'of which container. Add `containerName`.',
  check(ref, { report, edits, manifest }) {
    if (ref.has('containerName') && ref.text('containerName') !== '') return;
    if (ref.parent?.kind === 'map' && ref.parent.has('fieldRef')) return;
    const name = manifest.podSpec?.maps('containers')[0]?.text('name');
    const fixes = name
      ? preferredFix(addField('containerName', name), setField(edits, ref, 'containerName', name))
      : [];
    report(ref.entry('containerName') ?? ref, required('containerName', 'for `resourceFieldRef` in a volume'), {
      path: serverPath('ResourceFieldSelector', fieldPath(pathOf(ref), 'containerName')),
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
                - path: limit
                  «resourceFieldRef»:
                    resource: limits.memory
      `,
      fixed: yaml`
        volumes:
          - name: info
            downwardAPI:
              items:
                - path: limit
                  resourceFieldRef:
                    resource: limits.memory
                    containerName: web
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: info
            downwardAPI:
              items:
                - path: limit
                  resourceFieldRef:
                    containerName: web
                    resource: limits.memory
      `,
    },
  ],
});
