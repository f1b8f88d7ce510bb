import { portsOf } from '../../manifest/ports.ts';
import type { PortPlace } from '../../manifest/ports.ts';
import { otherFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { remove, removeThe } from '../../wording/fix-titles.ts';

/**
 * With more different declarations of one port than this a further one is not compared: it has been said often enough.
 */
const MAX_COMPARED = 16;

/** How many other places a finding names. */
const MAX_RELATED = 4;

export const portDuplicate = rule({
  id: 'port-duplicate',
  title: 'Duplicate container port',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForPodSpecAndMeta',
  apiWarning: true,
  lesson: 'networking#one-set-of-ports',
  watches: ['PodSpec'],
  why:
    'Only one process in a Pod can listen on a port, because the containers share one network namespace; a second ' +
    'one fails with "address already in use". Two entries for one port are a mistake, or two processes that ' +
    'compete for it. Remove one, or use another number.',
  check(podSpec, context) {
    const seen = new Map<string, PortPlace[]>();
    for (const place of portsOf(podSpec, !context.manifest.isTemplate)) {
      if (place.hostIP !== '' && place.hostPort === 0)
        context.report(place.port, '`hostIP` has no effect without `hostPort`.', {
          fixes: removeHostIP(place, context),
        });
      const key = `${place.number}/${place.protocol}`;
      const others = seen.get(key) ?? [];
      reportConflicts(place, others, context);
      seen.set(key, others);
      if (others.length < MAX_COMPARED && !others.some((other) => isLike(place, other))) others.push(place);
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - name: a
            containerPort: 80
          - name: b
            containerPort: «80»
      `,
    },
    {
      in: 'container',
      bad: yaml`
        ports:
          - «containerPort: 80»
            hostIP: 127.0.0.1
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - containerPort: 53
            protocol: TCP
          - containerPort: 53
            protocol: UDP
      `,
    },
  ],
});

/** One finding for each way in which ports conflict, however many others it is true of. */
function reportConflicts(place: PortPlace, others: readonly PortPlace[], context: RuleContext): void {
  const conflicts = new Map<Conflict, PortPlace[]>();
  for (const other of others) {
    const conflict = conflictOf(place, other);
    if (conflict !== undefined) conflicts.set(conflict, [...(conflicts.get(conflict) ?? []), other]);
  }
  const list = place.port.parent;
  for (const [conflict, [first, ...more]] of conflicts) {
    if (!first) continue;
    context.report(place.port.get('containerPort') ?? place.port, messageOf(conflict, place, first), {
      fixes:
        list?.kind === 'list'
          ? otherFix(removeThe('port'), context.edits.removeItem(list, Number(place.port.key)))
          : [],
      related: [first, ...more.slice(0, MAX_RELATED - 1)].map(({ port }) => ({
        range: context.rangeOf(port.get('containerPort') ?? port),
        message: port === first.port ? 'First declared here.' : 'Also declared here.',
      })),
      awaits: place.port.has('protocol') ? [] : [context.pathOf(place.port)],
    });
  }
}

type Conflict = 'twice' | 'other-host-port' | 'one-for-all-addresses';

function conflictOf(place: PortPlace, other: PortPlace): Conflict | undefined {
  if (place.hostIP === other.hostIP && place.hostPort === other.hostPort)
    return isRefused(place, other) ? undefined : 'twice';
  if (place.hostPort === 0 || other.hostPort === 0) return 'other-host-port';
  const oneForAll = (place.hostIP === '') !== (other.hostIP === '');
  return place.hostPort === other.hostPort && oneForAll ? 'one-for-all-addresses' : undefined;
}

function messageOf(conflict: Conflict, place: PortPlace, { container }: PortPlace): string {
  const name = `${place.number}/${place.protocol}`;
  const where = container === place.container ? 'above' : `in container \`${container.text('name') ?? ''}\``;
  switch (conflict) {
    case 'twice':
      return `Port ${name} is already declared ${where}.`;
    case 'other-host-port':
      return `Port ${name} is already declared ${where}, with another host port.`;
    case 'one-for-all-addresses':
      return `Host port ${place.hostPort} is already declared ${where} for other addresses.`;
  }
}

/** Would a third port conflict with both in the same way? */
function isLike(a: PortPlace, b: PortPlace): boolean {
  return (
    a.container === b.container &&
    a.hostIP === b.hostIP &&
    a.hostPort === b.hostPort &&
    a.port.text('name') === b.port.text('name')
  );
}

/** Two things are refused already, each with a finding of its own: equal names in one container, equal host ports. */
function isRefused(place: PortPlace, other: PortPlace): boolean {
  const sameContainer = place.container === other.container;
  if (sameContainer && place.port.text('name') && place.port.text('name') === other.port.text('name')) return true;
  return place.hostPort !== 0 && (sameContainer || (place.role === 'container' && other.role === 'container'));
}

function removeHostIP({ port }: PortPlace, { edits }: RuleContext) {
  const entry = port.entry('hostIP');
  return entry ? otherFix(remove('hostIP'), edits.removeField(port, entry)) : [];
}
