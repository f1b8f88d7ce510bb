import { fieldPath } from '../../yaml/path.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { requires } from '../../wording/messages.ts';
import { changeField } from '../../wording/fix-titles.ts';

export const volumeIscsi = rule({
  id: 'volume-iscsi',
  title: 'iSCSI settings conflict',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateISCSIVolumeSource',
  lesson: 'volumes#csi',
  watches: ['Volume.iscsi'],
  why:
    'The API server rejects the volume. With CHAP authentication the node needs a password, so `secretRef` must ' +
    'name a Secret. With `initiatorName` the node builds a name from volume and portal, of at most 64 characters.',
  check(iscsi, { report, pathOf, edits }) {
    const chap = ['chapAuthDiscovery', 'chapAuthSession'].find((name) => iscsi.bool(name) === true);
    const entry = chap === undefined ? undefined : iscsi.entry(chap);
    if (entry && entry.value.kind === 'scalar' && !iscsi.has('secretRef')) {
      const fixes = preferredFix(changeField(entry.name, 'false'), edits.setSource(entry.value.node, 'false'));
      report(entry, requires(`\`${entry.name}\``, 'a password: set `secretRef`'), {
        path: fieldPath(pathOf(iscsi), 'secretRef'),
        fixes,
      });
    }
    const volume = iscsi.parent?.kind === 'map' ? iscsi.parent : undefined;
    const name = volume?.scalar('name');
    const portal = iscsi.text('targetPortal');
    if (!iscsi.has('initiatorName') || !name?.string || portal === undefined) return;
    if (`${name.string}:${portal}`.length > 64)
      report(name, 'Volume name and `targetPortal` must be no longer than 64 characters together.');
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: disk
            iscsi:
              targetPortal: 10.0.0.1:3260
              iqn: iqn.2001-04.com.example:storage.disk1
              lun: 0
              «chapAuthSession»: true
      `,
      fixed: yaml`
        volumes:
          - name: disk
            iscsi:
              targetPortal: 10.0.0.1:3260
              iqn: iqn.2001-04.com.example:storage.disk1
              lun: 0
              chapAuthSession: false
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: disk
            iscsi:
              targetPortal: 10.0.0.1:3260
              iqn: iqn.2001-04.com.example:storage.disk1
              lun: 0
      `,
    },
  ],
});
