/**
 * The sources of the schema against each other: what one package says of a Kubernetes version, another must not deny.
 */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readAttributes } from '../../../scripts/schema/formats.ts';
import { FIELD_GATES } from '../../../scripts/schema/gates.ts';
import { readNewerTypes } from '../../../scripts/schema/newer-types.ts';
import { readFieldVersions, sinceOf } from '../../../scripts/schema/versions.ts';
import { createSchema } from '../../../src/core/kubernetes/schema.ts';
import { holdsIn, NEWEST_VERSION } from '../../../src/core/kubernetes/versions.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { DEFAULT_VERSION, versionName, VERSIONS } from '../../../src/core/kubernetes/versions.ts';

const MODELS = join(import.meta.dirname, '../../../node_modules/@kubernetes/client-node/dist/gen/models');
/** The Kubernetes that `@kubernetes/client-node` names at the head of its files. */
const CLIENT_NODE_VERSION = 36;

/** Pulumi keeps what Kubernetes took out before 1.30. */
const LEFTOVERS: ReadonlySet<string> = new Set([
  'EphemeralVolumeSource.readOnly',
  'ObjectMeta.clusterName',
  'PersistentVolumeClaimStatus.resizeStatus',
  'ServiceSpec.ipFamily',
  'ServiceSpec.topologyKeys',
]);

describe('the sources of the schema', () => {
  const schema = createSchema();
  const newer = readNewerTypes();
  const isNewer = (type: string, name: string): boolean =>
    newer.types.some((added) => added.name === type) ||
    newer.fields[type]?.some((field) => field.name === name) === true;

  it(`agree on the fields of 1.${CLIENT_NODE_VERSION}`, () => {
    let compared = 0;
    for (const { name, fields } of schema.types()) {
      const theirs = readAttributes(MODELS, name)?.map(({ baseName }) => baseName);
      if (!theirs || newer.types.some((type) => type.name === name)) continue;
      const ours = [...fields.values()]
        .filter((field) => holdsIn(field, CLIENT_NODE_VERSION))
        .map((field) => field.name);
      assert.deepEqual(ours.sort(), [...theirs].sort(), name);
      compared++;
    }
    assert.ok(compared > 130, String(compared));
  });

  it(`agree on the fields of ${versionName(NEWEST_VERSION)}`, () => {
    let compared = 0;
    for (const { name, fields } of schema.types()) {
      const theirs = newer.known[name]?.filter((field) => !LEFTOVERS.has(`${name}.${field}`));
      if (!theirs) continue;
      const ours = [...fields.values()].map((field) => field.name);
      assert.deepEqual(ours.sort(), [...theirs].sort(), name);
      compared++;
    }
    assert.ok(compared > 130, String(compared));
  });

  it('agree on what is new', () => {
    const versions = readFieldVersions();
    for (const { name, fields } of schema.types()) {
      for (const field of fields.values()) {
        const isNew = sinceOf(versions, `${name}.${field.name}`) === NEWEST_VERSION;
        assert.equal(isNewer(name, field.name), isNew, `${name}.${field.name}`);
      }
    }
  });

  it('say of each new field that is alpha which gate it waits for', () => {
    for (const [type, fields] of Object.entries(newer.fields)) {
      for (const { name, description } of fields) {
        const gate = /requires (?:enabling )?the (\w+) feature ?gate/i.exec(description)?.[1];
        if (gate !== undefined) assert.equal(FIELD_GATES[`${type}.${name}`]?.name, gate, `${type}.${name}`);
      }
    }
  });

  it('are what the setting of VS Code offers', () => {
    const setting = packageJson.contributes.configuration.properties['podCoach.kubernetesVersion'];
    assert.deepEqual(setting.enum, VERSIONS.map(versionName).reverse());
    assert.equal(setting.default, versionName(DEFAULT_VERSION));
  });
});
