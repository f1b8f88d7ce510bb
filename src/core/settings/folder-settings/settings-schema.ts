/**
 * The JSON schema of `.pod-coach.yaml`, made of what its reader goes by. Other editors complete and check the file
 * with it.
 */

import { OLDEST_VERSION } from '../../kubernetes/versions.ts';
import { aliases } from '../../rules/aliases.ts';
import { declarations } from '../../rules/index.ts';
import type { RuleParameters } from '../../rules/parameters.ts';
import { MAX_PATTERNS, PARAMETER_KEYS, RULE_VALUES, SETTINGS_KEYS } from './settings-keys.ts';
import type { SettingsKey, SettingsKeyName } from './settings-keys.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** As a validator meets the values that YAML reads: `1.30` as the number 1.3, `true` as a boolean. */
export function folderSettingsSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Pod Coach for a folder',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      SETTINGS_KEYS.map((key) => [key.name, { description: key.about, ...schemaOf(key) }]),
    ),
  };
}

const TEXTS: JsonSchema = { type: 'array', items: { type: 'string', minLength: 1 } };

/** A quantity of Kubernetes, as ECMA-262 patterns go. */
const QUANTITY = '^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)(n|u|m|k|[MGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$';

const PARAMETERS: Readonly<Record<keyof RuleParameters, JsonSchema>> = {
  allowedRegistries: TEXTS,
  requiredLabels: TEXTS,
  maxLimits: {
    type: 'object',
    additionalProperties: { anyOf: [{ type: 'number' }, { type: 'string', pattern: QUANTITY }] },
  },
  minReplicas: { type: 'integer', minimum: 1 },
};

const ANY_SCALAR = ['string', 'number', 'boolean'];

const OWN: Readonly<Partial<Record<SettingsKeyName, JsonSchema>>> = {
  kubernetesVersion: {
    anyOf: [
      { type: 'string', pattern: `^v?1\\.(${twoDigitsFrom(OLDEST_VERSION).join('|')}|[1-9][0-9][0-9])$` },
      { type: 'number', minimum: 1 + OLDEST_VERSION / 100, exclusiveMaximum: 2 },
    ],
  },
  customPodTemplates: { type: 'boolean' },
  requireReason: { type: 'boolean' },
  parameters: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      PARAMETER_KEYS.map(({ name, about }) => [name, { description: about, ...PARAMETERS[name] }]),
    ),
  },
  rules: {
    type: 'object',
    propertyNames: { enum: [...declarations.map(({ id }) => id), ...aliases] },
    additionalProperties: { enum: [...RULE_VALUES, null] },
  },
  ignore: { type: 'array', maxItems: MAX_PATTERNS, items: { type: ANY_SCALAR, minLength: 1 } },
};

function schemaOf({ name, values = [] }: SettingsKey): JsonSchema {
  return OWN[name] ?? { enum: values };
}

function twoDigitsFrom(first: number): number[] {
  return Array.from({ length: 100 - first }, (_, at) => first + at);
}
