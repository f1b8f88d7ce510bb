import type { ScalarValue } from '../../yaml/values.ts';
import { isQuantity } from '../../kubernetes/quantity.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import type { Fix } from '../finding.ts';

export const quantity: RuleDeclaration = {
  id: 'quantity',
  title: 'An amount that Kubernetes cannot read',
  severity: 'error',
  lesson: 'resources-and-qos#units',
  why: 'An amount is a number with an optional suffix and no blank between: `500m` is half a CPU, `128Mi` is 128 × 1024 × 1024 bytes, `128M` is 128 million. Suffixes are m, k, M, G, T, P, E and Ki, Mi, Gi, Ti, Pi, Ei.',
  examples: [
    { in: 'container', bad: 'resources:\n  requests:\n    cpu: «100 m»\n    memory: 64Mi', fixed: 'resources:\n  requests:\n    cpu: 100m\n    memory: 64Mi' },
    { in: 'container', bad: 'resources:\n  requests:\n    cpu: 100m\n    memory: «512MB»', fixed: 'resources:\n  requests:\n    cpu: 100m\n    memory: 512M' },
    { in: 'container', good: 'resources:\n  requests:\n    cpu: 100m\n    memory: 64Mi' },
  ],
};

export function reportQuantity(value: ScalarValue, name: string, context: RuleContext): void {
  context.report(value, `\`${name}\` is no amount that Kubernetes can read.`, { fixes: fixesFor(value, context) });
}

const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  b: [''], byte: [''], bytes: [''],
  kb: ['k', 'Ki'], mb: ['M', 'Mi'], gb: ['G', 'Gi'], tb: ['T', 'Ti'],
  kib: ['Ki'], mib: ['Mi'], gib: ['Gi'], tib: ['Ti'],
  ki: ['Ki'], mi: ['Mi'], gi: ['Gi'], ti: ['Ti'], pi: ['Pi'], ei: ['Ei'],
  k: ['k', 'Ki'], g: ['G', 'Gi'], t: ['T', 'Ti'], p: ['P', 'Pi'],
};

function fixesFor(value: ScalarValue, { edits }: RuleContext): Fix[] {
  const text = value.string ?? '';
  const tight = text.replace(/\s+/g, '').replace(',', '.');
  if (tight !== text && isQuantity(tight)) {
    const edit = edits.setText(value.node, tight);
    return text.includes(',') ? preferredFix(`Write ${tight}`, edit) : safeFix(`Write ${tight}`, edit);
  }
  const parts = /^([+-]?[\d.]+)([A-Za-z]+)$/.exec(tight);
  const suffixes = parts?.[2] && Object.hasOwn(SUFFIXES, parts[2].toLowerCase()) ? SUFFIXES[parts[2].toLowerCase()] ?? [] : [];
  return suffixes.flatMap((suffix, at) => {
    const written = `${parts?.[1] ?? ''}${suffix}`;
    if (!isQuantity(written)) return [];
    const edit = edits.setText(value.node, written);
    return at === 0 ? preferredFix(`Write ${written}`, edit) : otherFix(`Write ${written}`, edit);
  });
}
