/** All fixes that the restricted Pod Security level requires, together. */

import { runsAsRoot } from '../../kubernetes/image-roles.ts';
import { containersOf } from '../../manifest/containers.ts';
import { securitySetting } from '../../manifest/effective/security.ts';
import { breachesOf, podSecurityReasons } from '../../manifest/pod-security/evaluate.ts';
import type { PodSecurityCheck } from '../../manifest/pod-security/evaluate.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { subjectsOf } from '../../manifest/subjects.ts';
import { rangesOverlap } from '../../text.ts';
import type { TextEdit } from '../../text.ts';
import { Edits } from '../../yaml/edits.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { pathOf } from '../../yaml/path.ts';
import { setPath } from '../../yaml/set-field.ts';
import { readValues } from '../../yaml/read-values.ts';
import { EditedText } from './edited-text.ts';

/** What is taken away comes first: some of the rest contradicts it. */
const ORDER: readonly PodSecurityCheck[] = [
  'host-namespaces',
  'privileged',
  'capabilities',
  'add-beyond-bind',
  'hostpath',
  'restricted-volumes',
  'hostports',
  'probe-host',
  'apparmor',
  'selinux',
  'unmasked-proc',
  'sysctls',
  'hostprocess',
  'run-as-root',
  'run-as-nonroot',
  'seccomp-unconfined',
  'seccomp-required',
  'drop-all',
  'allow-priv-esc',
];

/** Repairs that meet at one place follow each other; more rounds than this would mean that two of them quarrel. */
const MAX_ROUNDS = 50;

/**
 * Edits of the document's text after which the manifest's Pod reaches the restricted level; none when it does already.
 */
export function makeRestricted(document: { readonly text: string }, manifest: Manifest, version: number): TextEdit[] {
  const edited = new EditedText(document.text);
  const place = pathOf(manifest.root);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const text = edited.text;
    const now = manifestAt(text, place);
    if (!now) break;
    const isRestricted = podSecurityReasons(now, version, 'restricted').length === 0;
    const edits = isRestricted
      ? round > 0
        ? userFor(now, new Edits(text))
        : []
      : repairs(now, version, new Edits(text));
    if (edits.length === 0) break;
    edited.apply(edits);
  }
  return edited.edits();
}

function manifestAt(text: string, place: string): Manifest | undefined {
  const subjects = subjectsOf(readValues(parseDocument(text).root).root);
  const found = subjects.find((subject) => subject.type === 'manifest' && pathOf(subject.manifest.root) === place);
  return found?.type === 'manifest' ? found.manifest : undefined;
}

/** The repairs that can be made at once. */
function repairs(manifest: Manifest, version: number, edits: Edits): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const check of ORDER) {
    for (const breach of breachesOf(check, manifest, version)) {
      const repair = breach.implied ? [] : breach.repair(edits).filter((edit) => edit !== undefined);
      if (repair.some((edit) => taken.some((other) => rangesOverlap(edit.range, other.range)))) continue;
      taken.push(...repair);
    }
  }
  return taken;
}

/** Images that are known to run as root need another user, or they would not start any more. */
function userFor({ podSpec }: Manifest, edits: Edits): TextEdit[] {
  if (!podSpec || podSpec.map('os')?.text('name') === 'windows') return [];
  const isRoot = containersOf(podSpec).some(
    ({ container }) => runsAsRoot(container.text('image') ?? '') && !securitySetting('runAsUser', container, podSpec),
  );
  const edit = isRoot ? setPath(edits, podSpec, ['securityContext', 'runAsUser'], 1000) : undefined;
  return edit ? [edit] : [];
}
