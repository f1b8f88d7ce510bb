import { isDnsSubdomain, toDnsSubdomain } from '../../kubernetes/names.ts';
import { fieldPath } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const volumeSecretRef: Rule = {
  id: 'volume-secret-ref',
  title: 'A storage driver’s Secret without a right name',
  severity: 'error',
  lesson: 'volumes#config-files',
  watches: ['CSIVolumeSource.nodePublishSecretRef', 'CinderVolumeSource.secretRef', 'StorageOSVolumeSource.secretRef'],
  why: 'The driver reads its password from the Secret that is named here. Name a Secret of the Pod’s namespace, or leave the reference out.',
  check(reference, { report, pathOf, edits }) {
    if (reference.kind !== 'map') return;
    const name = reference.text('name');
    const source = reference.parent;
    const entry = source?.kind === 'map' ? source.entry(String(reference.key)) : undefined;
    if (!reference.has('name') || name === '') {
      const fixes = entry && source?.kind === 'map' ? preferredFix(`Remove ${entry.name}`, edits.removeField(source, entry)) : [];
      report(reference, 'The name of the Secret is missing.', { path: fieldPath(pathOf(reference), 'name'), fixes });
    } else if (reference.key === 'nodePublishSecretRef' && name !== undefined && !isDnsSubdomain(name)) {
      const value = reference.scalar('name');
      const closest = toDnsSubdomain(name);
      const fixes = closest && value ? preferredFix(`Write ${closest}`, edits.setText(value.node, closest)) : [];
      report(value ?? reference, 'No Secret can have this name.', { path: fieldPath(source ? pathOf(source) : '', 'name'), fixes });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: keys\n    csi:\n      driver: secrets-store.csi.k8s.io\n      nodePublishSecretRef: «{}»',
      fixed: 'volumes:\n  - name: keys\n    csi:\n      driver: secrets-store.csi.k8s.io',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: keys\n    csi:\n      driver: secrets-store.csi.k8s.io\n      nodePublishSecretRef:\n        name: driver' },
  ],
};
