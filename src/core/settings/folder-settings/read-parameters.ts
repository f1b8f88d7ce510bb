/** Reads `parameters` of a `.pod-coach.yaml`: what cannot be read is as if it were not there, and a problem is told. */

import { quantityNanos } from '../../kubernetes/quantity.ts';
import { NO_PARAMETERS } from '../../rules/parameters.ts';
import type { RuleParameters } from '../../rules/parameters.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import { PARAMETER_KEYS } from './settings-keys.ts';

/** What hears of problems. */
export interface ProblemReader {
  wrong(value: Value, message: string): void;
  unknownKey(entry: Entry, what: string, known: readonly string[]): void;
}

export function readParameters(value: Value | undefined, reader: ProblemReader): RuleParameters {
  if (!value) return NO_PARAMETERS;
  if (value.kind !== 'map') {
    reader.wrong(value, '`parameters` must be a map, such as `minReplicas: 2`.');
    return NO_PARAMETERS;
  }
  const known = PARAMETER_KEYS.map(({ name }) => name);
  for (const entry of value.entries)
    if (!known.some((name) => name === entry.name)) reader.unknownKey(entry, 'parameter', known);
  return {
    allowedRegistries: texts(value, 'allowedRegistries', reader).map((text) => text.replace(/\/$/, '')),
    requiredLabels: texts(value, 'requiredLabels', reader),
    maxLimits: limits(value.get('maxLimits'), reader),
    minReplicas: replicas(value.get('minReplicas'), reader),
  };
}

function texts(parameters: MapValue, name: string, reader: ProblemReader): string[] {
  const list = parameters.get(name);
  if (!list) return [];
  if (list.kind !== 'list') {
    reader.wrong(list, `\`${name}\` must be a list of strings.`);
    return [];
  }
  return list.items.flatMap((item) => {
    const text = item.kind === 'scalar' ? item.string : undefined;
    if (!text) reader.wrong(item, `Each item of \`${name}\` must be a string.`);
    return text ? [text] : [];
  });
}

function limits(value: Value | undefined, reader: ProblemReader): Record<string, string> {
  if (!value) return {};
  if (value.kind !== 'map') {
    reader.wrong(value, '`maxLimits` must be a map of quantities, such as `memory: 8Gi`.');
    return {};
  }
  return Object.fromEntries(
    value.entries.flatMap(({ name, value: limit }) => {
      const source = limit.kind === 'scalar' ? (limit.string ?? limit.source) : '';
      if (quantityNanos(source) !== undefined) return [[name, source]];
      reader.wrong(limit, 'A limit must be a quantity, such as `500m` or `8Gi`.');
      return [];
    }),
  );
}

function replicas(value: Value | undefined, reader: ProblemReader): number | undefined {
  const count = value?.kind === 'scalar' ? value.int : undefined;
  if (value && (count === undefined || count < 1)) {
    reader.wrong(value, '`minReplicas` must be an integer of at least 1.');
    return undefined;
  }
  return count;
}
