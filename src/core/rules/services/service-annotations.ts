import { isStrictRange, parseRange, STRICT_ADDRESSES_SINCE } from '../../kubernetes/addresses.ts';
import { serviceType } from '../../manifest/service.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { requires } from '../../wording/messages.ts';
import { removeThe } from '../../wording/fix-titles.ts';

const OLD_HINTS = 'service.kubernetes.io/topology-aware-hints';
const MODE = 'service.kubernetes.io/topology-mode';
const SOURCE_RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n';
const SPEC = 'spec:\n  type: LoadBalancer\n  ports:\n    - port: 80\n';

export const serviceAnnotations = rule({
  id: 'service-annotations',
  title: 'Service annotation has an invalid value',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateService',
  judges: 'names',
  lesson: 'networking#service-details',
  watches: ['Service'],
  why:
    'The API server rejects the Service. A few annotations are settings from before there was a field for them, and ' +
    'are still validated. The two names of the topology annotation must have the same value; source ranges must be ' +
    'CIDR ranges such as `10.0.0.0/8`, separated by commas, and require type LoadBalancer.',
  check(root, context) {
    const annotations = root.kind === 'map' ? root.map('metadata')?.map('annotations') : undefined;
    const spec = root.map('spec');
    if (!annotations) return;
    checkTopology(annotations, context);
    const ranges = annotations.get(SOURCE_RANGES);
    const wrong =
      ranges?.kind === 'scalar' && ranges.string !== undefined && spec
        ? rangesProblem(ranges.string, spec, context.version)
        : undefined;
    const entry = annotations.entry(SOURCE_RANGES);
    if (wrong && entry)
      context.report(entry, wrong, {
        path: pathIn(annotations, SOURCE_RANGES, context),
        fixes: preferredFix(removeThe('annotation'), context.edits.removeField(annotations, entry)),
      });
  },
  examples: [
    {
      bad: `${SERVICE}    «service.beta.kubernetes.io/load-balancer-source-ranges»: 10.0.0.0\n    team: shop\n${SPEC}`,
      fixed: `${SERVICE}    team: shop\n${SPEC}`,
    },
    {
      good: `${SERVICE}    service.beta.kubernetes.io/load-balancer-source-ranges: 10.0.0.0/8, 203.0.113.0/24\n${SPEC}`,
    },
  ],
});

function checkTopology(annotations: MapValue, context: RuleContext): void {
  const old = annotations.entry(OLD_HINTS);
  const hints = annotations.text(OLD_HINTS);
  const mode = annotations.text(MODE);
  if (!old || hints === undefined || mode === undefined || hints === mode) return;
  const fixes = preferredFix(removeThe('deprecated annotation'), context.edits.removeField(annotations, old));
  context.report(old, 'Annotation conflicts with `topology-mode`.', {
    path: pathIn(annotations, MODE, context),
    fixes,
  });
}

function rangesProblem(text: string, spec: MapValue, version: number): string | undefined {
  const type = serviceType(spec);
  if (type === undefined || (spec.list('loadBalancerSourceRanges')?.items.length ?? 0) > 0) return undefined;
  if (type !== 'LoadBalancer') return requires('The source ranges annotation', '`type: LoadBalancer`');
  if (text.trim() === '') return undefined;
  const isRange = version < STRICT_ADDRESSES_SINCE ? parseRange : isStrictRange;
  return text.split(',').every((range) => isRange(range.trim()))
    ? undefined
    : 'Source ranges must be CIDR ranges such as `10.0.0.0/8`, separated by commas.';
}

function pathIn(annotations: MapValue, key: string, { pathOf }: RuleContext): string {
  return `${pathOf(annotations)}[${key}]`;
}
