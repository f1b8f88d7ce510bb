/** What the rules of the Pod Security Standards have in common: each reports the places that one check finds. */

import { breachesOf } from '../../../manifest/pod-security/evaluate.ts';
import type { PodSecurityCheck } from '../../../manifest/pod-security/evaluate.ts';
import { otherFix, preferredFix, rule } from '../../rule.ts';
import type { Example, Rule } from '../../rule.ts';

/** The lowest level that wants a rule. */
type Level = 'baseline' | 'restricted';

/** One rule of a level; its table gives the rest. */
interface PodSecurityRow<Id extends string> {
  readonly id: Id;
  readonly finds: PodSecurityCheck;
  /** What it finds, without the level. */
  readonly title: string;
  /** The first version of the level that rejects it, where that matters. */
  readonly from?: string;
  /** The repair takes something away that the program may need. */
  readonly takesAway?: true;
  /** What is bad about it and what to do; that the level rejects the Pod is said before. */
  readonly why: string;
}

/** The rules of a level, from their rows and the examples of each row by its id. */
export function podSecurityRules<Id extends string>(
  level: Level,
  rows: readonly PodSecurityRow<Id>[],
  examples: Readonly<Record<NoInfer<Id>, readonly Example[]>>,
): readonly Rule[] {
  return rows.map((row) => podSecurityRule(level, row, examples[row.id]));
}

function podSecurityRule(level: Level, row: PodSecurityRow<string>, examples: readonly Example[]): Rule {
  const versions = row.from === undefined ? '' : ` of ${row.from} or later`;
  return rule({
    id: row.id,
    title: `${row.title} (Pod Security: ${level})`,
    severity: 'warning',
    podSecurity: level,
    source: 'docs/concepts/security/pod-security-standards/',
    judges: 'names',
    lesson: 'security-context#pod-security-levels',
    watches: ['PodSpec'],
    why: `A namespace with the ${level} level${versions} rejects the Pod. ${row.why}`,
    examples,
    check(spec, { manifest, podSecurityVersion, edits, report }) {
      if (spec !== manifest.podSpec) return;
      for (const breach of breachesOf(row.finds, manifest, podSecurityVersion)) {
        if (breach.implied) continue;
        const makeFix = row.takesAway ? otherFix : preferredFix;
        report(breach.at, breach.message, {
          path: breach.path,
          fixes: makeFix(breach.repairTitle, breach.repair(edits)),
        });
      }
    },
  });
}
