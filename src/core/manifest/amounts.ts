/** Amounts of resources in a manifest, as the API server compares them. */

import { millisOf as millisIn, parseQuantity } from '../kubernetes/quantity.ts';
import type { Quantity } from '../kubernetes/quantity.ts';
import type { Entry, MapValue, ScalarValue } from '../yaml/values.ts';

export interface Amount {
  readonly name: string;
  readonly entry: Entry;
  readonly value: ScalarValue;
  /** As the API server would write it down: `0x10` is 16. */
  readonly text: string;
  /** Thousandths, rounded up. */
  readonly millis: bigint;
  readonly quantity: Quantity;
}

/** The text that the server reads as an amount; nothing at all is 0 to it. Undefined where there is none. */
export function amountText({ meaning }: ScalarValue): string | undefined {
  switch (meaning.type) {
    case 'string':
      return meaning.value.trim();
    case 'int':
      return String(meaning.exact ?? meaning.value);
    case 'float':
      return Number.isFinite(meaning.value) ? String(meaning.value) : undefined;
    case 'null':
      return '0';
    case 'bool':
      return undefined;
  }
}

/** The readable amounts of `requests`, `limits` or the like, by name; the first of each name counts. */
export function amountsOf(amounts: MapValue | undefined): ReadonlyMap<string, Amount> {
  const found = new Map<string, Amount>();
  for (const entry of amounts?.entries ?? []) {
    const amount = entry.value.kind === 'scalar' && !found.has(entry.name) ? readAmount(entry, entry.value) : undefined;
    if (amount) found.set(entry.name, amount);
  }
  return found;
}

/** A plain Pod gets each missing request from the limit; a template does not, its Pods will. */
export function requestsOf(resources: MapValue | undefined, isTemplate: boolean): ReadonlyMap<string, Amount> {
  const requests = amountsOf(resources?.map('requests'));
  if (isTemplate) return requests;
  return new Map([...amountsOf(resources?.map('limits')), ...requests]);
}

function readAmount(entry: Entry, value: ScalarValue): Amount | undefined {
  const text = amountText(value);
  const quantity = text === undefined ? undefined : parseQuantity(text);
  if (text === undefined || !quantity) return undefined;
  return { name: entry.name, entry, value, text, millis: millisIn(quantity), quantity };
}
