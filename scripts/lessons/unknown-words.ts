/**
 * The linter of words: what stands in emphasis, and the names of Kubernetes' parts, must be in the glossary. Its
 * messages are warnings.
 */
import type { Term } from '../../src/core/lessons/lesson.ts';
import { formsOf } from './lint.ts';
import type { Run } from './lint.ts';
import { lineStart } from './messages.ts';
import type { Report } from './messages.ts';

/** Words that a newcomer cannot know, and that people who know them no longer notice. */
const jargon: readonly string[] = [
  'admission',
  'affinity',
  'AppArmor',
  'cgroup',
  'cgroups',
  'CNI',
  'control plane',
  'CronJob',
  'CRD',
  'daemon',
  'digest',
  'etcd',
  'finalizer',
  'Job',
  'Jobs',
  'kubelet',
  'kube-proxy',
  'mutating',
  'namespace',
  'namespaces',
  'OOM',
  'preemption',
  'quota',
  'RBAC',
  'registry',
  'scheduler',
  'seccomp',
  'Secret',
  'Secrets',
  'SELinux',
  'sidecar',
  'sidecars',
  'syscall',
  'taint',
  'taints',
  'tmpfs',
  'toleration',
  'tolerations',
  'webhook',
];

/** `ConfigMap`, `EndpointSlice`: the name of a kind, or something that looks like one. */
const kindName = /(?<![\w-])[A-Z][a-z]+(?:[A-Z][a-z]+)+(?![\w-])/g;
const jargonWord = new RegExp(`(?<![\\w-])(?:${jargon.join('|')})(?![\\w-])`, 'g');

/** Warns of each word, once in a lesson, that the glossary should have and has not. */
export function lintUnknownWords(runs: readonly Run[], glossary: readonly Term[], report: Report): void {
  const known = new Set(glossary.flatMap(formsOf));
  const told = new Set<string>();
  for (const { line, text, inEmphasis } of runs) {
    if (inEmphasis && !known.has(text)) {
      report.warning(
        lineStart(line),
        `\`${text}\` is in emphasis, but not in the glossary.`,
        'Add it to lessons/glossary.yaml, or use `**bold**`.',
      );
    }
    for (const [word] of [...text.matchAll(kindName), ...text.matchAll(jargonWord)]) {
      if (known.has(word) || told.has(word)) continue;
      told.add(word);
      report.warning(
        lineStart(line),
        `\`${word}\` is not in the glossary.`,
        'Explain it and add it there, or write it as `code`.',
      );
    }
  }
}
