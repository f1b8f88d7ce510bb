import { portsOf } from '../../manifest/ports.ts';
import type { PortPlace } from '../../manifest/ports.ts';
import { otherFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const portDuplicate: Rule = {
  id: 'port-duplicate',
  title: 'A port that is declared twice',
  severity: 'warning',
  apiWarning: true,
  lesson: 'networking#one-set-of-ports',
  watches: ['PodSpec'],
  why: 'The containers of a Pod share one network, so only one of them can listen on a port. Two entries for one port are a slip, or two programs that will fight for it. Remove one, or give it another number.',
  check(podSpec, context) {
    if (podSpec.kind !== 'map') return;
    const seen = new Map<string, PortPlace[]>();
    for (const place of portsOf(podSpec, !context.manifest.isTemplate)) {
      if (place.hostIP !== '' && place.hostPort === 0) context.report(place.port, 'Without `hostPort`, `hostIP` has no effect.', { fixes: removeHostIP(place, context) });
      const key = `${place.number}/${place.protocol}`;
      const others = seen.get(key);
      for (const other of others ?? []) compare(place, other, context);
      if (others) others.push(place);
      else seen.set(key, [place]);
    }
  },
  examples: [
    {
      in: 'container',
      bad: 'ports:\n  - name: a\n    containerPort: 80\n  - name: b\n    containerPort: «80»',
    },
    { in: 'container', bad: 'ports:\n  - «containerPort: 80»\n    hostIP: 127.0.0.1' },
    { in: 'container', good: 'ports:\n  - containerPort: 53\n    protocol: TCP\n  - containerPort: 53\n    protocol: UDP' },
  ],
};

function compare(place: PortPlace, other: PortPlace, context: RuleContext): void {
  const message = problem(place, other);
  if (message === undefined) return;
  const related = [{ range: context.rangeOf(other.port.get('containerPort') ?? other.port), message: 'The first one is here.' }];
  const list = place.port.parent;
  const fixes = list?.kind === 'list' ? otherFix('Remove this port', context.edits.removeItem(list, Number(place.port.key))) : [];
  context.report(place.port.get('containerPort') ?? place.port, message, { fixes, related });
}

function problem(place: PortPlace, other: PortPlace): string | undefined {
  const name = `${place.number}/${place.protocol}`;
  const where = other.container === place.container ? 'above' : `in container \`${other.container.text('name') ?? ''}\``;
  if (place.hostIP === other.hostIP && place.hostPort === other.hostPort) {
    return isRefused(place, other) ? undefined : `Port ${name} is declared ${where} already.`;
  }
  if (place.hostPort === 0 || other.hostPort === 0) return `Port ${name} is declared ${where} already, with another host port.`;
  const oneForAll = (place.hostIP === '') !== (other.hostIP === '');
  return place.hostPort === other.hostPort && oneForAll ? `Host port ${place.hostPort} is declared ${where} for other addresses too.` : undefined;
}

/** Two things are refused already, each with a finding of its own: equal names in one container, equal host ports. */
function isRefused(place: PortPlace, other: PortPlace): boolean {
  const sameContainer = place.container === other.container;
  if (sameContainer && place.port.text('name') && place.port.text('name') === other.port.text('name')) return true;
  return place.hostPort !== 0 && (sameContainer || (place.role === 'container' && other.role === 'container'));
}

function removeHostIP({ port }: PortPlace, { edits }: RuleContext) {
  const entry = port.entry('hostIP');
  return entry ? otherFix('Remove hostIP', edits.removeField(port, entry)) : [];
}
