/** What an environment variable holds, and what `$(NAME)` becomes. */

import type { LocalName } from '../../../manifest/symbols.ts';
import type { Manifest } from '../../../manifest/manifest.ts';
import type { MapValue, Value } from '../../../yaml/values.ts';
import { code, list } from './context.ts';
import type { NameContext } from './context.ts';
import { expanded } from './expansion.ts';
import { sourceWords } from './variable-source-words.ts';

/** On a text with `$(NAME)` in it: what it becomes. */
export function expansionWords({ value, container: place, manifest }: NameContext): string[] {
  const container = place?.container;
  const text = value.kind === 'scalar' ? value.string : undefined;
  if (!container || text === undefined || !text.includes('$(')) return [];
  const becomes = expanded(text, value, container, manifest);
  return becomes === text ? [] : [`Becomes ${code(becomes)}.`];
}

export function variableWords({ value, container: place, manifest }: NameContext, { name, role }: LocalName): string[] {
  const container = place?.container;
  if (!container) return [];
  const definitions = container.maps('env').filter((variable) => variable.text('name') === name);
  const definition = definitions.at(-1);
  if (role === 'definition')
    return definitions.length > 1
      ? [TWICE]
      : definition
        ? [`Holds ${contentOf(definition, container, manifest)}.`]
        : [];
  if (!definition) return [missing(name, container)];
  if (isLater(value, definition))
    return [`${code(name)} is defined further down, so ${code(`$(${name})`)} is not replaced here.`];
  return [`${code(`$(${name})`)} becomes ${contentOf(definition, container, manifest)}.`];
}

const TWICE = 'Several variables have this name: the last one wins.';

function contentOf(definition: MapValue, container: MapValue, manifest: Manifest): string {
  const written = definition.scalar('value');
  return written
    ? code(expanded(written.source, written, container, manifest))
    : sourceWords(definition.map('valueFrom'));
}

function missing(name: string, container: MapValue): string {
  const sources = container
    .maps('envFrom')
    .flatMap((source) => source.map('configMapRef')?.text('name') ?? source.map('secretRef')?.text('name') ?? []);
  if (sources.length > 0)
    return (
      `${code(name)} is not in \`env\`: unless ${list(sources.map(code))} has it, ${code(`$(${name})`)} is not ` +
      'replaced.'
    );
  return `This container has no variable ${code(name)}, so ${code(`$(${name})`)} is not replaced.`;
}

/** In the value of a variable only those before it are known. */
function isLater(value: Value, definition: MapValue): boolean {
  const variable = value.parent;
  const isValueOfVariable = variable?.kind === 'map' && value.key === 'value' && variable.parent?.key === 'env';
  return isValueOfVariable && variable.parent === definition.parent && Number(definition.key) >= Number(variable.key);
}
