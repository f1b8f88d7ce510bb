/** How a probe or a hook is carried out, and what would suit a container. */

import { isPortName } from '../kubernetes/names.ts';
import type { Entry, MapValue } from '../yaml/values.ts';
import type { YamlData } from '../yaml/write.ts';
import { firstPortOf } from './containers.ts';

/** In the order in which the API server looks at them: it refuses all but the first. */
const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'];

/** The handlers of a probe or a hook. */
export function handlersOf(probe: MapValue): Entry[] {
  return HANDLERS.filter((name) => probe.has(name)).flatMap((name) => probe.entry(name) ?? []);
}

/** A way to probe a container, by its first port. */
export interface SuggestedHandler {
  readonly name: 'httpGet' | 'tcpSocket';
  readonly data: YamlData;
}

/** The likelier one first; none when the container declares no port. */
export function suggestedHandlers(container: MapValue): SuggestedHandler[] {
  const number = firstPortOf(container);
  if (number === undefined) return [];
  const port = container.maps('ports').find((candidate) => candidate.int('containerPort') === number);
  const name = port?.text('name') ?? '';
  const target = isPortName(name) ? name : number;
  const http: SuggestedHandler = { name: 'httpGet', data: { path: '/', port: target } };
  const tcp: SuggestedHandler = { name: 'tcpSocket', data: { port: target } };
  return /http|web|www|api|admin/.test(name) || HTTP_PORTS.has(number) ? [http, tcp] : [tcp, http];
}

const HTTP_PORTS: ReadonlySet<number> = new Set([80, 3000, 5000, 8000, 8080, 8081, 8888]);
