import { KEPT_RUNNING } from '../../kubernetes/kinds.ts';
import { suggestedHandlers } from '../../manifest/probe-handlers.ts';
import { protocolOf } from '../../manifest/service.ts';
import type { YamlData } from '../../yaml/write.ts';
import { containerNamedAt, isInPorts } from './refactoring.ts';
import type { Refactoring } from './refactoring.ts';

export const addProbes: Refactoring = {
  title: 'Add probes for the container ports',
  kind: 'rewrite',
  edits(at) {
    const {
      manifest: { kind },
      edits,
    } = at;
    const place = containerNamedAt(at) ?? (isInPorts(at) ? at.container : undefined);
    if (place?.role !== 'container' || (kind.kind !== 'Pod' && !KEPT_RUNNING.has(kind.kind))) return undefined;
    const { container } = place;
    const [handler] = suggestedHandlers(container);
    if (!handler || container.maps('ports').some((port) => protocolOf(port) !== 'TCP')) return undefined;
    const question = { [handler.name]: handler.data };
    // Liveness is the more patient of the two: a busy program gets no requests for a while before it is restarted.
    const probes: Record<string, YamlData> = {
      ...(container.entry('readinessProbe') ? {} : { readinessProbe: question }),
      ...(container.entry('livenessProbe')
        ? {}
        : { livenessProbe: { ...question, periodSeconds: 20, failureThreshold: 6 } }),
    };
    const edit = edits.addFields(container, probes, container.entry('ports'));
    return edit && [edit];
  },
};
