import { int64Value } from '../../kubernetes/int64-quantity.ts';
import { isHugePages, pageSizeMillis } from '../../kubernetes/resource-names.ts';
import { writeQuantity } from '../../kubernetes/write-quantity.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import type { Amount } from '../../manifest/amounts.ts';
import { pairPath } from '../server-path.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';

export const resourcesHugepagesMultiple = rule({
  id: 'resources-hugepages-multiple',
  title: 'Huge pages quantity is not a multiple of the page size',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateResourceQuantityHugePageValue',
  lesson: 'resources-and-qos#other-resources',
  watches: ['ResourceRequirements'],
  why:
    'The API server rejects the Pod. The resource name contains the page size (`hugepages-2Mi`: 2Mi), and only ' +
    'whole pages can be assigned. Use a multiple of that size, such as 4Mi or 100Mi.',
  check(resources, context) {
    for (const field of ['requests', 'limits']) {
      for (const amount of amountsOf(resources.map(field)).values()) {
        if (isHugePages(amount.name) && amount.millis >= 0n) checkAmount(amount, context);
      }
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        resources:
          limits:
            memory: 64Mi
            hugepages-2Mi: «3Mi»
      `,
      fixed: yaml`
        resources:
          limits:
            memory: 64Mi
            hugepages-2Mi: 4Mi
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          limits:
            memory: 64Mi
            hugepages-2Mi: 4Mi
      `,
    },
  ],
});

function checkAmount({ name, entry, value, millis, quantity }: Amount, { report, edits }: RuleContext): void {
  const page = pageSizeMillis(name);
  const path = pairPath(value);
  if (page === undefined) {
    report(entry, `${code(name)} has no page size, unlike \`hugepages-2Mi\`.`, { path });
    return;
  }
  if ((int64Value(quantity) * 1000n) % page === 0n) return;
  const bytes = ((millis + 999n) / 1000n) * 1000n;
  const written = writeQuantity(name, (bytes / page + 1n) * page);
  const fixes = preferredFix(changeTo(written), edits.setSource(value.node, written));
  report(value, `Quantity must be a multiple of the page size, ${name.slice('hugepages-'.length)}.`, { path, fixes });
}
