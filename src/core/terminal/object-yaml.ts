/** `kubectl get -o yaml`: an object as it was applied, without what only a real server adds. */
import { encodeBase64 } from '../kubernetes/base64.ts';
import type { ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { objectData } from '../cluster-model/objects/object-data.ts';
import { isPlainMap, scalarText, type Plain, type PlainMap } from '../cluster-model/objects/plain-object.ts';
import type { Run } from '../cluster-model/state.ts';
import { podBody } from './pod-body.ts';

/** An object as the API server gives it back; undefined where there is none. */
export function objectBody(run: Run, kind: string, name: string, namespace: string | undefined): PlainMap | undefined {
  const isIn = (one: string): boolean => namespace === undefined || one === namespace || kind === 'Namespace';
  const pod = kind === 'Pod' ? run.pods.find((one) => one.name === name && isIn(one.namespace)) : undefined;
  const object = [...run.objects.values()].find((one) => one.kind === kind && one.name === name && isIn(one.namespace));
  if (pod) return podBody(run, pod);
  return object && (kind === 'Secret' ? encodedSecret(object) : object.body);
}

/** A server gives a Secret back in Base64 only. */
function encodedSecret(secret: ClusterObject): PlainMap {
  const { stringData: _left, ...rest } = secret.body;
  const data = Object.entries(objectData(secret)).map(([key, value]) => [key, encodeBase64(scalarText(value) ?? '')]);
  return { ...rest, data: Object.fromEntries(data) as PlainMap };
}

export function yamlLines(value: Plain, indent = ''): string[] {
  if (Array.isArray(value)) return (value as readonly Plain[]).flatMap((item) => itemLines(item, indent));
  if (!isPlainMap(value)) return [`${indent}${scalar(value)}`];
  return Object.entries(value).flatMap(([key, each]) => {
    if (isEmpty(each)) return [`${indent}${key}: ${Array.isArray(each) ? '[]' : '{}'}`];
    if (Array.isArray(each)) return [`${indent}${key}:`, ...yamlLines(each as Plain, indent)];
    if (isPlainMap(each)) return [`${indent}${key}:`, ...yamlLines(each, `${indent}  `)];
    return [`${indent}${key}: ${scalar(each)}`];
  });
}

function itemLines(item: Plain, indent: string): string[] {
  const lines = yamlLines(item, `${indent}  `);
  const [first = ''] = lines;
  return [`${indent}- ${first.trimStart()}`, ...lines.slice(1)];
}

function isEmpty(value: Plain): boolean {
  return (Array.isArray(value) && value.length === 0) || (isPlainMap(value) && Object.keys(value).length === 0);
}

/** Quoted where YAML would read something other than this string. */
function scalar(value: Plain): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[A-Za-z_/][\w./ -]*$/.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return isPlain && !value.endsWith(' ') ? value : JSON.stringify(value);
}
