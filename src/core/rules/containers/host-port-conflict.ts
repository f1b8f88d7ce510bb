import { portsOf } from '../../manifest/ports.ts';
import type { PortPlace } from '../../manifest/ports.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';

export const hostPortConflict: Rule = {
  id: 'host-port-conflict',
  title: 'Two containers want one port of the node',
  severity: 'error',
  lesson: 'networking#host-ports',
  watches: ['PodSpec'],
  why: 'A port of the node can lead to one container only. With `hostNetwork: true` every container port is a port of the node. Use another port, or no `hostPort` at all: a Service reaches Pods without one.',
  check(podSpec, context) {
    if (podSpec.kind !== 'map') return;
    const first = new Map<string, PortPlace>();
    for (const place of portsOf(podSpec, !context.manifest.isTemplate)) {
      if (place.hostPort === 0 || place.role === 'ephemeral') continue;
      // Init containers run one after the other: each is looked at alone.
      const scope = place.role === 'init' ? String(place.container.key) : 'all';
      const key = `${scope}/${place.protocol}/${place.hostIP}/${place.hostPort}`;
      const other = first.get(key);
      if (!other) first.set(key, place);
      else if (!isSameName(place, other)) reportConflict(place, other, podSpec, context);
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'containers:\n  - name: a\n    image: a:1.0\n    ports:\n      - {containerPort: 80, hostPort: 8080}\n  - name: b\n    image: b:1.0\n    ports:\n      - {containerPort: 81, hostPort: «8080»}',
      fixed: 'containers:\n  - name: a\n    image: a:1.0\n    ports:\n      - {containerPort: 80, hostPort: 8080}\n  - name: b\n    image: b:1.0\n    ports:\n      - {containerPort: 81, hostPort: 8081}',
    },
    {
      in: 'pod-spec',
      good: 'containers:\n  - name: a\n    image: a:1.0\n    ports:\n      - {containerPort: 80, hostPort: 8080}\n  - name: b\n    image: b:1.0\n    ports:\n      - {containerPort: 81, hostPort: 8081}',
    },
  ],
};

/** Two ports of one name in a container: that is the finding, and removing one mends both. */
function isSameName(place: PortPlace, other: PortPlace): boolean {
  return place.container === other.container && Boolean(place.port.text('name')) && place.port.text('name') === other.port.text('name');
}

function reportConflict(place: PortPlace, other: PortPlace, podSpec: MapValue, context: RuleContext): void {
  const written = place.port.get('hostPort');
  const related = [{ range: context.rangeOf(other.port.get('hostPort') ?? other.port), message: 'The first one is here.' }];
  context.report(written ?? place.port, `Port ${place.hostPort} of the node is taken by another port of this Pod.`, {
    path: fieldPath(pathOf(place.port), 'hostPort'),
    related,
    fixes: fixesFor(place, other, podSpec, context),
  });
}

function fixesFor(place: PortPlace, other: PortPlace, podSpec: MapValue, { edits, manifest }: RuleContext): Fix[] {
  const list = place.port.parent;
  if (list?.kind === 'list' && place.container === other.container && place.number === other.number) {
    return safeFix('Remove the copy', edits.removeItem(list, Number(place.port.key)));
  }
  const written = place.port.scalar('hostPort');
  if (!written || podSpec.bool('hostNetwork') === true) return [];
  const taken = new Set(portsOf(podSpec, !manifest.isTemplate).map(({ hostPort }) => hostPort));
  let free = place.hostPort;
  while (taken.has(free)) free = free < 65535 ? free + 1 : 1024;
  return preferredFix(`Write ${free}`, edits.setSource(written.node, String(free)));
}
