/** The values that a scalar may have, written so that they are read as what they are. */

import { scalarText } from '../../yaml/write.ts';
import type { Scalar } from '../../kubernetes/schema.ts';
import { nodeOf, plain } from './snippet.ts';
import type { ValueItem } from './item.ts';
import type { ScalarPosition } from './typed-position.ts';
import type { CompletionContext } from './context.ts';
import { choicesFor } from './values.ts';
import type { Choice } from './values.ts';

export function valueItems(typed: ScalarPosition, here: CompletionContext): ValueItem[] {
  const { type, owner, field } = typed.expected;
  if (type.kind !== 'scalar') return [];
  return choicesFor(typed.expected, typed.value, here).flatMap((choice) => {
    const text = writtenValue(choice, type.scalar, typed);
    if (text === undefined) return [];
    const about = { type: owner, ...(field ? { field: field.name } : {}), value: String(choice.value) };
    const trials = [isText(type.scalar, choice) ? nodeOf(String(choice.value)) : plain(String(choice.value))];
    return [{ label: String(choice.value), kind: choice.kind, detail: choice.detail, about, parts: [text], trials }];
  });
}

function isText(scalar: Scalar, { value }: Choice): boolean {
  return typeof value === 'string' && scalar !== 'quantity';
}

/** Undefined: it cannot be written in the quotes that are there. */
function writtenValue(choice: Choice, scalar: Scalar, { quote, style }: ScalarPosition): string | undefined {
  const text = String(choice.value);
  if (quote === '') return isText(scalar, choice) ? scalarText(text, style.flow) : text;
  if (typeof choice.value !== 'string') return undefined;
  return quote === '"' ? JSON.stringify(text).slice(1, -1) : text.replaceAll("'", "''");
}
