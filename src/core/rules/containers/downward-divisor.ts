import { quantityNanos } from '../../kubernetes/quantity.ts';
import { pathOf } from '../../yaml/path.ts';
import type { ScalarValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { serverPath } from '../server-path.ts';

export const downwardDivisor: Rule = {
  id: 'downward-divisor',
  title: 'A divisor that Kubernetes does not offer',
  severity: 'error',
  lesson: 'pod-anatomy#config-keys',
  watches: ['ResourceFieldSelector'],
  why: 'The amount is divided by `divisor` and rounded up. For cpu it is 1 (whole cores) or 1m; for memory and storage 1, 1k, 1M, 1G … or 1Ki, 1Mi, 1Gi ….',
  check(ref, { edits, report }) {
    const divisor = ref.kind === 'map' ? ref.scalar('divisor') : undefined;
    const resource = ref.kind === 'map' ? ref.text('resource') : undefined;
    const kind = /^(?:limits|requests)\.(cpu|memory|ephemeral-storage|hugepages-)/.exec(resource ?? '')?.[1];
    if (!divisor || kind === undefined || isAllowed(divisor, kind === 'cpu')) return;
    const written = closest(divisor, kind === 'cpu');
    const fixes = preferredFix(`Write ${written}`, edits.setText(divisor.node, written));
    const message = kind === 'cpu' ? 'For cpu the divisor is 1 or 1m.' : 'Here the divisor is 1, or 1 with a suffix such as k, M, Ki or Mi.';
    report(divisor, message, { fixes, path: serverPath('ResourceFieldSelector', pathOf(divisor)) });
  },
  examples: [
    {
      in: 'container',
      bad: 'env:\n  - name: CPUS\n    valueFrom:\n      resourceFieldRef: {resource: limits.cpu, divisor: «10m»}',
      fixed: 'env:\n  - name: CPUS\n    valueFrom:\n      resourceFieldRef: {resource: limits.cpu, divisor: 1m}',
    },
    {
      in: 'container',
      bad: 'env:\n  - name: MEM\n    valueFrom:\n      resourceFieldRef: {resource: limits.memory, divisor: «2Mi»}',
      fixed: 'env:\n  - name: MEM\n    valueFrom:\n      resourceFieldRef: {resource: limits.memory, divisor: 1Mi}',
    },
    { in: 'container', good: 'env:\n  - name: MEM\n    valueFrom:\n      resourceFieldRef: {resource: limits.memory, divisor: 1Mi}' },
  ],
};

const ONE = 1_000_000_000n;

/** The API server compares texts in its own spelling: 1000m is 1, 1024Ki is 1Mi, but 1e3 stays 1e3. */
function isAllowed(divisor: ScalarValue, isCpu: boolean): boolean {
  const text = writtenAs(divisor);
  const nanos = quantityNanos(text);
  if (nanos === undefined || nanos === 0n || nanos === ONE) return true;
  if (/[eE][-+]?\d/.test(text)) return false;
  if (isCpu) return nanos === ONE / 1000n;
  return isPowerOf(text.endsWith('i') ? 1024n : 1000n, nanos);
}

/** A number without quotes reaches the server as JSON writes it: 1e3 as 1000. */
function writtenAs({ meaning, source }: ScalarValue): string {
  return meaning.type === 'int' || meaning.type === 'float' ? String(meaning.value) : source.trim();
}

function isPowerOf(base: bigint, nanos: bigint): boolean {
  if (nanos < ONE || nanos % ONE !== 0n) return false;
  let whole = nanos / ONE;
  let exponent = 0;
  for (; whole > 1n && whole % base === 0n; exponent++) whole /= base;
  return whole === 1n && exponent <= 6;
}

/** The suffix that was written, with a 1 before it. */
function closest(divisor: ScalarValue, isCpu: boolean): string {
  const suffix = /(?:[kMGTPE]|[KMGTPE]i)$/.exec(divisor.source.trim())?.[0];
  if (isCpu) return divisor.source.trim().endsWith('m') ? '1m' : '1';
  return suffix === undefined ? '1' : `1${suffix}`;
}
