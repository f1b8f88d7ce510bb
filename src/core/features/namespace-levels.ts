/** The Pod Security levels that namespaces of the same file ask for by their labels. */

import type { PodSecurityLevel } from '../manifest/pod-security/evaluate.ts';
import type { Subject } from '../manifest/subjects.ts';
import { documentRanges } from '../yaml/documents.ts';
import { parseDocument } from '../yaml/parse.ts';
import { readValues } from '../yaml/values.ts';
import type { MapValue } from '../yaml/values.ts';
import type { Settings } from './settings.ts';

const LABEL = 'pod-security.kubernetes.io/';
const LEVELS: readonly PodSecurityLevel[] = ['privileged', 'baseline', 'restricted'];

/** Level by the name of the namespace; empty for files without such labels, which is found out without parsing. */
export function namespaceLevels(text: string): ReadonlyMap<string, PodSecurityLevel> {
  const levels = new Map<string, PodSecurityLevel>();
  if (!text.includes(LABEL)) return levels;
  for (const { start, end } of documentRanges(text)) {
    const part = text.slice(start, end);
    const { root } = part.includes(LABEL) ? readValues(parseDocument(part).root) : { root: undefined };
    if (root?.kind !== 'map') continue;
    for (const object of [root, ...root.maps('items')]) {
      const name = object.text('kind') === 'Namespace' ? object.map('metadata')?.text('name') : undefined;
      const level = name === undefined ? undefined : labelledLevel(object);
      if (name !== undefined && level !== undefined) levels.set(name, level);
    }
  }
  return levels;
}

/** The settings for a document: the level of its namespace wins over the one that is set. */
export function settingsInNamespace(settings: Settings, subjects: readonly Subject[], levels: ReadonlyMap<string, PodSecurityLevel>): Settings {
  if (levels.size === 0) return settings;
  for (const subject of subjects) {
    const namespace = subject.type === 'manifest' ? subject.manifest.root.map('metadata')?.text('namespace') : undefined;
    const level = namespace === undefined ? undefined : levels.get(namespace);
    if (level !== undefined) return { ...settings, podSecurity: level === 'privileged' ? 'off' : level };
  }
  return settings;
}

/** The stricter of what is enforced and what is warned about. */
function labelledLevel(namespace: MapValue): PodSecurityLevel | undefined {
  const labels = namespace.map('metadata')?.map('labels');
  const found = ['enforce', 'warn'].map((mode) => LEVELS.indexOf(labels?.text(LABEL + mode) as PodSecurityLevel));
  return LEVELS[Math.max(...found)];
}
