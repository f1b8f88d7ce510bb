/** What a text with `$(NAME)` in it becomes when the container starts. */

import type { Manifest } from '../../../manifest/manifest.ts';
import type { MapValue, Value } from '../../../yaml/values.ts';
import { sourceWords } from './variable-source-words.ts';

/** A longer text is not expanded further: no more of it is shown. */
const MAX_LENGTH = 200;

/**
 * The text that stands at `place` in a container, with what is not known before the start said in brackets. Source:
 * makeEnvironmentVariables in pkg/kubelet/kubelet_pods.go.
 */
export function expanded(text: string, place: Value, container: MapValue, manifest: Manifest): string {
  const hasLinks = linksServices(manifest);
  return expand(text, contentsBefore(place, container, hasLinks), hasLinks);
}

function linksServices({ podSpec }: Manifest): boolean {
  return podSpec?.scalar('enableServiceLinks')?.source !== 'false';
}

/** What each variable holds that a value may refer to: of variables only those before it. */
function contentsBefore(place: Value, container: MapValue, hasLinks: boolean): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const variable of container.maps('env')) {
    if (variable === place.parent) break;
    const name = variable.text('name');
    if (name === undefined) continue;
    const written = variable.scalar('value')?.source;
    const words = `(${sourceWords(variable.map('valueFrom')).replaceAll('`', '')})`;
    contents.set(name, written === undefined ? words : expand(written, contents, hasLinks));
  }
  return contents;
}

/** As the kubelet does it: an unknown name stays as it is. */
function expand(text: string, contents: ReadonlyMap<string, string>, hasLinks: boolean): string {
  let { length } = text;
  return text.replaceAll(/\$\$|\$\(([^()$]*)\)/g, (written, name: string | undefined) => {
    if (name === undefined) return '$';
    const content = length > MAX_LENGTH ? undefined : (contents.get(name) ?? serviceWords(name, hasLinks));
    length += (content ?? written).length - written.length;
    return content ?? written;
  });
}

/** The variables that name Services. Source: pkg/kubelet/envvars, FromServices; `kubernetes` is always among them. */
function serviceWords(name: string, hasLinks: boolean): string | undefined {
  const [, service, what] = /^([A-Z][A-Z0-9_]*)_SERVICE_(HOST|PORT)$/.exec(name) ?? [];
  if (service === undefined || (!hasLinks && service !== 'KUBERNETES')) return undefined;
  const owner = service.toLowerCase().replaceAll('_', '-');
  return `(the ${what === 'HOST' ? 'IP address' : 'port'} of the Service ${owner})`;
}
