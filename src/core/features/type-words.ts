/** Types of the schema, in words. */

import type { Scalar, ValueType } from '../kubernetes/schema.ts';

const ONE: Readonly<Record<Scalar, string>> = {
  string: 'text',
  boolean: 'true or false',
  int32: 'whole number',
  int64: 'whole number',
  double: 'number',
  quantity: 'amount, such as 500m or 128Mi',
  'int-or-string': 'number or text',
  time: 'time, such as 2026-01-31T12:00:00Z',
  'micro-time': 'time, such as 2026-01-31T12:00:00.000000Z',
  bytes: 'text in base64',
  any: 'anything',
};

const MANY: Readonly<Record<Scalar, string>> = {
  string: 'texts',
  boolean: 'values true or false',
  int32: 'whole numbers',
  int64: 'whole numbers',
  double: 'numbers',
  quantity: 'amounts, such as 500m or 128Mi',
  'int-or-string': 'numbers or texts',
  time: 'times',
  'micro-time': 'times',
  bytes: 'texts in base64',
  any: 'anything',
};

/** `text`, `list of objects`, `names with texts`. */
export function typeWords(type: ValueType): string {
  switch (type.kind) {
    case 'scalar':
      return ONE[type.scalar];
    case 'object':
      return 'object';
    case 'list':
      return `list of ${pluralWords(type.items)}`;
    case 'map':
      return `names with ${pluralWords(type.values)}`;
  }
}

function pluralWords(type: ValueType): string {
  if (type.kind === 'scalar') return MANY[type.scalar];
  return type.kind === 'object' ? 'objects' : `${typeWords(type)} each`;
}
