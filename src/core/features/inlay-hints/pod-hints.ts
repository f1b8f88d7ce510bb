/** What is not written of a Pod as a whole. */

import { writeQuantity } from '../../kubernetes/write-quantity.ts';
import { containersOf, isSidecar } from '../../manifest/containers.ts';
import { podRequests } from '../../manifest/effective/pod-requests.ts';
import { qosOf } from '../../manifest/effective/qos-class.ts';
import type { Qos } from '../../manifest/effective/qos-class.ts';
import { DEFAULT_GRACE_SECONDS } from '../../manifest/effective/restarts.ts';
import type { MapValue } from '../../yaml/values.ts';
import { afterKey } from './hint.ts';
import type { Hint } from './hint.ts';

export function podHints(podSpec: MapValue, text: string, version: number): Hint[] {
  const spec = afterKey(podSpec, text);
  const containers = podSpec.get('containers');
  const behindContainers = containers && afterKey(containers, text);
  // An editor shows only so much behind one line: hence two.
  const behindSpec = spec === undefined ? [] : [...requestHint(podSpec, spec, version), ...restarts(podSpec, spec)];
  return [...behindSpec, ...(behindContainers === undefined ? [] : [qosHint(podSpec, behindContainers, version)])];
}

function restarts(podSpec: MapValue, offset: number): Hint[] {
  const policy: Hint = {
    kind: 'restartPolicy',
    offset,
    text: 'restartPolicy: Always',
    tooltip: 'Default: containers that exit are restarted.',
  };
  const grace: Hint = {
    kind: 'gracePeriod',
    offset,
    text: `terminationGracePeriodSeconds: ${DEFAULT_GRACE_SECONDS}`,
    tooltip: `Default: containers have ${DEFAULT_GRACE_SECONDS} seconds between SIGTERM and SIGKILL.`,
  };
  return [
    ...(podSpec.has('restartPolicy') ? [] : [policy]),
    ...(podSpec.has('terminationGracePeriodSeconds') ? [] : [grace]),
  ];
}

function qosHint(podSpec: MapValue, offset: number, version: number): Hint {
  const qos = qosOf(podSpec, version);
  return { kind: 'qosClass', offset, text: qosText(qos), tooltip: qosTooltip(qos) };
}

function qosText({ class: name, spoilers: [first, ...others] }: Qos): string {
  if (!first) return `QoS ${name}`;
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return `QoS ${name}: ${nameOf(first.container)} ${first.reason}${more}`;
}

const CLASS_WORDS = {
  Guaranteed:
    'Every container has CPU and memory limits, and requests equal to them. When a node runs short of memory, ' +
    'Guaranteed Pods are usually evicted last.',
  Burstable:
    'Some requests or limits are set, but not enough for Guaranteed. When a node runs short of memory, ' +
    'Burstable Pods are usually evicted before Guaranteed ones.',
  BestEffort:
    'No requests or limits are set. When a node runs short of memory, BestEffort Pods are usually evicted first.',
} as const;

function qosTooltip({ class: name, spoilers }: Qos): string {
  const reasons = spoilers.map(({ container, reason }) => `\n${nameOf(container)} ${reason}.`);
  return CLASS_WORDS[name] + reasons.join('');
}

function nameOf(container: MapValue): string {
  return container.text('name') || 'a container';
}

/** Only where it takes more than reading one container. */
function requestHint(podSpec: MapValue, offset: number, version: number): Hint[] {
  const places = containersOf(podSpec);
  if (places.length < 2 && !podSpec.has('resources') && !podSpec.has('overhead')) return [];
  const amounts = [...podRequests(podSpec, version)]
    .filter(([, millis]) => millis > 0n)
    .map(([name, millis]) => `${name} ${writeQuantity(name, millis)}`);
  if (amounts.length === 0) return [];
  const init = places.some((place) => place.role === 'init' && !isSidecar(place));
  const sidecars = places.some(isSidecar);
  const tooltip = [
    'The scheduler looks for a node with this much unreserved.',
    'The requests of all containers add up.',
    ...(sidecars ? ['Sidecars are included.'] : []),
    ...(init
      ? [
          'Init containers run one at a time before the others, so only the largest counts, and only if it ' +
            'exceeds that sum.',
        ]
      : []),
    ...(podSpec.has('resources') ? ['The `resources` of the Pod itself replace the sum.'] : []),
  ].join(' ');
  return [{ kind: 'podRequest', offset, text: `requests ${amounts.join(', ')} in total`, tooltip }];
}
