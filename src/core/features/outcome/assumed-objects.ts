/** A file is a part of something: what it refers to and does not hold is taken to be in the cluster already. */
import { claimMissing } from '../../rules/cross-file/claim-missing.ts';
import { configKeyMissing } from '../../rules/cross-file/config-key-missing.ts';
import { configMissing } from '../../rules/cross-file/config-missing.ts';
import type { ClusterObject } from '../../cluster-model/objects/cluster-object.ts';
import type { PlainMap } from '../../cluster-model/objects/plain-object.ts';
import { DEFAULT_NAMESPACE } from '../../cluster-model/objects/cluster-object.ts';
import type { FileAnalysis } from '../../analysis/analysis.ts';
import { findingsOfFile } from '../../workspace/checks/cross-file-findings.ts';
import { NameReader } from '../../workspace/file-names.ts';
import type { KeyName, ObjectName } from '../../manifest/symbols.ts';
import { rangeInFile } from '../../analysis/file-offsets.ts';

const assumedKinds: ReadonlySet<string> = new Set(['ConfigMap', 'Secret', 'PersistentVolumeClaim']);

/** Not what the editor reports as a mistake: a name that nearly is one of the file's own. */
const reported: ReadonlySet<string> = new Set([configMissing.id, claimMissing.id, configKeyMissing.id]);

export function assumedObjects(file: FileAnalysis, own: readonly ClusterObject[]): readonly ClusterObject[] {
  const mistakes = findingsOfFile(file).filter(({ rule }) => reported.has(rule));
  const found = new Map<string, Assumed>();
  for (const { start, names } of new NameReader().ofAnalysis('file', file).documents) {
    for (const name of names.names) {
      if ((name.kind !== 'object' && name.kind !== 'key') || name.role !== 'reference') continue;
      const range = rangeInFile(name.range, { start });
      const isMistake = mistakes.some(
        (finding) => finding.range.start <= range.start && range.end <= finding.range.end,
      );
      if (isMistake || !assumedKinds.has(name.objectKind)) continue;
      add(found, name, own);
    }
  }
  return [...found.values()].map(objectOf);
}

interface Assumed {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly keys: Set<string>;
}

function add(found: Map<string, Assumed>, name: ObjectName | KeyName, own: readonly ClusterObject[]): void {
  const object = name.kind === 'key' ? name.object : name.name;
  const namespace = name.namespace === '' || name.namespace === undefined ? DEFAULT_NAMESPACE : name.namespace;
  const isOwn = own.some((one) => one.kind === name.objectKind && one.name === object && one.namespace === namespace);
  if (isOwn) return;
  const key = `${name.objectKind}/${namespace}/${object}`;
  const assumed = found.get(key) ?? { kind: name.objectKind, name: object, namespace, keys: new Set() };
  if (name.kind === 'key') assumed.keys.add(name.name);
  found.set(key, assumed);
}

function objectOf({ kind, name, namespace, keys }: Assumed): ClusterObject {
  const data: PlainMap = Object.fromEntries([...keys].map((key) => [key, 'value']));
  const body: PlainMap = { kind, metadata: { name, namespace }, ...(kind === 'PersistentVolumeClaim' ? {} : { data }) };
  return { id: `assumed ${kind}/${namespace}/${name}`, kind, name, namespace, body, rejected: [] };
}

/** `Secret \`database\` with the key \`password\``. */
export function assumedWords({ kind, name, body }: ClusterObject): string {
  const data = body['data'];
  const keys = typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : [];
  const shown = keys.map((key) => `\`${key}\``).join(', ');
  if (keys.length === 0) return `${kind} \`${name}\``;
  return `${kind} \`${name}\` with the ${keys.length === 1 ? 'key' : 'keys'} ${shown}`;
}
