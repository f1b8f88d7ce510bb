/** Which Pods a selector selects, and who selects a Pod. */

import type { PodSelector } from '../../../manifest/symbols.ts';
import type { DocumentPart, FileNames } from '../../../workspace/file-names.ts';
import { LabelLinks } from '../../../workspace/links/label-links.ts';
import type { PodNode } from '../../../workspace/links/label-nodes.ts';
import type { MapValue, Value } from '../../../yaml/values.ts';
import { code, list } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

/** On the key of a selector, on a part of it, or on one of its labels. */
export function selectorWords(context: ValueContext): ValueWords | undefined {
  const { value, index, path, start } = context;
  const file = index.file(path);
  const part = file?.documents.find((document) => document.start === start);
  const selector = part && selectorAround(value, part);
  if (!file || !part || !selector) return undefined;
  return { lines: [...requirementWords(context), ...selectedWords(index, file, part, selector)], more: [] };
}

/** The nearest selector that the value is, or is part of. */
function selectorAround(value: Value, part: DocumentPart): PodSelector | undefined {
  for (let at: Value | undefined = value; at; at = at.parent) {
    const { start } = at.node;
    const found = part.names.selectors.find(({ range }) => range.start === start);
    if (found) return found;
  }
  return undefined;
}

/** One item of `matchExpressions` in words. */
function requirementWords({ value, type }: ValueContext): string[] {
  const requirement = type === 'LabelSelectorRequirement' ? mapAround(value) : undefined;
  const key = requirement?.text('key');
  if (!requirement || key === undefined) return [];
  const values = list((requirement.list('values')?.texts() ?? []).map(code)).replace(/ and (?=[^ ]+$)/, ' or ');
  switch (requirement.text('operator')) {
    case 'In':
      return [`Pods whose label ${code(key)} is ${values}.`];
    case 'NotIn':
      return [`Pods whose label ${code(key)} is not ${values}, or that do not have it.`];
    case 'Exists':
      return [`Pods that have the label ${code(key)}, whatever its value.`];
    case 'DoesNotExist':
      return [`Pods that do not have the label ${code(key)}.`];
    default:
      return [];
  }
}

function mapAround(value: Value): MapValue | undefined {
  if (value.kind === 'map') return value;
  const { parent } = value;
  return parent?.kind === 'list' ? mapAround(parent) : parent;
}

function selectedWords(
  index: ValueContext['index'],
  file: FileNames,
  part: DocumentPart,
  selector: PodSelector,
): string[] {
  const pods = new LabelLinks(index).podsOf({ file, part, selector });
  if (selector.isOwn) return [ownWords(selector, pods)];
  if (pods.length === 0) return ['No Pod in the workspace matches this selector.'];
  return [`Selects the Pods of ${list(pods.map((pod) => podWords(pod, file.path)))}.`];
}

/** `Deployment/web` (with its file, if that is another one). */
export function podWords({ pod, file }: PodNode, from: string): string {
  return `${code(pod.owner)}${fileWords(file.path, from)}`;
}

/** ` in settings.yaml`, for a place in another file. */
export function fileWords(path: string, from: string): string {
  if (path === from) return '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return ` in ${code(decodeURIComponent(name))}`;
  } catch {
    return ` in ${code(name)}`;
  }
}

function ownWords({ requirements }: PodSelector, pods: readonly PodNode[]): string {
  const labels = pods[0]?.pod.labels;
  const missing = requirements.filter(
    ({ key, operator, values }) => operator === 'In' && !values.includes(labels?.get(key) ?? ''),
  );
  if (missing.length === 0) return `Selects the Pods of its own template: ${list(requirements.map(labelWords), 3)}.`;
  return (
    `Its own template lacks ${list(missing.map(({ key, values }) => code(`${key}: ${values.join(' or ')}`)))}: the ` +
    'API server rejects that.'
  );
}

function labelWords({ key, operator, values }: PodSelector['requirements'][number]): string {
  return operator === 'In' && values.length === 1 ? code(`${key}: ${values[0] ?? ''}`) : code(key);
}
