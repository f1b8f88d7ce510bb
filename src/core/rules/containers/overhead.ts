import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const overhead: Rule = {
  id: 'overhead',
  title: 'An overhead that only a RuntimeClass may set',
  severity: 'warning',
  lesson: 'resources-and-qos#priority',
  watches: ['PodSpec.overhead'],
  why: '`overhead` is what the runtime itself needs beside the containers. The cluster writes it from the RuntimeClass that the Pod names, and refuses a Pod that sets it alone. Remove it.',
  check(value, { edits, report, manifest }) {
    const podSpec = value.parent;
    if (podSpec?.kind !== 'map' || podSpec.has('runtimeClassName') || manifest.isTemplate) return;
    const entry = podSpec.entry('overhead');
    if (entry) report(entry, 'Without a RuntimeClass that sets it, a Pod cannot have `overhead`.', { fixes: preferredFix('Remove overhead', edits.removeField(podSpec, entry)) });
  },
  examples: [
    { in: 'pod-spec', bad: 'restartPolicy: Always\n«overhead»: {memory: 64Mi}', fixed: 'restartPolicy: Always' },
    { in: 'pod-spec', good: 'runtimeClassName: gvisor\noverhead: {memory: 64Mi}' },
  ],
};
