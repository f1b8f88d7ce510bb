/** Types of the schema, in words. */

import type { Scalar, ValueType } from '../../kubernetes/schema.ts';

const ONE: Readonly<Record<Scalar, string>> = {
  string: 'string',
  boolean: 'boolean',
  int32: 'integer',
  int64: 'integer',
  double: 'number',
  quantity: 'quantity, such as 500m or 128Mi',
  'int-or-string': 'integer or string',
  time: 'time, such as 2026-01-31T12:00:00Z',
  'micro-time': 'time, such as 2026-01-31T12:00:00.000000Z',
  bytes: 'base64 string',
  any: 'any value',
};

const MANY: Readonly<Record<Scalar, string>> = {
  string: 'strings',
  boolean: 'booleans',
  int32: 'integers',
  int64: 'integers',
  double: 'numbers',
  quantity: 'quantities, such as 500m or 128Mi',
  'int-or-string': 'integers or strings',
  time: 'times',
  'micro-time': 'times',
  bytes: 'base64 strings',
  any: 'any value',
};

/** What the string of an `int-or-string` field is. */
const INT_OR: ReadonlyMap<string, string> = new Map([
  ['port', 'port number or name'],
  ['targetPort', 'port number or name'],
  ['maxSurge', 'integer or percentage'],
  ['maxUnavailable', 'integer or percentage'],
]);

/** `string`, `list of objects`, `map of strings`; a `field` by its name says more of an `int-or-string`. */
export function typeWords(type: ValueType, field = ''): string {
  switch (type.kind) {
    case 'scalar':
      return (type.scalar === 'int-or-string' ? INT_OR.get(field) : undefined) ?? ONE[type.scalar];
    case 'object':
      return 'object';
    case 'list':
      return `list of ${pluralWords(type.items)}`;
    case 'map':
      return `map of ${pluralWords(type.values)}`;
  }
}

function pluralWords(type: ValueType): string {
  if (type.kind === 'scalar') return MANY[type.scalar];
  return type.kind === 'object' ? 'objects' : `${typeWords(type)} each`;
}
