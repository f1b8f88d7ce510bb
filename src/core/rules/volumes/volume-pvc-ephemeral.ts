import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';

export const volumePvcEphemeral = rule({
  id: 'volume-pvc-ephemeral',
  title: 'claimName refers to a claim of an ephemeral volume',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateVolumes',
  lesson: 'volumes#ephemeral-claims',
  watches: ['PodSpec.volumes'],
  why:
    'The API server rejects the Pod. For an ephemeral volume the cluster creates a claim named after the Pod and ' +
    'the volume, and a second volume must not refer to it. Mount the ephemeral volume in both places, or use ' +
    'another claim.',
  check(volumes, { manifest, report }) {
    const pod = manifest.kind.kind === 'Pod' ? manifest.podMetadata?.text('name') : undefined;
    if (!pod) return;
    const made = new Set(
      volumes
        .maps()
        .filter((volume) => volume.has('ephemeral'))
        .map((volume) => `${pod}-${volume.text('name')}`),
    );
    if (made.size === 0) return;
    for (const volume of volumes.maps()) {
      const claim = volume.map('persistentVolumeClaim')?.scalar('claimName');
      if (claim?.string && made.has(claim.string))
        report(claim, 'The claim belongs to the ephemeral volume of this Pod.');
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: scratch
            ephemeral:
              volumeClaimTemplate:
                spec:
                  accessModes: [ReadWriteOnce]
                  resources:
                    requests:
                      storage: 1Gi
          - name: again
            persistentVolumeClaim:
              claimName: «web-scratch»
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: disk
            persistentVolumeClaim:
              claimName: web-disk
      `,
    },
  ],
});
