/** The types of Kubernetes manifests: which fields there are, of what type, and what Kubernetes says of them. */
import { descriptionsJson } from './descriptions.generated.ts';
import { schemaJson } from './schema.generated.ts';

export type Scalar =
  | 'string'
  | 'boolean'
  | 'int32'
  | 'int64'
  | 'double'
  | 'quantity'
  | 'int-or-string'
  | 'time'
  | 'micro-time'
  | 'bytes'
  | 'any';

export type ValueType =
  | { readonly kind: 'scalar'; readonly scalar: Scalar }
  | { readonly kind: 'object'; readonly type: string }
  | { readonly kind: 'list'; readonly items: ValueType }
  | { readonly kind: 'map'; readonly values: ValueType };

export interface FeatureGate {
  readonly name: string;
  /** The minor version of 1.x that opened it by default; absent: none so far. */
  readonly openSince?: number;
  /** Later versions in which it is closed by default again. */
  readonly closedIn?: readonly number[];
}

/** Is the gate open by default in a version? */
export function isGateOpen({ openSince = Infinity, closedIn = [] }: FeatureGate, version: number): boolean {
  return openSince <= version && !closedIn.includes(version);
}

export interface FieldSchema {
  readonly name: string;
  readonly type: ValueType;
  /** The API server refuses the object without it; false where OpenAPI says required and the server does not mind. */
  readonly required: boolean;
  /** What leaving the field out means, as YAML would write it; absent when it depends on something else. */
  readonly default?: string;
  /** All values that some version accepts, when they are a closed set; for a list, of each item. */
  readonly values?: readonly string[];
  /** The minor version of 1.x from which a value is accepted, for those newer than 1.30. */
  readonly valueSince?: Readonly<Record<string, number>>;
  /** Values that only a feature gate lets in, which is closed in every version here: value -> gate. */
  readonly gatedValues?: Readonly<Record<string, string>>;
  /** The API server takes an empty text for leaving the field out. */
  readonly emptyIsAbsent?: boolean;
  /** The minor version of 1.x that the field came with; absent: 1.30 or older. */
  readonly since?: number;
  /** The last minor version of 1.x that has the field; absent: the newest one has it. */
  readonly until?: number;
  /** The API server drops the field, unchecked, while this feature gate is closed. */
  readonly gate?: FeatureGate;
  readonly deprecated?: boolean;
  /** The fields that tell the items of the list apart. */
  readonly mapKeys?: readonly string[];
}

export interface TypeSchema {
  readonly name: string;
  readonly fields: ReadonlyMap<string, FieldSchema>;
}

export interface Schema {
  type(name: string): TypeSchema | undefined;
  types(): Iterable<TypeSchema>;
  /** What Kubernetes says of a type, or of a field of it. */
  describe(type: string, field?: string): string | undefined;
  /** What Kubernetes says of the values of a field, for those where it says more than their name. */
  valueDescriptions(type: string, field: string): ReadonlyMap<string, string>;
}

/** The bundled schema. Nothing is read before the first question, and descriptions not before the first about them. */
export function createSchema(): Schema {
  return new BundledSchema();
}

type FieldFacts = Omit<FieldSchema, 'name' | 'type' | 'required'> & {
  readonly type: string;
  readonly required?: boolean;
};
type RawType = Readonly<Record<string, string | FieldFacts>>;

/** What stands between the description of a field and those of its values. */
const VALUES_HEADING = '\n\nPossible enum values:\n';

class BundledSchema implements Schema {
  #raw: ReadonlyMap<string, RawType> | undefined;
  #descriptions: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
  readonly #types = new Map<string, TypeSchema>();
  readonly #valueTypes = new Map<string, ValueType>();

  type(name: string): TypeSchema | undefined {
    const known = this.#types.get(name);
    if (known !== undefined) return known;
    const raw = this.#rawTypes().get(name);
    if (raw === undefined) return undefined;
    const fields = new Map(Object.entries(raw).map(([field, facts]) => [field, this.#field(field, facts)]));
    const type = { name, fields };
    this.#types.set(name, type);
    return type;
  }

  *types(): Iterable<TypeSchema> {
    for (const name of this.#rawTypes().keys()) {
      const type = this.type(name);
      if (type !== undefined) yield type;
    }
  }

  describe(type: string, field = ''): string | undefined {
    return this.#describe(type, field)?.split(VALUES_HEADING)[0];
  }

  valueDescriptions(type: string, field: string): ReadonlyMap<string, string> {
    const [, values = ''] = this.#describe(type, field)?.split(VALUES_HEADING) ?? [];
    const [, ...lines] = `\n${values}`.split('\n - `"');
    const described = lines.filter((line) => line.includes('"` '));
    return new Map(
      described.map((line) => [line.slice(0, line.indexOf('"` ')), line.slice(line.indexOf('"` ') + 3).trim()]),
    );
  }

  #describe(type: string, field: string): string | undefined {
    this.#descriptions ??= new Map(
      Object.entries(JSON.parse(descriptionsJson) as Record<string, Record<string, string>>).map(([name, texts]) => [
        name,
        new Map(Object.entries(texts)),
      ]),
    );
    return this.#descriptions.get(type)?.get(field);
  }

  #rawTypes(): ReadonlyMap<string, RawType> {
    this.#raw ??= new Map(Object.entries(JSON.parse(schemaJson) as Record<string, RawType>));
    return this.#raw;
  }

  #field(name: string, facts: string | FieldFacts): FieldSchema {
    if (typeof facts === 'string') return { name, type: this.#valueType(facts), required: false };
    return { ...facts, name, type: this.#valueType(facts.type), required: facts.required ?? false };
  }

  /** One object for each type text, so that equal types are the same object. */
  #valueType(text: string): ValueType {
    const known = this.#valueTypes.get(text);
    if (known !== undefined) return known;
    const type = this.#readValueType(text);
    this.#valueTypes.set(text, type);
    return type;
  }

  #readValueType(text: string): ValueType {
    if (text.startsWith('[]')) return { kind: 'list', items: this.#valueType(text.slice('[]'.length)) };
    if (text.startsWith('map[]')) return { kind: 'map', values: this.#valueType(text.slice('map[]'.length)) };
    if (/^[A-Z]/.test(text)) return { kind: 'object', type: text };
    return { kind: 'scalar', scalar: text as Scalar };
  }
}
