import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import { NEWEST_VERSION, OLDEST_VERSION } from '../../../src/core/kubernetes/versions.ts';
import { readFolderSettings } from '../../../src/core/settings/folder-settings/read-folder-settings.ts';
import { folderSettingsSchema } from '../../../src/core/settings/folder-settings/settings-schema.ts';

/** The validator that ESLint and the YAML language server check with. */
const Ajv = createRequire(createRequire(import.meta.url).resolve('eslint'))('ajv') as new (
  options: object,
) => {
  validateSchema(schema: object): boolean;
  compile(schema: object): (value: unknown) => boolean;
};

const ACCEPTED = [
  'profile: standard',
  'kubernetesVersion: 1.34',
  'kubernetesVersion: 1.30',
  'kubernetesVersion: "1.30"',
  `kubernetesVersion: "v1.${NEWEST_VERSION}"`,
  `kubernetesVersion: 1.${NEWEST_VERSION + 1}`,
  'podSecurity: off',
  'podSecurity: restricted',
  'customPodTemplates: false',
  'requireReason: true',
  'rules: {image-tag: off, naked-pod: warning}',
  'rules: {image-tag: }',
  'ignore: [generated/, "**/*.patch.yaml", "{a,b}.yaml"]',
  'parameters: {allowedRegistries: [a.example/b], requiredLabels: [team]}',
  'parameters: {maxLimits: {cpu: "4", memory: 8Gi}}',
  'parameters: {maxLimits: {cpu: 1.5}, minReplicas: 2}',
];

const REFUSED = [
  'profile: strict',
  'profile: [standard]',
  `kubernetesVersion: "1.${OLDEST_VERSION - 1}"`,
  'kubernetesVersion: newest',
  'kubernetesVersion: 2.0',
  'podSecurity: high',
  'customPodTemplates: maybe',
  'requireReason: 1',
  'rules: {no-such-rule: off}',
  'rules: {image-tag: loud}',
  'rules: [image-tag]',
  'ignore: generated/',
  'ignore: [{a: 1}]',
  'ignore: [""]',
  'parameters: {registries: []}',
  'parameters: {allowedRegistries: a.example}',
  'parameters: {requiredLabels: [1]}',
  'parameters: {maxLimits: {cpu: many}}',
  'parameters: {maxLimits: [cpu]}',
  'parameters: {minReplicas: 0}',
  'parameters: {minReplicas: 1.5}',
  'parameters: 1',
  'profiles: standard',
];

describe('the JSON schema of .pod-coach.yaml', () => {
  const ajv = new Ajv({ allowUnionTypes: true });
  const schema = folderSettingsSchema();
  const isValid = ajv.compile(schema);

  it('is a schema', () => assert.ok(ajv.validateSchema(schema)));

  for (const [samples, expected] of [
    [ACCEPTED, true],
    [REFUSED, false],
  ] as const)
    for (const text of samples)
      it(`and its reader ${expected ? 'accept' : 'refuse'} ${text}`, () => {
        assert.equal(readFolderSettings(`${text}\n`).problems.length === 0, expected, 'the reader');
        assert.equal(isValid(parse(text)), expected, 'the schema');
      });
});
