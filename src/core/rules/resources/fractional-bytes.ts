import { amountsOf } from '../../manifest/amounts.ts';
import type { Amount } from '../../manifest/amounts.ts';
import { pairPath } from '../server-path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import type { Fix } from '../finding.ts';
import type { Edits } from '../../yaml/edits.ts';

const IN_BYTES = ['memory', 'ephemeral-storage', 'storage'];

export const fractionalBytes: Rule = {
  id: 'fractional-bytes',
  title: 'A part of a byte',
  severity: 'warning',
  apiWarning: true,
  lesson: 'resources-and-qos#units',
  watches: ['ResourceRequirements', 'VolumeResourceRequirements'],
  why: 'Memory and storage are counted in bytes, and `m` means a thousandth: `100m` of memory is a tenth of a byte. Most likely `Mi` (mebibytes) is meant: `100Mi`.',
  check(resources, { report, edits, manifest, typeOf }) {
    if (resources.kind !== 'map') return;
    if (resources.parent === manifest.podSpec && resources.key === 'resources') return;
    const isClaim = typeOf(resources)?.name === 'VolumeResourceRequirements';
    const fields = [...(isClaim ? [] : [resources.map('limits')]), resources.map('requests')];
    for (const amounts of fields) {
      for (const amount of amountsOf(amounts).values()) {
        if (!IN_BYTES.includes(amount.name) || !isFraction(amount)) continue;
        report(amount.value, `${amount.text} is not a whole number of bytes.`, { path: pairPath(amount.value).replace(/(volumeClaimTemplates\[\d+\])\.spec/, '$1'), fixes: fixesFor(amount, edits) });
      }
    }
  },
  examples: [
    { in: 'container', bad: 'resources:\n  requests:\n    cpu: 100m\n    memory: «128m»', fixed: 'resources:\n  requests:\n    cpu: 100m\n    memory: 128Mi' },
    { in: 'container', good: 'resources:\n  requests:\n    cpu: 100m\n    memory: 0.5Gi' },
  ],
};

/** As the server computes it: amounts near the end of 64 bits wrap around and look like fractions. */
function isFraction({ millis, text }: Amount): boolean {
  const isShort = /^[+-]?[\d.]{1,18}(?:[numkMGTPE]|[eE][+-]?\d+)?$/.test(text);
  if (isShort || millis > 10n ** 24n) return millis % 1000n !== 0n;
  return BigInt.asIntN(64, millis) % 1000n !== 0n;
}

function fixesFor({ text, value }: Amount, edits: Edits): Fix[] {
  const number = /^(\d+(?:\.\d+)?)m$/.exec(text)?.[1];
  return number === undefined ? [] : preferredFix(`Write ${number}Mi`, edits.setSource(value.node, `${number}Mi`));
}
