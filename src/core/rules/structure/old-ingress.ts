/**
 * An Ingress of before Kubernetes 1.22 in the fields of `networking.k8s.io/v1`.
 * https://kubernetes.io/docs/reference/using-api/deprecation-guide/#ingress-v122
 */

import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf, textEndOf } from '../../yaml/layout.ts';
import type { MapValue } from '../../yaml/values.ts';
import { blockField, flowText } from '../../yaml/write.ts';
import type { YamlData } from '../../yaml/write.ts';

/** What an Ingress without `pathType` had, and has to say now. */
const OLD_PATH_TYPE = 'ImplementationSpecific';

/** Undefined where a backend is written in a way that cannot be converted in place. */
export function ingressEdits(root: MapValue, edits: Edits): TextEdit[] | undefined {
  const spec = root.map('spec');
  const backend = spec?.entry('backend');
  const paths = spec?.maps('rules').flatMap((rule) => rule.map('http')?.maps('paths') ?? []) ?? [];
  const made = [
    ...(backend ? [edits.renameKey(backend.key, 'defaultBackend')] : []),
    ...[spec?.map('backend'), ...paths.map((path) => path.map('backend'))].flatMap((one) =>
      one && isOld(one) ? [serviceEdit(one, edits)] : [],
    ),
    ...paths.filter((path) => !path.has('pathType')).map((path) => pathTypeEdit(path, edits)),
  ];
  const all = made.filter((edit) => edit !== undefined);
  return all.length === made.length && backend?.merged !== true ? all : undefined;
}

function isOld(backend: MapValue): boolean {
  return backend.has('serviceName') || backend.has('servicePort');
}

/** `serviceName: web` and `servicePort: 80` become one `service`. */
function serviceEdit(backend: MapValue, { text, layout }: Edits): TextEdit | undefined {
  const { node, entries } = backend;
  const [name, port] = [backend.text('serviceName'), backend.scalar('servicePort')];
  const number = port?.int ?? (/^\d{1,5}$/.test(port?.source ?? '') ? Number(port?.source) : undefined);
  const target = number === undefined ? port?.string : number;
  const [first, last] = [entries[0], entries.at(-1)];
  const isOther = entries.some((entry) => entry.merged || !['serviceName', 'servicePort'].includes(entry.name));
  if (isOther || !name || target === undefined || !first || !last || node.kind !== 'map') return undefined;
  const range = { start: first.key.start, end: textEndOf(text, last.value.node) };
  if (text.slice(range.start, range.end).includes('#') || last.value.node.start < last.key.end) return undefined;
  const data: YamlData = { name, port: typeof target === 'number' ? { number: target } : { name: target } };
  const newText = node.flow
    ? `service: ${flowText(data)}`
    : blockField('service', data, columnOf(text, first.key.start), layout);
  return { range, newText };
}

function pathTypeEdit(path: MapValue, edits: Edits): TextEdit | undefined {
  const entry = path.entry('path');
  return entry
    ? edits.addField(path, 'pathType', OLD_PATH_TYPE, entry)
    : edits.addFirstField(path, 'pathType', OLD_PATH_TYPE);
}
