/** `$(NAME)`: variables of the container, in its command, its arguments and its other variables. */

import { scalarText } from '../../yaml/write.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { nodeOf } from './snippet.ts';
import type { ValueItem } from './item.ts';
import type { ScalarPosition } from './typed-position.ts';
import { namesIn } from './context.ts';
import type { CompletionContext } from './context.ts';

const PLACES: ReadonlySet<string> = new Set([
  'Container.command[]',
  'Container.args[]',
  'EnvVar.value',
  'VolumeMount.subPathExpr',
]);

/** References to variables, behind whatever was typed already. */
export function variableItems(
  { expected, value, prefix, suffix, quote, style }: ScalarPosition,
  { container }: CompletionContext,
): ValueItem[] {
  const begun = /\$(?:\([^()$]*)?$/.exec(prefix);
  if (!PLACES.has(expected.key) || !container || (!begun && prefix !== '')) return [];
  const before = prefix.slice(0, begun?.index ?? prefix.length);
  const after = suffix.replace(/^[\w.-]*\)?/, '');
  return variablesFor(expected.key, container.container, value).map((name) => {
    const text = `${before}$(${name})${after}`;
    return {
      label: `$(${name})`,
      kind: 'name',
      detail: 'variable of this container',
      about: { type: 'Container', field: 'env' },
      parts: [
        quote === '"'
          ? JSON.stringify(text).slice(1, -1)
          : quote === "'"
            ? text.replaceAll("'", "''")
            : scalarText(text, style.flow),
      ],
      trials: [nodeOf(text)],
      filter: `${before}$(${name})`,
    };
  });
}

/**
 * All variables of the container; in a variable's own value only those above it, since others are not resolved there.
 */
function variablesFor(key: string, container: MapValue, value: Value): string[] {
  const variables = container.maps('env');
  const own = key === 'EnvVar.value' ? variables.findIndex((variable) => variable === value.parent) : -1;
  return [...new Set(namesIn(own === -1 ? variables : variables.slice(0, own)))];
}
