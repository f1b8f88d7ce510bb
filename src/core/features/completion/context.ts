/** What a manifest says around the place that is completed. */

import type { FieldSchema, Schema } from '../../kubernetes/schema.ts';
import { freeName as numberedName } from '../../kubernetes/free-name.ts';
import { containersOf, firstPortOf, portNamesOf } from '../../manifest/containers.ts';
import type { ContainerPlace } from '../../manifest/containers.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { RulePlan } from '../../linter/plan.ts';
import type { Layout } from '../../yaml/layout.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { MARK } from './mark.ts';
import { inNamespace, textPairs } from './workspace-names.ts';
import type { WorkspaceNames } from './workspace-names.ts';

export class CompletionContext {
  readonly manifest: Manifest;
  readonly container: ContainerPlace | undefined;
  /** The place itself: the map that gets a field, or the value that is replaced. */
  readonly value: Value;
  readonly plan: RulePlan;
  readonly version: number;
  readonly layout: Layout;
  /** Names of other objects, without those that live in another namespace. */
  readonly names: WorkspaceNames;

  constructor(
    manifest: Manifest,
    container: ContainerPlace | undefined,
    value: Value,
    names: WorkspaceNames,
    { plan, version, layout }: { plan: RulePlan; version: number; layout: Layout },
  ) {
    this.manifest = manifest;
    this.container = container;
    this.value = value;
    this.plan = plan;
    this.version = version;
    this.layout = layout;
    this.names = inNamespace(names, manifest.root.map('metadata')?.text('namespace'));
  }

  get schema(): Schema {
    return this.plan.schema;
  }

  /** Must an object of the type have the field? */
  needs(type: string, field: FieldSchema): boolean {
    return (
      field.required ||
      this.plan
        .type(type)
        .fields.get(field.name)
        ?.checks.some(({ row }) => row.check === 'required') === true
    );
  }

  /** The scalars beside a field that is added: some fields must say the same as another. */
  get siblings(): (string | number)[] {
    const fields = this.value.kind === 'map' ? this.value.entries : [];
    return fields.flatMap(({ value }) => (value.kind === 'scalar' ? (value.int ?? value.string ?? []) : []));
  }

  get podSpec(): MapValue | undefined {
    return this.manifest.podSpec;
  }

  /** The object's name, as far as it can serve as one. */
  get objectName(): string {
    const name = this.manifest.root.map('metadata')?.text('name') ?? '';
    return /^[a-z0-9]([-a-z0-9]{0,40}[a-z0-9])?$/.test(name) ? name : 'app';
  }

  /** The labels that Pods of this object carry or are selected by; made up where there are none. */
  get podLabels(): Record<string, string> {
    const { root, podMetadata, kind } = this.manifest;
    const spec = root.map('spec');
    const own = podMetadata?.map('labels') ?? spec?.map('selector')?.map('matchLabels');
    const labels = own && clean(textPairs(own));
    if (labels && Object.keys(labels).length > 0) return labels;
    const selected = kind.kind === 'ReplicationController' ? spec?.map('selector') : undefined;
    const pairs = selected ? clean(textPairs(selected)) : {};
    return Object.keys(pairs).length > 0 ? pairs : { app: this.objectName };
  }

  /** What a probe of the container can ask: a port's name, else its number, else a guess. */
  get port(): string | number {
    const container = this.container?.container;
    return (container && (portNamesOf(container).filter(isClean)[0] ?? firstPortOf(container))) ?? 8080;
  }

  get portNumber(): number {
    return (this.container && firstPortOf(this.container.container)) ?? 8080;
  }

  /** What the container, or the whole Pod, asks for. */
  get resources(): MapValue | undefined {
    return (this.container?.container ?? this.podSpec)?.map('resources');
  }

  get volumes(): readonly MapValue[] {
    return this.podSpec?.maps('volumes') ?? [];
  }

  get volumeNames(): string[] {
    return namesIn(this.volumes);
  }

  /** The names that containers mount and that nothing has yet. */
  get unmetVolumes(): string[] {
    const mounts = (this.podSpec ? containersOf(this.podSpec) : []).flatMap(({ container }) => [
      ...container.maps('volumeMounts'),
      ...container.maps('volumeDevices'),
    ]);
    const claims = this.manifest.root.map('spec')?.maps('volumeClaimTemplates') ?? [];
    const met = new Set([...this.volumeNames, ...namesIn(claims.flatMap((claim) => claim.map('metadata') ?? []))]);
    return [...new Set(namesIn(mounts))].filter((name) => !met.has(name));
  }

  get isInClaimTemplate(): boolean {
    for (let at: Value | undefined = this.value; at; at = at.parent) if (at.key === 'volumeClaimTemplates') return true;
    return false;
  }

  get containerNames(): string[] {
    return this.podSpec ? namesIn(containersOf(this.podSpec).map(({ container }) => container)) : [];
  }
}

/** A name that is not taken yet: `app`, else `app-2` and so on. */
export function freeName(wanted: string, taken: readonly string[]): string {
  return taken.includes(wanted) ? numberedName(wanted, taken) : wanted;
}

/** The names of objects in a list, without the one that is being typed. */
export function namesIn(maps: readonly MapValue[]): string[] {
  return maps.flatMap((map) => map.text('name') ?? []).filter((name) => name !== '' && isClean(name));
}

export function isClean(text: string): boolean {
  return !text.includes(MARK);
}

function clean(pairs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(pairs).filter(([name, value]) => isClean(name) && isClean(value)));
}
