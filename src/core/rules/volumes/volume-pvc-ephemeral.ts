import type { Rule } from '../rule.ts';

export const volumePvcEphemeral: Rule = {
  id: 'volume-pvc-ephemeral',
  title: 'A claim that the Pod itself makes for another volume',
  severity: 'error',
  lesson: 'volumes#ephemeral-claims',
  watches: ['PodSpec.volumes'],
  why: 'For an ephemeral volume the cluster makes a claim named after the Pod and the volume. A second volume may not refer to that claim. Mount the ephemeral volume in both places, or name another claim.',
  check(volumes, { manifest, report }) {
    const pod = manifest.kind.kind === 'Pod' ? manifest.podMetadata?.text('name') : undefined;
    if (volumes.kind !== 'list' || !pod) return;
    const made = new Set(volumes.maps().filter((volume) => volume.has('ephemeral')).map((volume) => `${pod}-${volume.text('name')}`));
    if (made.size === 0) return;
    for (const volume of volumes.maps()) {
      const claim = volume.map('persistentVolumeClaim')?.scalar('claimName');
      if (claim?.string && made.has(claim.string)) report(claim, 'The Pod makes this claim itself, for its ephemeral volume.');
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: scratch\n    ephemeral:\n      volumeClaimTemplate:\n        spec:\n          accessModes: [ReadWriteOnce]\n          resources:\n            requests:\n              storage: 1Gi\n  - name: again\n    persistentVolumeClaim:\n      claimName: «web-scratch»',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: disk\n    persistentVolumeClaim:\n      claimName: web-disk' },
  ],
};
