/** What a file holds, in the words of Kubernetes: `Deployment/web` with `container app` with `port http`. */

import { containersOf, isSidecar } from '../../manifest/containers.ts';
import type { ContainerPlace } from '../../manifest/containers.ts';
import { manifestIn } from '../../manifest/symbols.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { Subject } from '../../manifest/subjects.ts';
import { sourcesOf } from '../../manifest/volumes.ts';
import type { Range } from '../../text.ts';
import { rangeOf } from '../../yaml/cursor.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import type { FileAnalysis } from '../../analysis/analysis.ts';

export type OutlineKind = 'object' | 'container' | 'port' | 'variable' | 'probe' | 'mount' | 'volume' | 'key';

/** Ranges are those of the file; `selection` lies in `range`, and the ranges of `children` do too. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail: string;
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineItem[];
}

/** The outline of a file; templates and other YAML have none. */
export function outlineOf({ documents }: FileAnalysis): OutlineItem[] {
  return documents.flatMap(({ range, analysis }) => {
    if (analysis.isTemplate) return [];
    const outliner = new Outliner(analysis.text, range.start);
    return analysis.subjects.flatMap(
      (subject) => outliner.object(subject, templatesOf(subject, analysis.subjects)) ?? [],
    );
  });
}

/** The pod templates of a custom resource. */
function templatesOf(subject: Subject, subjects: readonly Subject[]): Manifest[] {
  if (subject.type !== 'other-kind') return [];
  return subjects.flatMap((one) => (one.type === 'pod-template' && one.owner === subject.root ? [one.manifest] : []));
}

const PROBES: Readonly<Record<string, string>> = {
  livenessProbe: 'liveness probe',
  readinessProbe: 'readiness probe',
  startupProbe: 'startup probe',
};

class Outliner {
  readonly #text: string;
  readonly #start: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  object(subject: Subject, templates: readonly Manifest[]): OutlineItem | undefined {
    if (subject.type === 'not-kubernetes' || subject.type === 'pod-template') return undefined;
    const root = subject.type === 'manifest' ? subject.manifest.root : subject.root;
    const kind = root.text('kind');
    if (kind === undefined || kind === 'List') return undefined;
    const metadata = root.map('metadata');
    const name = metadata?.scalar('name') ?? metadata?.scalar('generateName');
    const manifest = manifestIn(subject);
    const children = (manifest ? [manifest] : templates).flatMap((one) => this.#parts(one));
    return this.#item(
      'object',
      `${kind}/${name?.source ?? ''}`,
      metadata?.text('namespace') ?? '',
      this.#whole(root),
      name ?? root.get('kind'),
      children,
    );
  }

  #parts(manifest: Manifest): OutlineItem[] {
    const { root, kind, podSpec } = manifest;
    return [
      ...(podSpec ? containersOf(podSpec).map((place) => this.#container(place)) : []),
      ...(podSpec?.maps('volumes') ?? []).map((volume) =>
        this.#named('volume', 'volume', volume, sourcesOf(volume).join(', ')),
      ),
      ...(kind.kind === 'StatefulSet' ? (root.map('spec')?.maps('volumeClaimTemplates') ?? []) : []).map((claim) =>
        this.#claimTemplate(claim),
      ),
      ...(kind.kind === 'Service' ? (root.map('spec')?.maps('ports') ?? []) : []).map((port) =>
        this.#servicePort(port),
      ),
      ...(kind.kind === 'ConfigMap' ? ['data', 'binaryData'] : [])
        .flatMap((field) => root.map(field)?.entries ?? [])
        .map((entry) => this.#entry('key', `key ${entry.name}`, '', entry)),
    ];
  }

  #container(place: ContainerPlace): OutlineItem {
    const { container, role } = place;
    const words = isSidecar(place)
      ? 'sidecar'
      : role === 'init'
        ? 'init container'
        : role === 'ephemeral'
          ? 'ephemeral container'
          : 'container';
    const children = [
      ...container.maps('ports').map((port) => this.#port(port)),
      ...container
        .maps('env')
        .map((variable) =>
          this.#named(
            'variable',
            'variable',
            variable,
            variable.scalar('value')?.source ?? variable.map('valueFrom')?.entries[0]?.name ?? '',
          ),
        ),
      ...container.entries
        .filter(({ name, value }) => Object.hasOwn(PROBES, name) && value.kind === 'map')
        .map((entry) => this.#entry('probe', PROBES[entry.name] ?? '', '', entry)),
      ...container
        .maps('volumeMounts')
        .map((mount) => this.#named('mount', 'mount', mount, mount.text('mountPath') ?? '')),
    ];
    return this.#named('container', words, container, container.text('image') ?? '', children);
  }

  #port(port: MapValue): OutlineItem {
    const number = port.scalar('containerPort')?.source ?? '?';
    const name = port.scalar('name');
    return this.#item(
      'port',
      `port ${name?.source ?? number}`,
      `${number}/${port.text('protocol') ?? 'TCP'}`,
      this.#whole(port),
      name ?? port,
      [],
    );
  }

  #servicePort(port: MapValue): OutlineItem {
    const number = port.scalar('port')?.source ?? '?';
    const name = port.scalar('name');
    return this.#item(
      'port',
      `port ${name?.source ?? number}`,
      `${number} → ${port.scalar('targetPort')?.source ?? number}`,
      this.#whole(port),
      name ?? port,
      [],
    );
  }

  #claimTemplate(claim: MapValue): OutlineItem {
    const name = claim.map('metadata')?.scalar('name');
    const size = claim.map('spec')?.map('resources')?.map('requests')?.scalar('storage')?.source ?? '';
    return this.#item('volume', `claim template ${name?.source ?? ''}`, size, this.#whole(claim), name, []);
  }

  /** What goes by its own `name`. */
  #named(
    kind: OutlineKind,
    words: string,
    map: MapValue,
    detail: string,
    children: readonly OutlineItem[] = [],
  ): OutlineItem {
    const name = map.scalar('name');
    return this.#item(kind, `${words} ${name?.source ?? ''}`.trimEnd(), detail, this.#whole(map), name, children);
  }

  #entry(kind: OutlineKind, name: string, detail: string, { key, value }: Entry): OutlineItem {
    const range = { start: key.start, end: Math.max(key.end, rangeOf(value.node, this.#text).end) };
    return this.#item(kind, name, detail, range, undefined, []);
  }

  #whole(value: Value): Range {
    return rangeOf(value.node, this.#text);
  }

  /** An alias stands elsewhere: what is not inside is left out, so that every item encloses its parts. */
  #item(
    kind: OutlineKind,
    name: string,
    detail: string,
    range: Range,
    selected: Value | undefined,
    children: readonly OutlineItem[],
  ): OutlineItem {
    const chosen = selected ? this.#whole(selected) : range;
    const selection = encloses(range, chosen) ? chosen : { start: range.start, end: range.start };
    const shifted = this.#shift(range);
    return {
      kind,
      name,
      detail,
      range: shifted,
      selection: this.#shift(selection),
      children: children.filter((child) => encloses(shifted, child.range)),
    };
  }

  #shift({ start, end }: Range): Range {
    return { start: start + this.#start, end: end + this.#start };
  }
}

function encloses(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
