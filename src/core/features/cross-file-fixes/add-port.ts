/** A target port that no container names: a port of the only Pod can get the name, or a container gets the port. */

import { isPortName } from '../../kubernetes/names.ts';
import { containersOf } from '../../manifest/containers.ts';
import type { LocalName, PodSelector } from '../../manifest/symbols.ts';
import type { FileAnalysis } from '../../analysis/analysis.ts';
import type { Range } from '../../text.ts';
import { addToList } from '../../yaml/set-field.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { PodNode } from '../../workspace/links/label-nodes.ts';
import { ownerPlace, placesIn } from './object-place.ts';
import type { ObjectPlace } from './object-place.ts';
import { ownerWords } from './remedy.ts';
import type { CrossFilePlace, Remedy } from './remedy.ts';

export function addPort(port: LocalName, selector: PodSelector, place: CrossFilePlace): Remedy[] {
  const { file, part, around } = place;
  const [node, another] = around.links.podsOf({ file, part, selector });
  if (!node || another || !isPortName(port.name)) return [];
  const named = node.pod.ports.filter(({ name }) => name !== undefined);
  const [unnamed, more] = node.pod.ports.filter(({ name }) => name === undefined);
  if (named.length === 0 && unnamed && !more) return [namePort(port, unnamed.number, node)];
  return [declarePort(port, node, place, node.pod.ports.length === 0)];
}

/** The only port there is. */
function namePort({ name }: LocalName, number: number | undefined, node: PodNode): Remedy {
  const { path } = node.file;
  return {
    title: `Name port ${number ?? ''} \`${name}\` in ${ownerWords(node.pod.owner)}`,
    preferred: true,
    paths: [path],
    edits: (files) => {
      const place = ownerPlace(files.get(path), node.part.start, node.pod);
      const [port, another] = containersIn(place).flatMap((container) => container.maps('ports'));
      const edits = port && !another ? place?.inFile([place.edits.addFirstField(port, 'name', name)]) : undefined;
      return edits && [{ path, edits }];
    },
  };
}

/** A new port of the only container, under the number that the Service has; a guess where other ports are declared. */
function declarePort(port: LocalName, node: PodNode, { file, part }: CrossFilePlace, preferred: boolean): Remedy {
  const { path } = node.file;
  return {
    title: `Add port \`${port.name}\` to ${ownerWords(node.pod.owner)}`,
    preferred,
    paths: [...new Set([path, file.path])],
    edits: (files) => {
      const place = ownerPlace(files.get(path), node.part.start, node.pod);
      const [container, another] = containersIn(place);
      const number = servicePort(port, files.get(file.path), part.start);
      if (!place || !container || another || number === undefined || declares(container, number)) return undefined;
      const edits = place.inFile([
        addToList(place.edits, container, 'ports', { name: port.name, containerPort: number }),
      ]);
      return edits && [{ path, edits }];
    },
  };
}

/** Those that run side by side: what is done at the start serves nobody. */
function containersIn(place: ObjectPlace | undefined): MapValue[] {
  const podSpec = place?.manifest?.podSpec;
  return podSpec
    ? containersOf(podSpec).flatMap(({ container, role }) => (role === 'container' ? [container] : []))
    : [];
}

/** The number under which the Service offers the port that is targeted there. */
function servicePort({ range }: LocalName, file: FileAnalysis | undefined, start: number): number | undefined {
  const ports = placesIn(file, start).flatMap((place) => place?.root.map('spec')?.maps('ports') ?? []);
  return ports.find((port) => isAt(port.scalar('targetPort')?.node, range))?.int('port');
}

/** Quotes stand around the name. */
function isAt(node: Range | undefined, { start, end }: Range): boolean {
  return node !== undefined && node.start <= start && end <= node.end;
}

function declares(container: MapValue, number: number): boolean {
  return container.maps('ports').some((port) => port.int('containerPort') === number);
}
