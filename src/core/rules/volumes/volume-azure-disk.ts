import { preferredFix, rule } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { yaml } from '../yaml-example.ts';
import { changeField } from '../../wording/fix-titles.ts';

export const volumeAzureDisk = rule({
  id: 'volume-azure-disk',
  title: 'diskURI does not match the kind of azureDisk',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateAzureDisk',
  lesson: 'volumes#csi',
  watches: ['AzureDiskVolumeSource'],
  why:
    'The API server rejects the volume. The `diskURI` of a `Managed` disk starts with `/subscriptions/`; that of a ' +
    '`Shared` (the default) or `Dedicated` disk starts with `https://`. Set the `kind` that fits the URI.',
  check(disk, { report, edits }) {
    const address = disk.scalar('diskURI');
    if (!address?.string) return;
    const kind = disk.has('kind') ? disk.text('kind') : 'Shared';
    if (kind === undefined) return;
    const managed = kind === 'Managed';
    if (address.string.startsWith(managed ? '/subscriptions/' : 'https://')) return;
    const fitting = address.string.startsWith('/subscriptions/')
      ? 'Managed'
      : address.string.startsWith('https://')
        ? 'Shared'
        : undefined;
    const fixes = fitting ? preferredFix(changeField('kind', fitting), setField(edits, disk, 'kind', fitting)) : [];
    report(
      address,
      `With \`kind: ${kind}\`, \`diskURI\` must start with \`${managed ? '/subscriptions/' : 'https://'}\`.`,
      {
        fixes,
      },
    );
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: disk
            azureDisk:
              diskName: data
              diskURI: «/subscriptions/1/disks/data»
      `,
      fixed: yaml`
        volumes:
          - name: disk
            azureDisk:
              diskName: data
              diskURI: /subscriptions/1/disks/data
              kind: Managed
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: disk
            azureDisk:
              diskName: data
              diskURI: https://account.blob.core.windows.net/vhds/data.vhd
      `,
    },
  ],
});
