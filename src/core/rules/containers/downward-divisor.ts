import { canonicalQuantity } from '../../kubernetes/canonical-quantity.ts';
import { parseQuantity } from '../../kubernetes/quantity.ts';
import { pathOf } from '../../yaml/path.ts';
import type { ScalarValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import { serverPath } from '../server-path.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const downwardDivisor = rule({
  id: 'downward-divisor',
  title: 'resourceFieldRef divisor is not valid',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateContainerResourceDivisor',
  lesson: 'pod-anatomy#config-keys',
  watches: ['ResourceFieldSelector'],
  why:
    'The API server rejects the object. The value is divided by `divisor` and rounded up: for cpu by 1 (whole ' +
    'cores) or 1m; for memory and storage by 1, 1k, 1M, 1G … or 1Ki, 1Mi, 1Gi …. Use one of these.',
  check(ref, { edits, report }) {
    const divisor = ref.scalar('divisor');
    const resource = ref.text('resource');
    const kind = /^(?:limits|requests)\.(cpu|memory|ephemeral-storage|hugepages-)/.exec(resource ?? '')?.[1];
    if (!divisor || kind === undefined || isAllowed(divisor, kind === 'cpu')) return;
    const written = closest(divisor, kind === 'cpu');
    const fixes = preferredFix(changeTo(written), edits.setText(divisor.node, written));
    const message =
      kind === 'cpu'
        ? '`divisor` for cpu must be `1` or `1m`.'
        : '`divisor` must be `1` with an optional suffix, such as `1k`, `1M`, `1Ki` or `1Mi`.';
    report(divisor, message, { fixes, path: serverPath('ResourceFieldSelector', pathOf(divisor)) });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: CPUS
            valueFrom:
              resourceFieldRef: {resource: limits.cpu, divisor: «10m»}
      `,
      fixed: yaml`
        env:
          - name: CPUS
            valueFrom:
              resourceFieldRef: {resource: limits.cpu, divisor: 1m}
      `,
    },
    {
      in: 'container',
      bad: yaml`
        env:
          - name: MEM
            valueFrom:
              resourceFieldRef: {resource: limits.memory, divisor: «2Mi»}
      `,
      fixed: yaml`
        env:
          - name: MEM
            valueFrom:
              resourceFieldRef: {resource: limits.memory, divisor: 1Mi}
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: MEM
            valueFrom:
              resourceFieldRef: {resource: limits.memory, divisor: 1Mi}
      `,
    },
  ],
});

const FOR_CPU: ReadonlySet<string> = new Set(['1', '1m']);
const FOR_BYTES: ReadonlySet<string> = new Set(
  ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((suffix) => `1${suffix}`),
);

/** The API server compares texts in its own spelling: 1000m is 1, 1024Ki is 1Mi, but 1e3 stays 1e3. */
function isAllowed(divisor: ScalarValue, isCpu: boolean): boolean {
  const quantity = parseQuantity(writtenAs(divisor));
  if (!quantity || quantity.nanos === 0n) return true;
  return (isCpu ? FOR_CPU : FOR_BYTES).has(canonicalQuantity(quantity));
}

/** A number without quotes reaches the server as JSON writes it: 1e3 as 1000. */
function writtenAs({ meaning, source }: ScalarValue): string {
  return meaning.type === 'int' || meaning.type === 'float' ? String(meaning.value) : source.trim();
}

/** The suffix that was written, with a 1 before it. */
function closest(divisor: ScalarValue, isCpu: boolean): string {
  const suffix = /(?:[kMGTPE]|[KMGTPE]i)$/.exec(divisor.source.trim())?.[0];
  if (isCpu) return divisor.source.trim().endsWith('m') ? '1m' : '1';
  return suffix === undefined ? '1' : `1${suffix}`;
}
