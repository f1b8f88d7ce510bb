/**
 * Which Pods a selector selects, and which selectors select a Pod: in its file, else in the nearest files that have
 * any.
 */

import { selects } from '../../kubernetes/label-selector.ts';
import type { LabelName, PodLabels, PodSelector } from '../../manifest/symbols.ts';
import { remembered } from '../../remembered.ts';
import { FileLookups } from '../file-lookup.ts';
import type { DocumentPart, FileNames } from '../file-names.ts';
import { existsToken, PODS, podToken, selectorToken } from '../workspace-index.ts';
import type { NameIndex } from '../workspace-index.ts';
import { podNodes } from './label-nodes.ts';
import type { PodNode, SelectorNode } from './label-nodes.ts';
import type { NameNode } from './name-node.ts';
import { NearestOf, shareNamespace } from './nearness.ts';

/** Answers about one state of an index; remembers what it has looked up. */
export class LabelLinks {
  readonly #index: NameIndex;
  readonly #files: FileLookups;
  readonly #selected = new Map<string, NearestOf<PodNode>>();
  /** The same as sets, by the arrays that `podsOf` gives. */
  readonly #sets = new Map<readonly PodNode[], ReadonlySet<PodLabels>>();

  constructor(index: NameIndex, files = new FileLookups()) {
    this.#index = index;
    this.#files = files;
  }

  podsOf({ file, part, selector }: SelectorNode): readonly PodNode[] {
    if (selector.isOwn) return podNodes(file, part).filter(({ pod }) => pod.object === selector.object);
    // A Service without anything to select by sends to nobody, other empty selectors mean all Pods.
    if (selector.requirements.length === 0 && selector.owner.startsWith('Service/')) return [];
    const key = JSON.stringify([selector.requirements, selector.namespace]);
    const select = (): NearestOf<PodNode> => new NearestOf(this.#selectedAnywhere(selector));
    return remembered(this.#selected, key, select).from(file.path);
  }

  selectorsOf(node: PodNode): SelectorNode[] {
    const { file, pod } = node;
    const tokens = [...pod.labels].flatMap(([key, value]) => [selectorToken(key, value), existsToken(key)]);
    const files = new Set([file, ...tokens.flatMap((token) => this.#index.filesWith(token))]);
    return [...files].flatMap(allSelectors).filter((other) => {
      const { selector } = other;
      if (selector.isOwn) return other.part === node.part && selector.object === pod.object;
      return (
        shareNamespace(selector, pod) && selects(selector.requirements, pod.labels) && this.#selectsPod(other, pod)
      );
    });
  }

  #selectsPod(selector: SelectorNode, pod: PodLabels): boolean {
    const pods = this.podsOf(selector);
    return remembered(this.#sets, pods, () => new Set(pods.map((selected) => selected.pod))).has(pod);
  }

  /** The Pods that carry a label: what is meant by a selector that excludes it, or by one that selects nobody. */
  podsWith(key: string, value: string | undefined, from: string): readonly PodNode[] {
    const carries = ({ pod }: PodNode): boolean =>
      pod.labels.has(key) && (value === undefined || pod.labels.get(key) === value);
    return new NearestOf(this.#podsByFile(podToken(key, value)).flat().filter(carries)).from(from);
  }

  /** The names of a label that select this Pod or exclude it, as `sought` says. */
  namesOfSelectors(node: PodNode, sought: LabelName): NameNode[] {
    const selecting = this.selectorsOf(node).flatMap(({ file, part, selector }) => {
      const number = part.names.selectors.indexOf(selector);
      return labelNames(file, part, sought, (of) => 'selector' in of && of.selector === number && !of.excludes);
    });
    const value = sought.part === 'key' ? undefined : sought.value;
    const excluding = this.#index
      .filesWith(selectorToken(sought.key, value))
      .flatMap((file) =>
        file.documents.flatMap((part) => labelNames(file, part, sought, (of) => 'selector' in of && of.excludes)),
      );
    const meant = new Map<string, boolean>();
    const isMeant = ({ file: { path } }: NameNode): boolean =>
      remembered(meant, path, () => this.podsWith(sought.key, value, path).some(({ pod }) => pod === node.pod));
    return [...selecting, ...excluding.filter(isMeant)];
  }

  #selectedAnywhere(selector: PodSelector): PodNode[] {
    return this.#candidates(selector)
      .flat()
      .filter(({ pod }) => shareNamespace(selector, pod) && selects(selector.requirements, pod.labels));
  }

  /** All Pods that can be meant, file by file: those that meet the requirement that fewest meet. */
  #candidates({ requirements }: PodSelector): readonly (readonly PodNode[])[] {
    const choices = requirements.flatMap(({ key, operator, values }) => {
      if (operator === 'In') return [[...new Set(values)].flatMap((value) => this.#podsByFile(podToken(key, value)))];
      return operator === 'Exists' ? [this.#podsByFile(podToken(key))] : [];
    });
    const [fewest] = choices.sort((a, b) => count(a) - count(b));
    return fewest ?? this.#podsByFile(PODS);
  }

  #podsByFile(token: string): readonly (readonly PodNode[])[] {
    return this.#index.filesWith(token).map((file) => this.#files.of(file).podsWith(token));
  }
}

function count(groups: readonly (readonly unknown[])[]): number {
  return groups.reduce((sum, group) => sum + group.length, 0);
}

/** The names in a document that are the same key, or the same value of the same key. */
export function labelNames(
  file: FileNames,
  part: DocumentPart,
  sought: LabelName,
  isOf: (of: LabelName['of']) => boolean,
): NameNode[] {
  return part.names.names.flatMap((name) => {
    if (name.kind !== 'label' || name.part !== sought.part || name.key !== sought.key || !isOf(name.of)) return [];
    return sought.part === 'key' || name.value === sought.value ? [{ file, part, name }] : [];
  });
}

function allSelectors(file: FileNames): SelectorNode[] {
  return file.documents.flatMap((part) => part.names.selectors.map((selector) => ({ file, part, selector })));
}
