import { containerAround } from '../../manifest/containers.ts';
import { handlersOf, suggestedHandlers } from '../../manifest/probe-handlers.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const probeNoHandler: Rule = {
  id: 'probe-no-handler',
  title: 'A probe that checks nothing, or two things',
  severity: 'error',
  lesson: 'lifecycle-and-probes#probe-mechanisms',
  watches: ['Probe'],
  why: 'A probe does one thing: it asks a web address (`httpGet`), opens a connection (`tcpSocket`), calls `grpc`, or runs a command in the container (`exec`). Write exactly one of them.',
  check(probe, context) {
    if (probe.kind !== 'map') return;
    const handlers = handlersOf(probe);
    if (handlers.length === 0) context.report(probe, 'This probe checks nothing: it needs `httpGet`, `tcpSocket`, `grpc` or `exec`.', { fixes: missingFixes(probe, context) });
    for (const second of handlers.slice(1)) {
      const first = handlers[0];
      if (!first) continue;
      const fixes = [
        ...preferredFix(`Remove ${second.name}`, context.edits.removeField(probe, second)),
        ...otherFix(`Remove ${first.name}`, context.edits.removeField(probe, first)),
      ];
      const related = [{ range: context.rangeOf(first), message: 'The first one is here.' }];
      context.report(second, `A probe does one thing: \`${first.name}\` is there already.`, { fixes, related });
    }
  },
  examples: [
    {
      in: 'container',
      bad: 'ports:\n  - name: http\n    containerPort: 8080\n«livenessProbe»:\n  periodSeconds: 5',
      fixed: 'ports:\n  - name: http\n    containerPort: 8080\nlivenessProbe:\n  periodSeconds: 5\n  httpGet:\n    path: /\n    port: http',
    },
    {
      in: 'container',
      bad: 'livenessProbe:\n  tcpSocket: {port: 80}\n  «grpc»: {port: 81}',
      fixed: 'livenessProbe:\n  tcpSocket: {port: 80}',
    },
    { in: 'container', good: 'livenessProbe:\n  tcpSocket: {port: 80}' },
  ],
};

/** By the container's first port; without a port the probe can only go. */
function missingFixes(probe: MapValue, { edits }: RuleContext): Fix[] {
  const container = containerAround(probe)?.container;
  const offers = container ? suggestedHandlers(container) : [];
  const added = offers.flatMap(({ name, data }, at) => {
    const empty = probe.entry(name);
    const edit = empty ? edits.replaceValue(empty.value, data) : edits.addField(probe, name, data);
    return at === 0 ? preferredFix(`Add ${name}`, edit) : otherFix(`Add ${name}`, edit);
  });
  const holder = probe.parent;
  const entry = holder?.kind === 'map' ? holder.entry(String(probe.key)) : undefined;
  if (holder?.kind !== 'map' || !entry) return added;
  const removal = edits.removeField(holder, entry);
  return [...added, ...(added.length === 0 ? preferredFix('Remove the probe', removal) : otherFix('Remove the probe', removal))];
}
