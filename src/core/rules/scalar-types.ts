/** Can the API server decode a scalar into a type? Source: encoding/json and the types' own UnmarshalJSON. */

import { isQuantity } from '../kubernetes/quantity.ts';
import type { ScalarValue, Value } from '../yaml/values.ts';

export function scalarFits(value: ScalarValue, scalar: string): boolean {
  const { meaning } = value;
  switch (scalar) {
    case 'string':
      return meaning.type === 'string';
    case 'boolean':
      return meaning.type === 'bool';
    case 'int32':
      return fitsInteger(value, 2 ** 31);
    case 'int64':
      return fitsInteger(value, 2 ** 63);
    case 'double':
      return meaning.type === 'int' || meaning.type === 'float';
    case 'quantity':
      return (
        meaning.type === 'int' ||
        (meaning.type === 'float' && Number.isFinite(meaning.value)) ||
        (meaning.type === 'string' && isQuantity(meaning.value))
      );
    case 'int-or-string':
      return meaning.type === 'string' || fitsInteger(value, 2 ** 31);
    case 'time':
    case 'micro-time':
      return meaning.type === 'string' && isTime(meaning.value);
    case 'bytes':
      return meaning.type === 'string' && isBase64(meaning.value);
    default:
      return true;
  }
}

/** Go reads a list of numbers as bytes too. */
export function isByteList(value: Value): boolean {
  return (
    value.kind === 'list' && value.items.every((item) => item.kind === 'scalar' && (item.isNull || isByte(item.int)))
  );
}

function isByte(number: number | undefined): boolean {
  return number !== undefined && number >= 0 && number < 256;
}

/** Whole floats pass (2.0 is written 2 in JSON), but only as far as Go writes them without an exponent. */
function fitsInteger({ meaning, int }: ScalarValue, limit: number): boolean {
  if (int === undefined) return false;
  if (meaning.type === 'int' && meaning.exact !== undefined) {
    return meaning.exact >= -BigInt(limit) && meaning.exact < BigInt(limit);
  }
  return int >= -limit && int < limit && (meaning.type === 'int' || Math.abs(int) < 1e21);
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** RFC 3339 as Go reads it. */
function isTime(text: string): boolean {
  const match = TIME.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Standard base64 with padding; line breaks are skipped. */
function isBase64(text: string): boolean {
  const data = text.replace(/[\r\n]/g, '');
  return data.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(data);
}
