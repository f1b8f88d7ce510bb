import type { ScalarValue } from '../../yaml/values.ts';
import { isQuantity, quantityNanos } from '../../kubernetes/quantity.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import type { Fix } from '../finding.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo, remove } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';
import { notValid } from '../../wording/messages.ts';

export const quantity: RuleDeclaration = {
  id: 'quantity',
  kind: 'structure',
  title: 'Quantity is not valid',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/api/resource.ParseQuantity',
  judges: 'value',
  decided: true,
  lesson: 'resources-and-qos#units',
  why:
    'The API server rejects the object. A quantity is a number with an optional suffix and no space between them: ' +
    '`500m` is half a CPU, `128Mi` is 128 × 1024 × 1024 bytes, `128M` is 128 million. The suffixes are m, k, M, G, ' +
    'T, P, E and Ki, Mi, Gi, Ti, Pi, Ei.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            cpu: «100 m»
            memory: 64Mi
      `,
      fixed: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 64Mi
      `,
    },
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            cpu: 100m
            memory: «512MB»
      `,
      fixed: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 512M
      `,
    },
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            cpu: «1/4»
            memory: 64Mi
      `,
      fixed: yaml`
        resources:
          requests:
            cpu: 250m
            memory: 64Mi
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 64Mi
      `,
    },
  ],
};

export function reportQuantity(value: ScalarValue, name: string, context: RuleContext): void {
  const converted = fixesFor(value, name, context);
  context.report(value, notValid(value.source, `quantity for ${code(name)}`, name === 'cpu' ? '500m' : '128Mi'), {
    fixes: converted.length > 0 ? converted : removal(value, name, context),
  });
}

/** Where nothing tells a number, none is made up: without the field its default counts. */
function removal(value: ScalarValue, name: string, { edits }: RuleContext): Fix[] {
  const map = value.parent;
  const entry = map?.kind === 'map' ? map.entry(String(value.key)) : undefined;
  return map?.kind === 'map' && entry ? otherFix(remove(name), edits.removeField(map, entry)) : [];
}

const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  b: [''],
  byte: [''],
  bytes: [''],
  kb: ['k', 'Ki'],
  mb: ['M', 'Mi'],
  gb: ['G', 'Gi'],
  tb: ['T', 'Ti'],
  kilobytes: ['k', 'Ki'],
  megabyte: ['M', 'Mi'],
  megabytes: ['M', 'Mi'],
  megs: ['M', 'Mi'],
  gigabyte: ['G', 'Gi'],
  gigabytes: ['G', 'Gi'],
  gigs: ['G', 'Gi'],
  mebibytes: ['Mi'],
  gibibytes: ['Gi'],
  kib: ['Ki'],
  mib: ['Mi'],
  gib: ['Gi'],
  tib: ['Ti'],
  ki: ['Ki'],
  mi: ['Mi'],
  gi: ['Gi'],
  ti: ['Ti'],
  pi: ['Pi'],
  ei: ['Ei'],
  k: ['k', 'Ki'],
  g: ['G', 'Gi'],
  t: ['T', 'Ti'],
  p: ['P', 'Pi'],
};

/** Words for the unit of a CPU, and how many thousandths of one they are. */
const CORES = /^([\d.]+) *(v?cpus?|v?cores?|millicores?|millicpus?|millis?|mcpu|mcores?|mc)$/i;

/** `0.5 cores` -> 500m, `2 CPUs` -> 2. */
function coresOf(text: string): string | undefined {
  const [, number = '', unit = ''] = CORES.exec(text.trim()) ?? [];
  if (!isQuantity(number)) return undefined;
  if (/^m/i.test(unit)) return `${number}m`;
  const thousandths = (quantityNanos(number) ?? 0n) / 1_000_000n;
  return thousandths % 1000n === 0n ? number : `${thousandths}m`;
}

/** `1/2` -> 500m: whole thousandths only. */
function fractionOf(text: string): string | undefined {
  const [, above = '', below = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim()) ?? [];
  const thousandths = (Number(above) * 1000) / Number(below);
  return below !== '' && thousandths > 0 && Number.isInteger(thousandths) ? `${thousandths}m` : undefined;
}

function fixesFor(value: ScalarValue, name: string, { edits }: RuleContext): Fix[] {
  // A CPU is never counted in mebibytes: `100mi` is 100m.
  const text = name === 'cpu' ? (value.string ?? '').replace(/^(\d+) ?mi$/i, '$1m') : (value.string ?? '');
  if (text !== value.string && isQuantity(text)) return preferredFix(changeTo(text), edits.setText(value.node, text));
  const cores = coresOf(text);
  if (cores !== undefined && isQuantity(cores)) return preferredFix(changeTo(cores), edits.setText(value.node, cores));
  const half = fractionOf(text);
  if (half !== undefined) return preferredFix(changeTo(half), edits.setText(value.node, half));
  const tight = text.replace(/\s+/g, '').replace(',', '.');
  if (tight !== text && isQuantity(tight)) {
    const edit = edits.setText(value.node, tight);
    return text.includes(',') ? preferredFix(changeTo(tight), edit) : safeFix(changeTo(tight), edit);
  }
  const parts = /^([+-]?[\d.]+)([A-Za-z]+)$/.exec(tight);
  const suffixes =
    parts?.[2] && Object.hasOwn(SUFFIXES, parts[2].toLowerCase()) ? (SUFFIXES[parts[2].toLowerCase()] ?? []) : [];
  return suffixes.flatMap((suffix, at) => {
    const written = `${parts?.[1] ?? ''}${suffix}`;
    if (!isQuantity(written)) return [];
    const edit = edits.setText(value.node, written);
    return at === 0 ? preferredFix(changeTo(written), edit) : otherFix(changeTo(written), edit);
  });
}
