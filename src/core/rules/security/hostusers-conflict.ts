import { containersOf } from '../../manifest/containers.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** As the API server spells them in its paths. */
const HOST_FIELDS = { hostNetwork: 'hostNetwork', hostPID: 'HostPID', hostIPC: 'HostIPC' } as const;

export const hostusersConflict: Rule = {
  id: 'hostusers-conflict',
  title: 'Users of its own, but a part of the node',
  severity: 'error',
  lesson: 'security-context#host',
  watches: ['PodSpec'],
  since: 33,
  why: 'With `hostUsers: false` the Pod’s users are not those of the node; that does not go with sharing the node’s network, processes or memory, nor with raw devices. Keep one of the two.',
  check(spec, { report, pathOf, rangeOf, edits }) {
    const hostUsers = spec.kind === 'map' && spec.bool('hostUsers') === false ? spec.scalar('hostUsers') : undefined;
    if (spec.kind !== 'map' || !hostUsers) return;
    const related = [{ range: rangeOf(hostUsers), message: 'hostUsers: false' }];
    const allow = otherFix('Write hostUsers: true', edits.setSource(hostUsers.node, 'true'));
    for (const [name, spelling] of Object.entries(HOST_FIELDS)) {
      const value = spec.bool(name) === true ? spec.scalar(name) : undefined;
      if (!value) continue;
      const fixes = [...preferredFix(`Write ${name}: false`, edits.setSource(value.node, 'false')), ...allow];
      report(value, `\`${name}: true\` does not go with \`hostUsers: false\`.`, { path: fieldPath(pathOf(spec), spelling), related, fixes });
    }
    for (const { container } of containersOf(spec)) {
      const devices = container.entry('volumeDevices');
      if (!devices || container.maps('volumeDevices').length === 0) continue;
      const fixes = preferredFix('Write hostUsers: true', edits.setSource(hostUsers.node, 'true'));
      report(devices, 'Raw devices do not go with `hostUsers: false`.', { related, fixes });
    }
  },
  examples: [
    { in: 'pod-spec', bad: 'hostUsers: false\nhostPID: «true»', fixed: 'hostUsers: false\nhostPID: false' },
    { in: 'pod-spec', good: 'hostUsers: false\nhostPID: false' },
  ],
};
