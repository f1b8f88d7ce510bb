/** What is wrong with a comment or an annotation that silences rules. */

import { aliases, ruleIdOf } from '../rules/aliases.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import { declarations } from '../rules/index.ts';
import { ignoreReasonMissing, unknownIgnore, unusedIgnore } from '../rules/structure/ignore-comment.ts';
import type { RuleDeclaration } from '../rules/rule.ts';
import { preferredFix } from '../rules/rule.ts';
import { code } from '../wording/code.ts';
import { changeTo, remove } from '../wording/fix-titles.ts';
import { didYouMean } from '../wording/messages.ts';
import { closestOfAll } from '../text-distance.ts';
import type { Range } from '../text.ts';
import type { Ignore } from './ignore.ts';

const NAMES: ReadonlySet<string> = new Set([...declarations.map(({ id }) => id), ...aliases]);

/** `isUsed`: a rule is silenced, or could not be found here anyway. */
export function complaintsAbout(ignore: Ignore, isUsed: (rule: string) => boolean, needsReason: boolean): Finding[] {
  const { rules, written, reason } = ignore;
  if (!written) return [];
  const unused = rules.filter((rule) => !isUsed(ruleIdOf(rule))).map((rule) => complaint(rule, ignore, written));
  const isUnexplained = needsReason && reason === '' && unused.length < rules.length;
  return isUnexplained
    ? [...unused, finding(ignoreReasonMissing, 'Ignore comment requires a reason after the rule id.', written, [])]
    : unused;
}

function complaint(rule: string, { removals, places }: Ignore, range: Range): Finding {
  const removal = preferredFix(remove(rule), removals[rule]);
  if (NAMES.has(rule))
    return finding(
      unusedIgnore,
      `Ignore comment for ${code(rule)} has no effect: there is nothing to ignore here.`,
      range,
      removal,
    );
  const [meant] = closestOfAll(rule, NAMES);
  const message = `Unknown rule ${code(rule)}.${didYouMean(meant)}`;
  const place = places[rule];
  const right = meant && place ? preferredFix(changeTo(meant), { range: place, newText: meant }) : [];
  return finding(unknownIgnore, message, range, [
    ...right,
    ...removal.map((fix) => ({ ...fix, preferred: right.length === 0 })),
  ]);
}

function finding(
  { id, severity, lesson }: RuleDeclaration,
  message: string,
  range: Range,
  fixes: readonly Fix[],
): Finding {
  return { rule: id, severity, message, range, path: '', lesson, fixes, related: [] };
}
