/** Writes small new pieces of YAML, in block or in flow style. Existing text is never written again, only edited. */

import type { Layout } from './layout.ts';
import type { YamlScalar } from './nodes.ts';
import { needsQuotes } from './scalars.ts';

/** A piece of YAML to write. Strings are quoted where the API server would read something else. */
export type YamlData = string | number | boolean | readonly YamlData[] | { readonly [name: string]: YamlData };

/** A scalar that reads as the string `text`, quoted only where it must be. */
export function scalarText(text: string, flow = false): string {
  return isPlain(text, flow) ? text : doubleQuoted(text);
}

/** A text in the quotes of the scalar that it replaces. */
export function inStyleOf(scalar: YamlScalar, text: string): string {
  if (scalar.style === 'single' && !/[\n\r]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  if (scalar.style === 'double') return doubleQuoted(text);
  return scalarText(text, true);
}

export function doubleQuoted(text: string): string {
  return JSON.stringify(text);
}

function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || text !== text.trim() || needsQuotes(text)) return false;
  if (/^[-?:](?:\s|$)/.test(text) || /^[,[\]{}#&*!|>'"%@`]/.test(text)) return false;
  if (/: |:$| #|[\n\r\t]|[^\x20-\x7e\u00a0-\uffff]/.test(text)) return false;
  return !(flow && /[,[\]{}]/.test(text));
}

export function flowText(data: YamlData): string {
  if (typeof data === 'string') return scalarText(data, true);
  if (isList(data)) return `[${data.map(flowText).join(', ')}]`;
  if (typeof data === 'object') {
    const fields = Object.entries(data).map(([name, value]) => `${scalarText(name, true)}: ${flowText(value)}`);
    return `{${fields.join(', ')}}`;
  }
  return String(data);
}

/** `name: value` in block style, its first line without indent, the following ones indented from `column`. */
export function blockField(name: string, data: YamlData, column: number, layout: Layout): string {
  return fieldLines(name, data, layout).join(layout.newline + ' '.repeat(column));
}

/** A list item in block style (without its dash), the following lines indented from `column`, where its text begins. */
export function blockItem(data: YamlData, column: number, layout: Layout): string {
  return valueLines(data, layout).join(layout.newline + ' '.repeat(column));
}

function fieldLines(name: string, data: YamlData, layout: Layout): string[] {
  const key = scalarText(name);
  if (typeof data !== 'object' || isEmpty(data)) return [`${key}: ${valueLines(data, layout)[0] ?? ''}`];
  const indent = isList(data) && !layout.indentedLists ? '' : ' '.repeat(layout.step);
  return [`${key}:`, ...valueLines(data, layout).map((line) => indent + line)];
}

function valueLines(data: YamlData, layout: Layout): string[] {
  if (typeof data === 'string') return [scalarText(data)];
  if (typeof data !== 'object' || isEmpty(data)) return [flowText(data)];
  if (isList(data)) {
    return data.flatMap((item) => valueLines(item, layout).map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`)));
  }
  return Object.entries(data).flatMap(([name, value]) => fieldLines(name, value, layout));
}

function isList(data: YamlData): data is readonly YamlData[] {
  return Array.isArray(data);
}

function isEmpty(data: object): boolean {
  return Object.keys(data).length === 0;
}
