import { portsOf } from '../../manifest/ports.ts';
import type { PortPlace } from '../../manifest/ports.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo, removeThe } from '../../wording/fix-titles.ts';

export const hostPortConflict = rule({
  id: 'host-port-conflict',
  title: 'Host port is used twice in a Pod',
  severity: 'error',
  source: 'pkg/apis/core/validation.checkHostPortConflicts',
  lesson: 'networking#host-ports',
  watches: ['PodSpec'],
  why:
    'The API server rejects the Pod, because a host port can be forwarded to only one container. With `hostNetwork: ' +
    'true`, every container port is a host port. Use another port, or no `hostPort` at all: a Service reaches Pods ' +
    'without one.',
  check(podSpec, context) {
    const first = new Map<string, PortPlace>();
    const places = portsOf(podSpec, !context.manifest.isTemplate);
    const free = new FreePorts(places.map(({ hostPort }) => hostPort));
    for (const place of places) {
      if (place.hostPort === 0 || place.role === 'ephemeral') continue;
      // Init containers run one after the other: each is looked at alone.
      const scope = place.role === 'init' ? String(place.container.key) : 'all';
      const key = `${scope}/${place.protocol}/${place.hostIP}/${place.hostPort}`;
      const other = first.get(key);
      if (!other) first.set(key, place);
      else if (!isSameName(place, other)) reportConflict(place, other, podSpec, free, context);
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        containers:
          - name: a
            image: a:1.0
            ports:
              - {containerPort: 80, hostPort: 8080}
          - name: b
            image: b:1.0
            ports:
              - {containerPort: 81, hostPort: «8080»}
      `,
      fixed: yaml`
        containers:
          - name: a
            image: a:1.0
            ports:
              - {containerPort: 80, hostPort: 8080}
          - name: b
            image: b:1.0
            ports:
              - {containerPort: 81, hostPort: 8081}
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        containers:
          - name: a
            image: a:1.0
            ports:
              - {containerPort: 80, hostPort: 8080}
          - name: b
            image: b:1.0
            ports:
              - {containerPort: 81, hostPort: 8081}
      `,
    },
  ],
});

/** Two ports of one name in a container: that is the finding, and removing one fixes both. */
function isSameName(place: PortPlace, other: PortPlace): boolean {
  return (
    place.container === other.container &&
    Boolean(place.port.text('name')) &&
    place.port.text('name') === other.port.text('name')
  );
}

/** Ports of a node that nobody in the Pod asks for. */
class FreePorts {
  readonly #taken: ReadonlySet<number>;
  /** From a taken port to the next free one, as far as that is known. */
  readonly #next = new Map<number, number>();

  constructor(taken: readonly number[]) {
    this.#taken = new Set(taken);
  }

  /** The first free port from this one on. */
  from(port: number): number {
    const known = this.#next.get(port);
    if (known !== undefined) return known;
    let free = port;
    while (this.#taken.has(free)) free = free < 65535 ? free + 1 : 1024;
    this.#next.set(port, free);
    return free;
  }
}

function reportConflict(
  place: PortPlace,
  other: PortPlace,
  podSpec: MapValue,
  free: FreePorts,
  context: RuleContext,
): void {
  const written = place.port.get('hostPort');
  const related = [{ range: context.rangeOf(other.port.get('hostPort') ?? other.port), message: 'First used here.' }];
  context.report(written ?? place.port, `Host port ${place.hostPort} is already used by another port of this Pod.`, {
    path: fieldPath(pathOf(place.port), 'hostPort'),
    related,
    fixes: fixesFor(place, other, podSpec, free, context),
  });
}

function fixesFor(
  place: PortPlace,
  other: PortPlace,
  podSpec: MapValue,
  free: FreePorts,
  { edits }: RuleContext,
): Fix[] {
  const list = place.port.parent;
  if (list?.kind === 'list' && place.container === other.container && place.number === other.number) {
    return safeFix(removeThe('duplicate'), edits.removeItem(list, Number(place.port.key)));
  }
  const written = place.port.scalar('hostPort');
  if (!written || podSpec.bool('hostNetwork') === true) return [];
  const port = free.from(place.hostPort);
  return preferredFix(changeTo(port), edits.setSource(written.node, String(port)));
}
