/** What a whole file says about how each of its documents is judged. */

import { settingsKey } from '../settings/settings.ts';
import type { Settings } from '../settings/settings.ts';
import { fileIgnoresIn } from './file-ignores.ts';
import type { FileIgnore } from './file-ignores.ts';
import { namespaceLevels } from './namespace-levels.ts';
import type { NamespaceLevels } from './namespace-levels.ts';
import { versionCommentIn } from './version-comment.ts';

export interface JudgedAs {
  /** With the Kubernetes version that the file's own comment names. */
  readonly settings: Settings;
  readonly settingsKey: string;
  readonly levels: NamespaceLevels;
  readonly ignored: readonly FileIgnore[];
  /** Tells files apart whose namespaces ask for other Pod Security levels, or whose heads ignore other rules. */
  readonly fileKey: string;
}

/** The same document is judged alike in files with the same two keys. */
export function judgedAs(text: string, wanted: Settings): JudgedAs {
  const version = versionCommentIn(text)?.version;
  const settings = version === undefined ? wanted : { ...wanted, kubernetesVersion: version };
  const levels = namespaceLevels(text);
  const ignored = fileIgnoresIn(text);
  return {
    settings,
    settingsKey: settingsKey(settings),
    levels,
    ignored,
    fileKey: JSON.stringify([[...levels], ignored]),
  };
}
