/** `-o` of `kubectl get`, where it is not a table. Source: kubernetes.io/docs/reference/kubectl, "Output options". */
import { columns } from '../cluster-model/kubectl/columns.ts';
import type { PlainMap } from '../cluster-model/objects/plain-object.ts';
import { printTemplate, valuesAt } from './json-path.ts';
import { yamlLines } from './object-yaml.ts';
import { fails, says, type Result } from './reply.ts';

const templated = /^(jsonpath|custom-columns)=(.*)$/s;

/** `-o json`, `-o jsonpath=…` and so on: anything that prints whole objects. */
export function isObjectFormat(format: string): boolean {
  return format === 'yaml' || format === 'json' || templated.test(format);
}

export const knownFormats = '-o wide, yaml, json, name, jsonpath=… and custom-columns=…';

/** One object as it is, several in a List. */
export function printObjects(format: string, bodies: readonly PlainMap[], isOne: boolean): Result {
  const [only] = bodies;
  const root: PlainMap = isOne && only ? only : { apiVersion: 'v1', items: bodies, kind: 'List', metadata: {} };
  if (format === 'yaml') return says(...yamlLines(root));
  if (format === 'json') return says(...JSON.stringify(root, undefined, 4).split('\n'));
  const [, kind, template = ''] = templated.exec(format) ?? [];
  if (kind === 'custom-columns') return customColumns(template, bodies);
  const text = printTemplate(template, root);
  if (text === undefined) return fails(`error: error parsing jsonpath ${template}: this terminal cannot read it`);
  return says(...text.replace(/\n$/, '').split('\n'));
}

/** `NAME:.metadata.name,NODE:.spec.nodeName`. */
function customColumns(template: string, bodies: readonly PlainMap[]): Result {
  const asked = template.split(',').map((column) => {
    const at = column.indexOf(':');
    return { head: column.slice(0, at), path: column.slice(at + 1).replace(/^\{(.*)\}$/, '$1') };
  });
  const bad = asked.find(({ head, path }) => head === '' || valuesAt(path, {}) === undefined);
  if (bad) return fails('error: custom-columns format must be <HEADER>:<JSONPath>,<HEADER>:<JSONPath>');
  const cell = (path: string, body: PlainMap): string =>
    (valuesAt(path, body) ?? [])
      .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
      .join(',') || '<none>';
  return says(
    ...columns([asked.map(({ head }) => head), ...bodies.map((body) => asked.map(({ path }) => cell(path, body)))]),
  );
}
