import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { remove } from '../../wording/fix-titles.ts';
import { requires } from '../../wording/messages.ts';

export const overhead = rule({
  id: 'overhead',
  title: 'Pod sets overhead without a RuntimeClass',
  severity: 'warning',
  source: 'docs/concepts/scheduling-eviction/pod-overhead/',
  lesson: 'resources-and-qos#priority',
  watches: ['PodSpec.overhead'],
  why:
    'The API server rejects the Pod. `overhead` is what the container runtime itself needs; the cluster copies it ' +
    'from the RuntimeClass that the Pod names. Remove it.',
  check(value, { edits, report, manifest }) {
    const podSpec = value.parent;
    if (podSpec?.kind !== 'map' || podSpec.has('runtimeClassName') || manifest.isTemplate) return;
    const entry = podSpec.entry('overhead');
    if (entry)
      report(entry, requires('`overhead`', 'a RuntimeClass that sets it'), {
        fixes: preferredFix(remove('overhead'), edits.removeField(podSpec, entry)),
      });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        restartPolicy: Always
        «overhead»: {memory: 64Mi}
      `,
      fixed: 'restartPolicy: Always',
    },
    {
      in: 'pod-spec',
      good: yaml`
        runtimeClassName: gvisor
        overhead: {memory: 64Mi}
      `,
    },
  ],
});
