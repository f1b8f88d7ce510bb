/** What is not written of containers: when their images are fetched, which protocol their ports speak. */

import { plainValue } from '../../kubernetes/plain-words/index.ts';
import { containersOf } from '../../manifest/containers.ts';
import { defaultPullPolicy } from '../../manifest/effective/pull-policy.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Hint } from './hint.ts';

export function containerHints(podSpec: MapValue): Hint[] {
  return containersOf(podSpec).flatMap(({ container }) => [
    ...pullPolicy(container),
    ...container.maps('ports').flatMap((port) => protocolHint(port, 'containerPort')),
  ]);
}

function pullPolicy(container: MapValue): Hint[] {
  const image = container.scalar('image');
  if (!image?.string || container.has('imagePullPolicy')) return [];
  const policy = defaultPullPolicy(image.string);
  const reason = policy === 'Always' ? 'the tag is `latest` or missing' : 'the image has a tag or a digest';
  const meaning = plainValue('Container', 'imagePullPolicy', policy) ?? '';
  return [
    {
      kind: 'pullPolicy',
      offset: image.node.end,
      text: `imagePullPolicy: ${policy}`,
      tooltip: `Default, because ${reason}: ${meaning}.`,
    },
  ];
}

/** Behind the number of a port without a protocol. */
export function protocolHint(port: MapValue, field: string): Hint[] {
  const number = port.scalar(field);
  if (number?.int === undefined || port.text('protocol')) return [];
  return [{ kind: 'protocol', offset: number.node.end, text: '/TCP', tooltip: 'The protocol defaults to TCP.' }];
}
