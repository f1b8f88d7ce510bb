import { containerAround } from '../../manifest/containers.ts';
import { handlersOf, suggestedHandlers } from '../../manifest/probe-handlers.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { add, remove, removeThe } from '../../wording/fix-titles.ts';
import { onlyOne } from '../../wording/messages.ts';

export const probeNoHandler = rule({
  id: 'probe-no-handler',
  title: 'Probe has no handler or several',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateHandler',
  saysMissing: true,
  lesson: 'lifecycle-and-probes#probe-mechanisms',
  watches: ['Probe'],
  why:
    'The API server rejects the Pod. A probe has exactly one handler: it sends an HTTP request (`httpGet`), opens ' +
    'a TCP connection (`tcpSocket`), calls a gRPC health service (`grpc`), or runs a command in the container ' +
    '(`exec`). Keep exactly one.',
  check(probe, context) {
    const handlers = handlersOf(probe);
    if (handlers.length === 0)
      context.report(probe, 'A probe must have a handler: `httpGet`, `tcpSocket`, `grpc` or `exec`.', {
        fixes: missingFixes(probe, context),
        awaits: [context.pathOf(probe)],
      });
    for (const second of handlers.slice(1)) {
      const first = handlers[0];
      if (!first) continue;
      const fixes = [
        ...preferredFix(remove(second.name), context.edits.removeField(probe, second)),
        ...otherFix(remove(first.name), context.edits.removeField(probe, first)),
      ];
      const related = [{ range: context.rangeOf(first), message: 'First set here.' }];
      context.report(second, onlyOne('A probe', 'handler', first.name), { fixes, related });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - name: http
            containerPort: 8080
        «livenessProbe»:
          periodSeconds: 5
      `,
      fixed: yaml`
        ports:
          - name: http
            containerPort: 8080
        livenessProbe:
          periodSeconds: 5
          httpGet:
            path: /
            port: http
      `,
    },
    {
      in: 'container',
      bad: yaml`
        livenessProbe:
          tcpSocket: {port: 80}
          «grpc»: {port: 81}
      `,
      fixed: yaml`
        livenessProbe:
          tcpSocket: {port: 80}
      `,
    },
    {
      in: 'container',
      good: yaml`
        livenessProbe:
          tcpSocket: {port: 80}
      `,
    },
  ],
});

/** By the container's first port; without a port the probe can only go. */
function missingFixes(probe: MapValue, { edits }: RuleContext): Fix[] {
  const container = containerAround(probe)?.container;
  const offers = container ? suggestedHandlers(container) : [];
  const added = offers.flatMap(({ name, data }, at) => {
    const empty = probe.entry(name);
    const edit = empty ? edits.replaceValue(empty.value, data) : edits.addField(probe, name, data);
    return at === 0 ? preferredFix(add(name), edit) : otherFix(add(name), edit);
  });
  const holder = probe.parent;
  const entry = holder?.kind === 'map' ? holder.entry(String(probe.key)) : undefined;
  if (holder?.kind !== 'map' || !entry) return added;
  const removal = edits.removeField(holder, entry);
  return [
    ...added,
    ...(added.length === 0 ? preferredFix(removeThe('probe'), removal) : otherFix(removeThe('probe'), removal)),
  ];
}
