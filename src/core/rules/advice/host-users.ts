import { preferredFix } from '../rule.ts';
import { containersOf } from '../../manifest/containers.ts';
import type { Rule } from '../rule.ts';

const PARTS_OF_THE_NODE = ['hostNetwork', 'hostPID', 'hostIPC'];

export const hostUsers: Rule = {
  id: 'host-users',
  title: 'Users that are also users of the node',
  severity: 'hint',
  off: true,
  since: 33,
  lesson: 'security-context#host',
  watches: ['PodSpec'],
  why: 'With `hostUsers: false` the Pod has users of its own: its root is nobody on the node, so breaking out gains little. The nodes need a recent kernel and container runtime for it.',
  check(spec, { report, edits }) {
    if (spec.kind !== 'map' || spec.has('hostUsers') || spec.map('os')?.text('name') === 'windows') return;
    const isPartOfNode = PARTS_OF_THE_NODE.some((name) => spec.bool(name) === true);
    const hasDevices = containersOf(spec).some(({ container }) => container.has('volumeDevices'));
    const place = spec.entry('containers');
    if (place && !isPartOfNode && !hasDevices) report(place, 'The root of these containers is also the root of the node.', { fixes: preferredFix('Write hostUsers: false', edits.addFirstField(spec, 'hostUsers', false)) });
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  «containers»:\n    - name: web\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostUsers: false\n  containers:\n    - name: web\n      image: nginx:1.27\n',
    },
    { in: 'pod-spec', good: 'hostUsers: false' },
    { in: 'pod-spec', good: 'hostNetwork: true' },
  ],
};
