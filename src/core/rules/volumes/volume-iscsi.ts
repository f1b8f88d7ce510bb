import { fieldPath } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const volumeIscsi: Rule = {
  id: 'volume-iscsi',
  title: 'iSCSI settings that do not fit together',
  severity: 'error',
  lesson: 'volumes#csi',
  watches: ['Volume.iscsi'],
  why: 'With CHAP the node needs a password, so `secretRef` must name a Secret. With `initiatorName` the node makes a name of volume and portal, which has room for 64 characters in all.',
  check(iscsi, { report, pathOf, edits }) {
    if (iscsi.kind !== 'map') return;
    const chap = ['chapAuthDiscovery', 'chapAuthSession'].find((name) => iscsi.bool(name) === true);
    const entry = chap === undefined ? undefined : iscsi.entry(chap);
    if (entry && entry.value.kind === 'scalar' && !iscsi.has('secretRef')) {
      const fixes = preferredFix(`Write ${entry.name}: false`, edits.setSource(entry.value.node, 'false'));
      report(entry, `\`${entry.name}\` needs a password: name the Secret in \`secretRef\`.`, { path: fieldPath(pathOf(iscsi), 'secretRef'), fixes });
    }
    const volume = iscsi.parent?.kind === 'map' ? iscsi.parent : undefined;
    const name = volume?.scalar('name');
    const portal = iscsi.text('targetPortal');
    if (!iscsi.has('initiatorName') || !name?.string || portal === undefined) return;
    if (`${name.string}:${portal}`.length > 64) report(name, 'The name of the volume and targetPortal have more than 64 characters together.');
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: disk\n    iscsi:\n      targetPortal: 10.0.0.1:3260\n      iqn: iqn.2001-04.com.example:storage.disk1\n      lun: 0\n      «chapAuthSession»: true',
      fixed: 'volumes:\n  - name: disk\n    iscsi:\n      targetPortal: 10.0.0.1:3260\n      iqn: iqn.2001-04.com.example:storage.disk1\n      lun: 0\n      chapAuthSession: false',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: disk\n    iscsi:\n      targetPortal: 10.0.0.1:3260\n      iqn: iqn.2001-04.com.example:storage.disk1\n      lun: 0' },
  ],
};
