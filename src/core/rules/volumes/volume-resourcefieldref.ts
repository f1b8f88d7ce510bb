import { fieldPath, pathOf } from '../../yaml/path.ts';
import { setField } from '../../yaml/set-field.ts';
import { preferredFix } from '../rule.ts';
import { serverPath } from '../server-path.ts';
import type { Rule } from '../rule.ts';

export const volumeResourcefieldref: Rule = {
  id: 'volume-resourcefieldref',
  title: 'An amount of nobody knows which container',
  severity: 'error',
  lesson: 'volumes#downward-api',
  watches: ['DownwardAPIVolumeFile.resourceFieldRef'],
  why: 'A volume belongs to the whole Pod, so a file that shows a request or a limit must say of which container: `containerName`.',
  check(ref, { report, edits, manifest }) {
    if (ref.kind !== 'map' || (ref.has('containerName') && ref.text('containerName') !== '')) return;
    if (ref.parent?.kind === 'map' && ref.parent.has('fieldRef')) return;
    const name = manifest.podSpec?.maps('containers')[0]?.text('name');
    const fixes = name ? preferredFix(`Write containerName: ${name}`, setField(edits, ref, 'containerName', name)) : [];
    report(ref.entry('containerName') ?? ref, '`containerName` is missing: of which container?', { path: serverPath('ResourceFieldSelector', fieldPath(pathOf(ref), 'containerName')), fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: info\n    downwardAPI:\n      items:\n        - path: limit\n          «resourceFieldRef»:\n            resource: limits.memory',
      fixed: 'volumes:\n  - name: info\n    downwardAPI:\n      items:\n        - path: limit\n          resourceFieldRef:\n            resource: limits.memory\n            containerName: web',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: info\n    downwardAPI:\n      items:\n        - path: limit\n          resourceFieldRef:\n            containerName: web\n            resource: limits.memory' },
  ],
};
