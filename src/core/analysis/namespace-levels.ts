/** The Pod Security levels that namespaces of the same file ask for by their labels. */

import type { PodSecurityLevel } from '../manifest/pod-security/evaluate.ts';
import type { Subject } from '../manifest/subjects.ts';
import { documentRanges } from '../yaml/documents.ts';
import { parseDocument } from '../yaml/parse.ts';
import { readValues } from '../yaml/read-values.ts';
import type { MapValue } from '../yaml/values.ts';
import type { Settings } from '../settings/settings.ts';

const LABEL = 'pod-security.kubernetes.io/';
const LEVELS: readonly PodSecurityLevel[] = ['privileged', 'baseline', 'restricted'];

interface AskedLevel {
  readonly level: PodSecurityLevel;
  /** The minor version whose standards are asked for; undefined: those of the cluster. */
  readonly version: number | undefined;
}

/** By the name of the namespace. */
export type NamespaceLevels = ReadonlyMap<string, AskedLevel>;

/** Empty for files without such labels, which is found out without parsing. */
export function namespaceLevels(text: string): NamespaceLevels {
  const levels = new Map<string, AskedLevel>();
  if (!text.includes(LABEL)) return levels;
  for (const { start, end } of documentRanges(text)) {
    const part = text.slice(start, end);
    const { root } = part.includes(LABEL) ? readValues(parseDocument(part).root) : { root: undefined };
    if (root?.kind !== 'map') continue;
    for (const object of [root, ...root.maps('items')]) {
      const name = object.text('kind') === 'Namespace' ? object.map('metadata')?.text('name') : undefined;
      const asked = name === undefined ? undefined : askedLevel(object);
      if (name !== undefined && asked) levels.set(name, asked);
    }
  }
  return levels;
}

/** The settings for a document: what its namespace asks for wins over the level that is set. */
export function settingsInNamespace(
  settings: Settings,
  subjects: readonly Subject[],
  levels: NamespaceLevels,
): Settings {
  if (levels.size === 0) return settings;
  for (const subject of subjects) {
    const namespace = objectOf(subject)?.map('metadata')?.text('namespace');
    const asked = namespace === undefined ? undefined : levels.get(namespace);
    if (!asked) continue;
    const podSecurity = asked.level === 'privileged' ? 'off' : asked.level;
    // A version that the cluster does not know yet means the newest that it knows.
    const podSecurityVersion = Math.min(asked.version ?? Infinity, settings.kubernetesVersion);
    return { ...settings, podSecurity, podSecurityVersion };
  }
  return settings;
}

function objectOf(subject: Subject): MapValue | undefined {
  if (subject.type === 'manifest') return subject.manifest.root;
  return subject.type === 'pod-template' ? subject.owner : undefined;
}

/** The stricter of what is enforced and what is warned about. */
function askedLevel(namespace: MapValue): AskedLevel | undefined {
  const labels = namespace.map('metadata')?.map('labels');
  let asked: AskedLevel | undefined;
  for (const mode of ['enforce', 'warn']) {
    const level = LEVELS.find((known) => known === labels?.text(LABEL + mode));
    if (level && (!asked || LEVELS.indexOf(level) > LEVELS.indexOf(asked.level)))
      asked = { level, version: minorOf(labels?.text(`${LABEL}${mode}-version`)) };
  }
  return asked;
}

/** `v1.30` -> 30; undefined for `latest`, and for what is no version. */
function minorOf(version: string | undefined): number | undefined {
  const minor = /^v1\.(\d{1,3})$/.exec(version ?? '')?.[1];
  return minor === undefined ? undefined : Number(minor);
}
