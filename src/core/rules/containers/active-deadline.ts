import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Kinds whose Pods run on and on. */
const LASTING: ReadonlySet<string> = new Set(['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'ReplicationController']);
const MAX = 2 ** 31 - 1;

export const activeDeadline: Rule = {
  id: 'active-deadline',
  title: 'A deadline for Pods that have none',
  severity: 'error',
  lesson: 'about-pods#restarts',
  watches: ['PodSpec.activeDeadlineSeconds'],
  why: 'After `activeDeadlineSeconds` a Pod is stopped for good: from 1 second on, for Pods that come to an end. Deployments and their like keep their Pods running, so their templates cannot have it.',
  check(seconds, { manifest, edits, report }) {
    if (seconds.kind !== 'scalar' || seconds.int === undefined || seconds.parent?.kind !== 'map') return;
    const { kind } = manifest.kind;
    const entry = seconds.parent.entry('activeDeadlineSeconds');
    if (LASTING.has(kind)) {
      const fixes = entry ? preferredFix('Remove it', edits.removeField(seconds.parent, entry)) : [];
      report(entry ?? seconds, `The Pods of a ${kind} run on and on: they have no deadline.`, { fixes });
    } else if (seconds.int < 1 || seconds.int > MAX) {
      const bound = seconds.int < 1 ? 1 : MAX;
      report(seconds, `\`activeDeadlineSeconds\` must be from 1 to ${MAX}.`, { fixes: preferredFix(`Write ${bound}`, edits.setSource(seconds.node, String(bound))) });
    }
  },
  examples: [
    { in: 'pod-spec', bad: 'activeDeadlineSeconds: «0»', fixed: 'activeDeadlineSeconds: 1' },
    { in: 'pod-spec', good: 'activeDeadlineSeconds: 600' },
  ],
};
