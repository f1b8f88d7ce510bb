import type { Entry, MapValue } from '../../yaml/values.ts';
import { preferredFix, safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';

export const duplicateKey: RuleDeclaration = {
  id: 'duplicate-key',
  title: 'The same key twice',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'In one object every key may stand once. Of two equal keys one would win silently, so the API server refuses both. Keep the one you mean.',
  examples: [
    { in: 'container', bad: 'image: nginx:1.27\n«image»: nginx:1.28', fixed: 'image: nginx:1.27' },
    { in: 'container', good: 'image: nginx:1.27' },
  ],
};

export function reportDuplicateKey(map: MapValue, entry: Entry, context: RuleContext): void {
  const first = map.entry(entry.name);
  const related = first && first !== entry ? [{ range: context.rangeOf(first), message: 'It is here as well.' }] : [];
  if (entry.merged) {
    context.report(first ?? entry, `\`<<\` brings in \`${entry.name}\` again.`, { related });
    return;
  }
  const removal = context.edits.removeField(map, entry);
  const same = first !== undefined && textOf(first, context) === textOf(entry, context);
  const fixes = same ? safeFix('Remove the second one', removal) : preferredFix('Remove the second one', removal);
  context.report(entry, `\`${entry.name}\` stands here twice.`, { fixes, related });
}

function textOf(entry: Entry, { edits }: RuleContext): string {
  return edits.fieldLines(entry).lines.join('\n');
}
