import { isDnsSubdomain, toDnsSubdomain } from '../../kubernetes/names.ts';
import { fieldPath } from '../../yaml/path.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo, remove } from '../../wording/fix-titles.ts';
import { required } from '../../wording/messages.ts';

export const volumeSecretRef = rule({
  id: 'volume-secret-ref',
  title: 'secretRef of a storage driver has no valid name',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateVolumeSource',
  lesson: 'volumes#config-files',
  watches: ['CSIVolumeSource.nodePublishSecretRef', 'CinderVolumeSource.secretRef', 'StorageOSVolumeSource.secretRef'],
  why:
    'The API server rejects the volume. The driver reads its credentials from the Secret in `secretRef`. Name a ' +
    'Secret in the namespace of the Pod, or remove the reference.',
  check(reference, { report, pathOf, edits }) {
    const name = reference.text('name');
    const source = reference.parent;
    const entry = source?.kind === 'map' ? source.entry(String(reference.key)) : undefined;
    if (!reference.has('name') || name === '') {
      const fixes =
        entry && source?.kind === 'map' ? preferredFix(remove(entry.name), edits.removeField(source, entry)) : [];
      report(reference, required('name', 'in a Secret reference'), {
        path: fieldPath(pathOf(reference), 'name'),
        fixes,
      });
    } else if (reference.key === 'nodePublishSecretRef' && name !== undefined && !isDnsSubdomain(name)) {
      const value = reference.scalar('name');
      const closest = toDnsSubdomain(name);
      const fixes = closest && value ? preferredFix(changeTo(closest), edits.setText(value.node, closest)) : [];
      report(value ?? reference, 'The name is not valid for a Secret.', {
        path: fieldPath(source ? pathOf(source) : '', 'name'),
        fixes,
      });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: keys
            csi:
              driver: secrets-store.csi.k8s.io
              nodePublishSecretRef: «{}»
      `,
      fixed: yaml`
        volumes:
          - name: keys
            csi:
              driver: secrets-store.csi.k8s.io
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: keys
            csi:
              driver: secrets-store.csi.k8s.io
              nodePublishSecretRef:
                name: driver
      `,
    },
  ],
});
