import { containerAround } from '../../../manifest/containers.ts';
import { worksOnNode } from '../../../manifest/node-agent.ts';
import type { Value } from '../../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

export const privileged = rule({
  id: 'privileged',
  title: 'Container runs as privileged',
  severity: 'information',
  source: 'docs/concepts/security/pod-security-standards/',
  repeatedBy: 'pss-privileged',
  lesson: 'security-context#privileged',
  watches: ['SecurityContext.privileged'],
  why:
    'An attacker who breaks into the container controls the node, because a privileged container can do nearly ' +
    'everything that root on the node can. Few programs need it. Remove `privileged` and add individual ' +
    'capabilities.',
  check(value, { report, edits, manifest }) {
    if (value.bool !== true) return;
    const offer = worksOnNode(manifest, 'privileged') ? otherFix : preferredFix;
    report(value, 'A privileged container has full access to the node.', {
      fixes: isNeeded(value) ? [] : offer(changeTo('false'), edits.setSource(value.node, 'false')),
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          privileged: «true»
      `,
      fixed: yaml`
        securityContext:
          privileged: false
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          privileged: false
      `,
    },
  ],
});

/** Mounts that reach the node are refused without it. */
function isNeeded(value: Value): boolean {
  const mounts = containerAround(value)?.container.maps('volumeMounts') ?? [];
  return mounts.some((mount) => mount.text('mountPropagation') === 'Bidirectional');
}
