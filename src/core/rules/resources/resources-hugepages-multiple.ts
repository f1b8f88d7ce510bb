import { isHugePages, pageSizeMillis } from '../../kubernetes/resource-names.ts';
import { writeQuantity } from '../../kubernetes/write-quantity.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import type { Amount } from '../../manifest/amounts.ts';
import { pairPath } from '../server-path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const resourcesHugepagesMultiple: Rule = {
  id: 'resources-hugepages-multiple',
  title: 'A part of a huge page',
  severity: 'error',
  lesson: 'resources-and-qos#other-resources',
  watches: ['ResourceRequirements'],
  why: 'The name says how large one page is (`hugepages-2Mi`: 2Mi), and pages are given out whole. So the amount is a multiple of that size, such as 4Mi or 100Mi.',
  check(resources, context) {
    if (resources.kind !== 'map') return;
    for (const field of ['requests', 'limits']) {
      for (const amount of amountsOf(resources.map(field)).values()) {
        if (isHugePages(amount.name) && amount.millis >= 0n) checkAmount(amount, context);
      }
    }
  },
  examples: [
    { in: 'container', bad: 'resources:\n  limits:\n    memory: 64Mi\n    hugepages-2Mi: «3Mi»', fixed: 'resources:\n  limits:\n    memory: 64Mi\n    hugepages-2Mi: 4Mi' },
    { in: 'container', good: 'resources:\n  limits:\n    memory: 64Mi\n    hugepages-2Mi: 4Mi' },
  ],
};

function checkAmount({ name, entry, value, millis }: Amount, { report, edits }: RuleContext): void {
  const page = pageSizeMillis(name);
  const path = pairPath(value);
  if (page === undefined) {
    report(entry, `\`${name}\` does not say the size of a page, as hugepages-2Mi does.`, { path });
    return;
  }
  const bytes = ((millis + 999n) / 1000n) * 1000n;
  if (bytes % page === 0n) return;
  const written = writeQuantity(name, (bytes / page + 1n) * page);
  const fixes = preferredFix(`Write ${written}`, edits.setSource(value.node, written));
  report(value, `This is no multiple of the page size, ${name.slice('hugepages-'.length)}.`, { path, fixes });
}
