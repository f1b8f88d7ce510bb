/** The Pods in a file that a new Service is most likely for: the last ones that no Service selects yet. */

import { selects } from '../../kubernetes/label-selector.ts';
import { KEPT_RUNNING } from '../../kubernetes/kinds.ts';
import { containersOf } from '../../manifest/containers.ts';
import { identityOf } from '../../manifest/labels.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { Subject } from '../../manifest/subjects.ts';
import { textPairs } from './workspace-names.ts';

export interface ServedPods {
  /** Of the object that makes them. */
  readonly name: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: readonly { readonly name: string | undefined; readonly number: number }[];
}

export function servedPods(subjects: readonly Subject[]): ServedPods | undefined {
  const manifests = subjects.flatMap((subject) => (subject.type === 'manifest' ? [subject.manifest] : []));
  const selectors = manifests.flatMap(({ kind, root }) => {
    const selector = kind.kind === 'Service' ? root.map('spec')?.map('selector') : undefined;
    return selector ? [textPairs(selector)] : [];
  });
  const pods = manifests.flatMap(podsOf);
  const unserved = pods.filter(({ labels }) => !selectors.some((selector) => isSelected(labels, selector)));
  return (unserved.at(-1) ?? pods.at(-1))?.pods;
}

interface Labelled {
  readonly labels: Readonly<Record<string, string>>;
  readonly pods: ServedPods;
}

function podsOf({ root, kind, podMetadata, podSpec }: Manifest): Labelled[] {
  const name = root.map('metadata')?.text('name');
  const written = podMetadata?.map('labels');
  if (!name || !written || !podSpec || !(kind.kind === 'Pod' || KEPT_RUNNING.has(kind.kind))) return [];
  const labels = textPairs(written);
  const selector = identityOf(new Map(Object.entries(labels)));
  const ports = containersOf(podSpec)
    .filter(({ role }) => role === 'container')
    .flatMap(({ container }) => container.maps('ports'))
    .flatMap((port) => {
      const number = port.int('containerPort');
      return number === undefined ? [] : [{ name: port.text('name'), number }];
    });
  return Object.keys(selector).length === 0 ? [] : [{ labels, pods: { name, selector, ports } }];
}

function isSelected(labels: Labelled['labels'], selector: Readonly<Record<string, string>>): boolean {
  const requirements = Object.entries(selector).map(([key, value]) => ({
    key,
    operator: 'In' as const,
    values: [value],
  }));
  return requirements.length > 0 && selects(requirements, new Map(Object.entries(labels)));
}
