/** Which Pods a selector selects, and who selects a Pod. */

import type { PodSelector } from '../../manifest/symbols.ts';
import type { DocumentPart, FileNames } from '../file-names.ts';
import { LabelLinks } from '../navigation/label-links.ts';
import type { PodNode } from '../navigation/label-links.ts';
import { code, list } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

/** On the key of a selector, or on its `matchLabels`. */
export function selectorWords({ value, index, path, start, field }: ValueContext): ValueWords | undefined {
  const holder = field.name === 'matchLabels' || field.name === 'matchExpressions' ? value.parent : value;
  const file = index.file(path);
  const part = file?.documents.find((document) => document.start === start);
  const selector = holder && part?.names.selectors.find(({ range }) => range.start === holder.node.start);
  if (!file || !part || !selector) return undefined;
  return { lines: selectedWords(index, file, part, selector), more: [] };
}

export function selectedWords(index: ValueContext['index'], file: FileNames, part: DocumentPart, selector: PodSelector): string[] {
  const pods = new LabelLinks(index).podsOf({ file, part, selector });
  if (selector.isOwn) return [ownWords(selector, pods)];
  if (pods.length === 0) return ['No Pod in the files here has all of these labels.'];
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
  const missing = requirements.filter(({ key, operator, values }) => operator === 'In' && !values.includes(labels?.get(key) ?? ''));
  if (missing.length === 0) return 'Selects the Pods of its own template.';
  return `Its own template lacks ${list(missing.map(({ key, values }) => code(`${key}: ${values.join(' or ')}`)))}: the API server refuses that.`;
}
