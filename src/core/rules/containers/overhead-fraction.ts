import { isWhole } from '../../kubernetes/int64-quantity.ts';
import { parseQuantity } from '../../kubernetes/quantity.ts';
import { preferredFix, rule } from '../rule.ts';
import { pairPath } from '../server-path.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const overheadFraction = rule({
  id: 'overhead-fraction',
  title: 'Overhead has a fraction of a byte',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForPodSpecAndMeta',
  apiWarning: true,
  lesson: 'resources-and-qos#priority',
  watches: ['PodSpec.overhead'],
  why:
    'The Pod reserves less than a byte, and the API server warns: the suffix `m` means thousandths, so `500m` of ' +
    'memory is half a byte. Use `500M` (megabytes) or `500Mi` (mebibytes).',
  check(value, { edits, report }) {
    for (const name of ['memory', 'ephemeral-storage']) {
      const amount = value.scalar(name);
      const quantity = parseQuantity(amount?.source ?? '');
      if (!amount || !quantity || isWhole(quantity)) continue;
      const megabytes = amount.source.replace(/m$/, 'M');
      const fixes =
        megabytes === amount.source ? [] : preferredFix(changeTo(megabytes), edits.setText(amount.node, megabytes));
      report(amount, `${code(amount.source)} of \`${name}\` is a fraction of a byte.`, {
        fixes,
        path: pairPath(amount),
      });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        runtimeClassName: gvisor
        overhead:
          memory: «500m»
      `,
      fixed: yaml`
        runtimeClassName: gvisor
        overhead:
          memory: 500M
      `,
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
