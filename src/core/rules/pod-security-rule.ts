/** What the rules of the Pod Security Standards have in common: each reports the places that one check finds. */

import { breachesOf } from '../manifest/pod-security/evaluate.ts';
import type { PodSecurityCheck } from '../manifest/pod-security/evaluate.ts';
import { otherFix, preferredFix, rule } from './rule.ts';
import type { Example, Rule } from './rule.ts';

interface PodSecurityRule {
  readonly id: string;
  readonly title: string;
  /** The lowest level that wants it. */
  readonly level: 'baseline' | 'restricted';
  readonly finds: PodSecurityCheck;
  readonly why: string;
  readonly examples: readonly Example[];
  /** The repair takes something away that the program may need. */
  readonly takesAway?: true;
}

export function podSecurityRule({ id, title, level, finds, why, examples, takesAway }: PodSecurityRule): Rule {
  return rule({
    id,
    title,
    severity: 'warning',
    podSecurity: level,
    source: 'docs/concepts/security/pod-security-standards/',
    judges: 'names',
    lesson: 'security-context#pod-security-levels',
    watches: ['PodSpec'],
    why,
    examples,
    check(spec, { manifest, podSecurityVersion, edits, report }) {
      if (spec !== manifest.podSpec) return;
      for (const breach of breachesOf(finds, manifest, podSecurityVersion)) {
        if (breach.implied) continue;
        const makeFix = takesAway ? otherFix : preferredFix;
        report(breach.at, breach.message, {
          path: breach.path,
          fixes: makeFix(breach.repairTitle, breach.repair(edits)),
        });
      }
    },
  });
}
