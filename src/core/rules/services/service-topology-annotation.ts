import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

const OLD_HINTS = 'service.kubernetes.io/topology-aware-hints';
const MODE = 'service.kubernetes.io/topology-mode';
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n';
const SPEC = 'spec:\n  ports:\n    - port: 80\n';

export const serviceTopologyAnnotation: Rule = {
  id: 'service-topology-annotation',
  title: 'An annotation that has another name now',
  severity: 'warning',
  apiWarning: true,
  lesson: 'pod-anatomy#versions',
  watches: ['Service'],
  why: 'The annotation `service.kubernetes.io/topology-aware-hints` is now called `service.kubernetes.io/topology-mode`. Newer still is the field `trafficDistribution`.',
  check(root, { edits, pathOf, report }) {
    const annotations = root.kind === 'map' ? root.map('metadata')?.map('annotations') : undefined;
    const entry = annotations?.entry(OLD_HINTS);
    if (!annotations || !entry) return;
    const fixes = annotations.entry(MODE) ? preferredFix('Remove it', edits.removeField(annotations, entry)) : preferredFix('Write topology-mode', edits.renameKey(entry.key, MODE));
    report(entry, 'This annotation is now called topology-mode.', { path: `${pathOf(annotations)}[${OLD_HINTS}]`, deprecated: true, fixes });
  },
  examples: [
    { bad: `${SERVICE}    «service.kubernetes.io/topology-aware-hints»: Auto\n${SPEC}`, fixed: `${SERVICE}    service.kubernetes.io/topology-mode: Auto\n${SPEC}` },
    { good: `${SERVICE}    service.kubernetes.io/topology-mode: Auto\n${SPEC}` },
  ],
};
