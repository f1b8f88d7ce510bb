import { preferredFix } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import type { Rule } from '../rule.ts';

export const volumeAzureDisk: Rule = {
  id: 'volume-azure-disk',
  title: 'An Azure disk whose address does not fit its kind',
  severity: 'error',
  lesson: 'volumes#csi',
  watches: ['AzureDiskVolumeSource'],
  why: 'A disk of kind Managed has an address that begins with `/subscriptions/`; one of kind Shared (the default) or Dedicated begins with `https://`. Write the kind that fits the address.',
  check(disk, { report, edits }) {
    const address = disk.kind === 'map' ? disk.scalar('diskURI') : undefined;
    if (disk.kind !== 'map' || !address?.string) return;
    const kind = disk.has('kind') ? disk.text('kind') : 'Shared';
    if (kind === undefined) return;
    const managed = kind === 'Managed';
    if (address.string.startsWith(managed ? '/subscriptions/' : 'https://')) return;
    const fitting = address.string.startsWith('/subscriptions/') ? 'Managed' : address.string.startsWith('https://') ? 'Shared' : undefined;
    const fixes = fitting ? preferredFix(`Write kind: ${fitting}`, setField(edits, disk, 'kind', fitting)) : [];
    report(address, `With kind ${kind} the address begins with \`${managed ? '/subscriptions/' : 'https://'}\`.`, { fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: disk\n    azureDisk:\n      diskName: data\n      diskURI: «/subscriptions/1/disks/data»',
      fixed: 'volumes:\n  - name: disk\n    azureDisk:\n      diskName: data\n      diskURI: /subscriptions/1/disks/data\n      kind: Managed',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: disk\n    azureDisk:\n      diskName: data\n      diskURI: https://account.blob.core.windows.net/vhds/data.vhd' },
  ],
};
