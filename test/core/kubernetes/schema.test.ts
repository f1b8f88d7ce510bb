import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { descriptionsJson } from '../../../src/core/kubernetes/descriptions.generated.ts';
import { KINDS } from '../../../src/core/kubernetes/kinds.ts';
import { schemaJson } from '../../../src/core/kubernetes/schema.generated.ts';
import { createSchema } from '../../../src/core/kubernetes/schema.ts';
import type { FieldSchema, ValueType } from '../../../src/core/kubernetes/schema.ts';
import { FIELD_GATES, VALUE_GATES, VALUE_SINCE } from '../../../scripts/schema/gates.ts';
import { generateSchema } from '../../../scripts/schema/generate.ts';
import {
  DEFAULTS,
  EMPTY_IS_ABSENT,
  ENFORCED,
  MAP_KEYS,
  NOT_ENFORCED,
  VALUES,
} from '../../../scripts/schema/overlay.ts';

const schema = createSchema();

function field(type: string, name: string): FieldSchema {
  const found = schema.type(type)?.fields.get(name);
  assert.ok(found !== undefined, `no field ${type}.${name}`);
  return found;
}

/** The type of a field as the generated file writes it. */
function typeText(type: ValueType): string {
  if (type.kind === 'list') return `[]${typeText(type.items)}`;
  if (type.kind === 'map') return `map[]${typeText(type.values)}`;
  return type.kind === 'object' ? type.type : type.scalar;
}

const GENERATED = new URL('../../../src/core/kubernetes/', import.meta.url);

describe('schema', () => {
  it('is what the generator makes of the packages', () => {
    const generated = generateSchema();
    const start = 'String.raw`';
    const json = (module: string): unknown =>
      JSON.parse(module.slice(module.indexOf(start) + start.length, module.lastIndexOf('`')));
    assert.deepEqual(JSON.parse(schemaJson), json(generated.schema));
    assert.deepEqual(JSON.parse(descriptionsJson), json(generated.descriptions));
    assert.equal(readFileSync(new URL('names.generated.ts', GENERATED), 'utf8'), generated.names);
  });

  it('has the root type of every kind', () => {
    for (const kind of KINDS) assert.ok(schema.type(kind.rootType)?.fields.has('metadata'), kind.kind);
  });

  it('leads to the pod spec of every kind that has one', () => {
    for (const kind of KINDS) {
      let type: string = kind.rootType;
      for (const step of kind.podSpecPath ?? []) type = typeText(field(type, step).type);
      if (kind.podSpecPath !== undefined) assert.equal(type, 'PodSpec', kind.kind);
    }
  });

  it('refers to no type that is missing', () => {
    for (const type of schema.types()) {
      for (const { name, type: value } of type.fields.values()) {
        const target = typeText(value).replace(/^(map)?(\[\])*/, '');
        if (/^[A-Z]/.test(target)) assert.ok(schema.type(target) !== undefined, `${type.name}.${name}: ${target}`);
      }
    }
  });

  it('is not fooled by names that every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString', '']) {
      assert.equal(schema.type(name), undefined);
      assert.equal(schema.type('Pod')?.fields.get(name), undefined);
      assert.equal(schema.describe(name), undefined);
      if (name !== '') assert.equal(schema.describe('Pod', name), undefined);
    }
  });

  it('knows when fields came, with what older versions had', () => {
    const versions = (type: string, name: string) => [field(type, name).since, field(type, name).until];
    assert.deepEqual(versions('PodSpec', 'schedulingGroup'), [36, undefined]);
    assert.deepEqual(versions('GRPCAction', 'mode'), [37, undefined]);
    assert.deepEqual(versions('PodSpec', 'evictionResponders'), [37, undefined]);
    assert.deepEqual(versions('PodSpec', 'workloadRef'), [35, 35]);
    assert.deepEqual(versions('PodResourceClaim', 'source'), [undefined, 30]);
    assert.deepEqual(versions('PodResourceClaim', 'resourceClaimName'), [31, undefined]);
    assert.deepEqual(versions('PodSpec', 'resources'), [32, undefined]);
    assert.deepEqual(versions('Lifecycle', 'stopSignal'), [33, undefined]);
    assert.deepEqual(versions('EnvVarSource', 'fileKeyRef'), [34, undefined]);
    assert.deepEqual(versions('PodSpec', 'containers'), [undefined, undefined]);
  });

  it('has every field that the tables written by hand speak of', () => {
    const tables = [DEFAULTS, MAP_KEYS, VALUES, VALUE_SINCE, VALUE_GATES, FIELD_GATES].flatMap(Object.keys);
    for (const key of [...tables, ...EMPTY_IS_ABSENT, ...ENFORCED, ...NOT_ENFORCED]) {
      const [type = '', name = ''] = key.split('.');
      field(type, name);
    }
  });

  it('gives versions and gates only for values that exist', () => {
    for (const [key, values] of Object.entries(VALUE_SINCE)) {
      const [type = '', name = ''] = key.split('.');
      for (const value of Object.keys(values)) assert.ok(field(type, name).values?.includes(value), `${key}: ${value}`);
    }
    assert.deepEqual(field('Toleration', 'operator').values, ['Equal', 'Exists']);
    assert.deepEqual(Object.keys(field('Toleration', 'operator').gatedValues ?? {}), ['Gt', 'Lt']);
  });

  it('has defaults of the type and among the values of their field', () => {
    for (const type of schema.types()) {
      for (const { name, type: value, values, default: text } of type.fields.values()) {
        if (text === undefined) continue;
        const where = `${type.name}.${name}: ${text}`;
        if (values !== undefined) assert.ok(values.includes(text.replaceAll('"', '')), where);
        if (typeText(value) === 'boolean') assert.match(text, /^(true|false)$/, where);
        if (typeText(value).startsWith('int')) assert.match(text, /^\d+%?$/, where);
      }
    }
  });

  it('calls required what the API server refuses to do without', () => {
    assert.equal(field('HTTPHeader', 'value').required, false);
    assert.equal(field('SecretVolumeSource', 'secretName').required, true);
    assert.equal(field('Pod', 'spec').required, true);
    assert.equal(field('Container', 'image').required, false);
  });

  it('knows the format of every number', () => {
    assert.equal(typeText(field('ContainerPort', 'containerPort').type), 'int32');
    assert.equal(typeText(field('PodSpec', 'terminationGracePeriodSeconds').type), 'int64');
    assert.equal(typeText(field('PodSecurityContext', 'supplementalGroups').type), '[]int64');
    assert.equal(typeText(field('ConfigMap', 'binaryData').type), 'map[]bytes');
    assert.equal(typeText(field('ServicePort', 'targetPort').type), 'int-or-string');
    assert.equal(typeText(field('ObjectMeta', 'creationTimestamp').type), 'time');
    assert.equal(typeText(field('ResourceRequirements', 'limits').type), 'map[]quantity');
  });

  it('takes back the escapes of the comments that descriptions come from', () => {
    assert.match(schema.describe('EphemeralVolumeSource', 'volumeClaimTemplate') ?? '', / will \*not\* be used /);
    assert.doesNotMatch(descriptionsJson, /\\\\\*/);
  });

  it('corrects the defaults that prose misleads about', () => {
    assert.equal(field('ServiceAccountTokenProjection', 'expirationSeconds').default, '3600');
    for (const type of ['Container', 'EphemeralContainer'])
      assert.equal(field(type, 'imagePullPolicy').default, undefined);
    assert.equal(field('ImageVolumeSource', 'pullPolicy').default, undefined);
  });

  it('has the values that the source gives in prose only', () => {
    assert.deepEqual(field('LabelSelectorRequirement', 'operator').values, ['In', 'NotIn', 'Exists', 'DoesNotExist']);
    assert.deepEqual(field('PodOS', 'name').values, ['linux', 'windows']);
    assert.deepEqual(field('Container', 'restartPolicy').values, ['Always', 'Never', 'OnFailure']);
    assert.equal(field('EmptyDirVolumeSource', 'medium').values, undefined);
  });

  it('tells the items of lists apart', () => {
    assert.deepEqual(field('PodSpec', 'containers').mapKeys, ['name']);
    assert.deepEqual(field('ServiceSpec', 'ports').mapKeys, ['port', 'protocol']);
  });

  it('checks nothing inside a status', () => {
    for (const name of ['PodStatus', 'ContainerStatus', 'PersistentVolumeClaimStatus', 'ManagedFieldsEntry']) {
      const fields = [...(schema.type(name)?.fields.values() ?? [])];
      assert.ok(fields.length > 0, name);
      for (const { required, values } of fields) assert.ok(!required && values === undefined, name);
    }
  });

  it('describes a field and its values apart', () => {
    assert.match(schema.describe('PodSpec', 'restartPolicy') ?? '', /^Restart policy for all containers/);
    for (const { name, fields } of schema.types()) {
      for (const key of fields.keys()) {
        assert.doesNotMatch(schema.describe(name, key) ?? '', /Possible enum values/, `${name}.${key}`);
        const { values, gatedValues } = field(name, key);
        if (values === undefined) continue;
        const known = [...values, ...Object.keys(gatedValues ?? {})];
        for (const value of schema.valueDescriptions(name, key).keys())
          assert.ok(known.includes(value), `${name}.${key}: ${value}`);
      }
    }
    const values = schema.valueDescriptions('Container', 'imagePullPolicy');
    assert.deepEqual([...values.keys()], ['Always', 'IfNotPresent', 'Never']);
    assert.equal(schema.valueDescriptions('Container', 'name').size, 0);
  });

  it('shares the objects of equal types', () => {
    assert.equal(field('Container', 'args').type, field('Container', 'command').type);
  });

  it('describes every type and field', () => {
    const bare = [...schema.types()].flatMap(({ name, fields }) =>
      [...fields.keys()].filter((key) => schema.describe(name, key) === undefined).map((key) => `${name}.${key}`),
    );
    assert.deepEqual(bare, []);
  });
});
