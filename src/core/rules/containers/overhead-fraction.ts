import { quantityNanos } from '../../kubernetes/quantity.ts';
import { preferredFix } from '../rule.ts';
import { pairPath } from '../server-path.ts';
import type { Rule } from '../rule.ts';

export const overheadFraction: Rule = {
  id: 'overhead-fraction',
  title: 'A fraction of a byte',
  severity: 'warning',
  apiWarning: true,
  lesson: 'resources-and-qos#priority',
  watches: ['PodSpec.overhead'],
  why: '`m` means thousandths: `500m` of memory is half a byte. Write `500M` or `500Mi` for megabytes.',
  check(value, { edits, report }) {
    if (value.kind !== 'map') return;
    for (const name of ['memory', 'ephemeral-storage']) {
      const amount = value.scalar(name);
      const nanos = quantityNanos(amount?.source ?? '');
      if (!amount || nanos === undefined || roundedUp(nanos) % 1000n === 0n) continue;
      const megabytes = amount.source.replace(/m$/, 'M');
      const fixes = megabytes === amount.source ? [] : preferredFix(`Write ${megabytes}`, edits.setText(amount.node, megabytes));
      report(amount, `${amount.source} of \`${name}\` is a fraction of a byte.`, { fixes, path: pairPath(amount) });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'runtimeClassName: gvisor\noverhead:\n  memory: «500m»',
      fixed: 'runtimeClassName: gvisor\noverhead:\n  memory: 500M',
    },
    { in: 'pod-spec', good: 'runtimeClassName: gvisor\noverhead: {memory: 64Mi}' },
  ],
};

/** In thousandths. */
function roundedUp(nanos: bigint): bigint {
  return (nanos + 999_999n) / 1_000_000n;
}
