/** Which Pods a selector selects, and which selectors select a Pod: in its file, else in the nearest files that have any. */

import { selects } from '../../kubernetes/label-selector.ts';
import type { LabelName, PodLabels, PodSelector } from '../../manifest/symbols.ts';
import type { DocumentPart, FileNames } from '../file-names.ts';
import { existsToken, PODS, podToken, selectorToken } from '../workspace-index.ts';
import type { NameIndex } from '../workspace-index.ts';
import type { NameNode } from './name-node.ts';
import { NearestOf, shareNamespace } from './nearness.ts';

export interface PodNode {
  readonly file: FileNames;
  readonly part: DocumentPart;
  readonly pod: PodLabels;
}

export interface SelectorNode {
  readonly file: FileNames;
  readonly part: DocumentPart;
  readonly selector: PodSelector;
}

/** Answers about one state of an index; remembers what it has looked up. */
export class LabelLinks {
  readonly #index: NameIndex;
  readonly #selected = new Map<string, NearestOf<PodNode>>();

  constructor(index: NameIndex) {
    this.#index = index;
  }

  podsOf({ file, part, selector }: SelectorNode): readonly PodNode[] {
    if (selector.isOwn) return podNodes(file, part).filter(({ pod }) => pod.object === selector.object);
    // A Service without anything to select by sends to nobody, other empty selectors mean all Pods.
    if (selector.requirements.length === 0 && selector.owner.startsWith('Service/')) return [];
    const key = JSON.stringify([selector.requirements, selector.namespace]);
    let found = this.#selected.get(key);
    if (!found) this.#selected.set(key, (found = new NearestOf(this.#selectedAnywhere(selector))));
    return found.from(file.path);
  }

  selectorsOf(node: PodNode): SelectorNode[] {
    const { file, pod } = node;
    const tokens = [...pod.labels].flatMap(([key, value]) => [selectorToken(key, value), existsToken(key)]);
    const files = new Set([file, ...tokens.flatMap((token) => this.#index.filesWith(token))]);
    return [...files].flatMap(allSelectors).filter((other) => {
      const { selector } = other;
      if (selector.isOwn) return other.part === node.part && selector.object === pod.object;
      return shareNamespace(selector, pod) && selects(selector.requirements, pod.labels) && this.podsOf(other).some((selected) => selected.pod === pod);
    });
  }

  /** The Pods that carry a label: what is meant by a selector that excludes it, or by one that selects nobody. */
  podsWith(key: string, value: string | undefined, from: string): readonly PodNode[] {
    const carries = ({ pod }: PodNode): boolean => pod.labels.has(key) && (value === undefined || pod.labels.get(key) === value);
    return new NearestOf(this.#index.filesWith(podToken(key, value)).flatMap(allPods).filter(carries)).from(from);
  }

  /** The names of a label that select this Pod or exclude it, as `sought` says. */
  namesOfSelectors(node: PodNode, sought: LabelName): NameNode[] {
    const selecting = this.selectorsOf(node).flatMap(({ file, part, selector }) => {
      const number = part.names.selectors.indexOf(selector);
      return labelNames(file, part, sought, (of) => 'selector' in of && of.selector === number && !of.excludes);
    });
    const value = sought.part === 'key' ? undefined : sought.value;
    const excluding = this.#index.filesWith(selectorToken(sought.key, value)).flatMap((file) =>
      file.documents.flatMap((part) => labelNames(file, part, sought, (of) => 'selector' in of && of.excludes)),
    );
    const isMeant = ({ file }: NameNode): boolean => this.podsWith(sought.key, value, file.path).some(({ pod }) => pod === node.pod);
    return [...selecting, ...excluding.filter(isMeant)];
  }

  #selectedAnywhere(selector: PodSelector): PodNode[] {
    const selected = this.#candidates(selector).flatMap(allPods);
    return selected.filter(({ pod }) => shareNamespace(selector, pod) && selects(selector.requirements, pod.labels));
  }

  #candidates({ requirements }: PodSelector): readonly FileNames[] {
    const equal = requirements.find(({ operator }) => operator === 'In');
    if (equal) return [...new Set(equal.values.flatMap((value) => this.#index.filesWith(podToken(equal.key, value))))];
    const present = requirements.find(({ operator }) => operator === 'Exists');
    return this.#index.filesWith(present ? podToken(present.key) : PODS);
  }
}

/** The names in a document that are the same key, or the same value of the same key. */
export function labelNames(file: FileNames, part: DocumentPart, sought: LabelName, isOf: (of: LabelName['of']) => boolean): NameNode[] {
  return part.names.names.flatMap((name) => {
    if (name.kind !== 'label' || name.part !== sought.part || name.key !== sought.key || !isOf(name.of)) return [];
    return sought.part === 'key' || name.value === sought.value ? [{ file, part, name }] : [];
  });
}

export function podNodes(file: FileNames, part: DocumentPart): PodNode[] {
  return part.names.pods.map((pod) => ({ file, part, pod }));
}

function allPods(file: FileNames): PodNode[] {
  return file.documents.flatMap((part) => podNodes(file, part));
}

function allSelectors(file: FileNames): SelectorNode[] {
  return file.documents.flatMap((part) => part.names.selectors.map((selector) => ({ file, part, selector })));
}
