import { freeName } from '../../kubernetes/free-name.ts';
import { KEPT_RUNNING } from '../../kubernetes/kinds.ts';
import { isLabelValue, isPortName } from '../../kubernetes/names.ts';
import { isSidecar } from '../../manifest/containers.ts';
import { identityOf, labelsOf } from '../../manifest/labels.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { portsOf } from '../../manifest/ports.ts';
import type { PortPlace } from '../../manifest/ports.ts';
import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { setField } from '../../yaml/set-field.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { YamlData } from '../../yaml/write.ts';
import { addDocument, objectHead } from './new-document.ts';
import { isAtHead, isInPorts, namesOf, objectsOfKind } from './refactoring.ts';
import type { Refactoring } from './refactoring.ts';

export const exposeWithService: Refactoring = {
  title: 'Expose with a Service',
  kind: 'extract',
  edits(place) {
    const { manifest, file, edits } = place;
    const { root, podSpec, kind } = manifest;
    if (!podSpec || (kind.kind !== 'Pod' && !KEPT_RUNNING.has(kind.kind)) || !(isAtHead(place) || isInPorts(place)))
      return undefined;
    const ports = servicePorts(portsOf(podSpec, !manifest.isTemplate));
    const label = selectedLabels(manifest, edits);
    const services = objectsOfKind(file, 'Service');
    if (
      ports.length === 0 ||
      !label ||
      services.some((service) => selects(service.map('spec')?.map('selector'), label.selector))
    )
      return undefined;
    const wanted = root.map('metadata')?.text('name') ?? '';
    const name = namesOf(services).includes(wanted) ? freeName(wanted, namesOf(services)) : wanted;
    if (!/^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/.test(name)) return undefined;
    const service = addDocument(edits, {
      ...objectHead('v1', 'Service', name, root),
      spec: { selector: label.selector, ports },
    });
    return service && [...label.edits, service];
  },
};

function selects(selector: MapValue | undefined, labels: Readonly<Record<string, string>>): boolean {
  return (
    selector !== undefined &&
    selector.entries.length > 0 &&
    selector.entries.every(({ name }) => labels[name] === selector.text(name))
  );
}

/** The labels that the Service asks for; a Pod that has none gets one after its name. */
function selectedLabels(
  { root, podMetadata, isTemplate }: Manifest,
  edits: Edits,
): { selector: Record<string, string>; edits: readonly TextEdit[] } | undefined {
  const labels = labelsOf(podMetadata);
  if (!labels || !podMetadata) return undefined;
  const selector = identityOf(labels);
  if (Object.keys(selector).length > 0) return { selector, edits: [] };
  const name = root.map('metadata')?.text('name') ?? '';
  if (isTemplate || labels.size > 0 || name === '' || !isLabelValue(name)) return undefined;
  const edit = setField(edits, podMetadata, 'labels', { app: name });
  return edit && { selector: { app: name }, edits: [edit] };
}

/** Each port once, under the number that the container has it; several ports need names. */
function servicePorts(places: readonly PortPlace[]): YamlData[] {
  const served = places.filter((place) => place.role === 'container' || isSidecar(place));
  const distinct = [...new Map(served.map((place) => [`${place.number} ${place.protocol}`, place])).values()];
  const names = new Set<string>();
  return distinct.map(({ port, number, protocol }) => {
    const own = port.text('name') ?? '';
    const isNamed = isPortName(own) && !names.has(own);
    const name = isNamed ? own : `${protocol.toLowerCase()}-${number}`;
    names.add(name);
    const transport = protocol === 'TCP' ? {} : { protocol };
    return {
      ...(isNamed || distinct.length > 1 ? { name } : {}),
      ...transport,
      port: number,
      targetPort: isNamed ? own : number,
    };
  });
}
