/**
 * What a name names. Two names are of one thing when what they name is equal; see features/navigation for what spans
 * documents.
 */

import type { LabelSelector, Labels } from '../../kubernetes/label-selector.ts';
import type { Range } from '../../text.ts';
import type { NamePlace } from './name-place.ts';

/** Things that are known only inside one object of a document. */
export type LocalKind = 'volume' | 'port' | 'container' | 'variable' | 'resource-claim';

/**
 * `scope` is the path of what the thing belongs to: the pod spec, the container, or the Service that refers to a port.
 */
export interface LocalName extends NamePlace {
  readonly kind: LocalKind;
  readonly scope: string;
}

/**
 * The name of an object: `objectKind` is `ConfigMap`, or `Backup.example.com` for kinds that are not Kubernetes' own.
 */
export interface ObjectName extends NamePlace {
  readonly kind: 'object';
  readonly objectKind: string;
  /** Undefined: not written, so wherever the file is applied; or the kind has none. */
  readonly namespace: string | undefined;
  /** The Pod starts without it too. */
  readonly optional?: true;
  /** The Pod does not start, or traffic arrives nowhere, before there is such an object. */
  readonly needed?: true;
}

/** A key of a ConfigMap or a Secret. */
export interface KeyName extends NamePlace {
  readonly kind: 'key';
  readonly objectKind: string;
  readonly object: string;
  readonly namespace: string | undefined;
  readonly optional?: true;
  /** Defined with a value of no characters. */
  readonly isEmpty?: true;
}

/** The key or the value of a label: of Pods, or in something that selects Pods. */
export interface LabelName extends NamePlace {
  readonly kind: 'label';
  readonly part: 'key' | 'value';
  readonly key: string;
  /** Undefined where only the key is spoken of. */
  readonly value: string | undefined;
  /** Which of the document's `pods` or `selectors` it belongs to. */
  readonly of: { readonly pod: number } | { readonly selector: number; readonly excludes: boolean };
}

export type Name = LocalName | ObjectName | KeyName | LabelName;

interface Owned {
  /** `Deployment/web`. */
  readonly owner: string;
  readonly namespace: string | undefined;
  /** The object's number in its document. */
  readonly object: number;
}

/** A port that a container of a Pod declares. */
export interface PodPort {
  readonly container: string;
  readonly name: LocalName | undefined;
  readonly number: number | undefined;
}

/** The labels that an object gives its Pods. */
export interface PodLabels extends Owned {
  readonly labels: Labels;
  /** How many Pods; undefined where the cluster decides: one a node, one a run. */
  readonly copies: number | undefined;
  readonly ports: readonly PodPort[];
}

/** Something that selects Pods by their labels. */
export interface PodSelector extends Owned {
  /** A workload's selector means the Pods of its own template, and no others. */
  readonly isOwn: boolean;
  /** The selector as written. */
  readonly range: Range;
  readonly requirements: LabelSelector;
  /** The ports that a Service sends to by name. */
  readonly targetPorts: readonly LocalName[];
}

/** All names of a document. */
export interface DocumentNames {
  readonly names: readonly Name[];
  readonly pods: readonly PodLabels[];
  readonly selectors: readonly PodSelector[];
  readonly images: readonly string[];
}
