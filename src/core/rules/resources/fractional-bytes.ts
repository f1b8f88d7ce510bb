import { isWhole } from '../../kubernetes/int64-quantity.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import type { Amount } from '../../manifest/amounts.ts';
import { pairPath } from '../server-path.ts';
import { preferredFix, rule } from '../rule.ts';
import type { Fix } from '../finding.ts';
import type { Edits } from '../../yaml/edits.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';

const IN_BYTES = ['memory', 'ephemeral-storage', 'storage'];

export const fractionalBytes = rule({
  id: 'fractional-bytes',
  title: 'Memory quantity has a fraction of a byte',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForPodSpecAndMeta',
  apiWarning: true,
  lesson: 'resources-and-qos#units',
  watches: ['ResourceRequirements', 'VolumeResourceRequirements'],
  why:
    'The container gets almost nothing: memory and storage are counted in bytes, and the suffix `m` means ' +
    'thousandths, so `100m` of memory is a tenth of a byte. `Mi` (mebibytes) is probably meant: `100Mi`.',
  check(resources, { report, edits, manifest, typeOf }) {
    if (resources.parent === manifest.podSpec && resources.key === 'resources') return;
    const isClaim = typeOf(resources)?.name === 'VolumeResourceRequirements';
    const limits = amountsOf(resources.map('limits'));
    const requests = amountsOf(resources.map('requests'));
    for (const [amounts, others] of isClaim
      ? [[requests, limits] as const]
      : ([
          [limits, requests],
          [requests, limits],
        ] as const)) {
      for (const amount of amounts.values()) {
        if (!IN_BYTES.includes(amount.name) || isWhole(amount.quantity)) continue;
        // A limit below its request is an Error, and that rule repairs both.
        const request = amounts === limits ? requests.get(amount.name) : undefined;
        if (request && request.millis > amount.millis) continue;
        report(amount.value, `${code(amount.text)} is not a whole number of bytes; \`m\` means thousandths.`, {
          path: pairPath(amount.value).replace(/(volumeClaimTemplates\[\d+\])\.spec/, '$1'),
          fixes: fixesFor(amount, others.get(amount.name)?.text, edits),
        });
      }
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            cpu: 100m
            memory: «128m»
      `,
      fixed: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 128Mi
      `,
    },
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            cpu: 100m
            memory: «512m»
          limits:
            memory: 512M
      `,
      fixed: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 512M
          limits:
            memory: 512M
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 0.5Gi
      `,
    },
  ],
});

/**
 * In the unit of the limit beside the request, or the other way round, where that is a decimal one; else in the usual
 * one.
 */
function fixesFor({ text, value }: Amount, other: string | undefined, edits: Edits): Fix[] {
  const number = /^(\d+(?:\.\d+)?)m$/.exec(text)?.[1];
  if (number === undefined) return [];
  const unit = /^\d+(?:\.\d+)?[kMGT]$/.test(other ?? '') ? 'M' : 'Mi';
  return preferredFix(changeTo(`${number}${unit}`), edits.setSource(value.node, `${number}${unit}`));
}
