import { preferredFix, rule } from '../rule.ts';
import { deprecated } from '../../wording/messages.ts';
import { removeThe, renameTo } from '../../wording/fix-titles.ts';

const OLD_HINTS = 'service.kubernetes.io/topology-aware-hints';
const MODE = 'service.kubernetes.io/topology-mode';
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n';
const SPEC = 'spec:\n  ports:\n    - port: 80\n';

export const serviceTopologyAnnotation = rule({
  id: 'service-topology-annotation',
  title: 'Deprecated topology annotation',
  severity: 'warning',
  source: 'pkg/api/service.GetWarningsForService',
  judges: 'names',
  apiWarning: true,
  lesson: 'pod-anatomy#versions',
  watches: ['Service'],
  why:
    'The API server warns, and the annotation may stop working: `service.kubernetes.io/topology-aware-hints` was ' +
    'renamed to `service.kubernetes.io/topology-mode`. Use the new name, or the field `trafficDistribution`.',
  check(root, { edits, pathOf, report }) {
    const annotations = root.kind === 'map' ? root.map('metadata')?.map('annotations') : undefined;
    const entry = annotations?.entry(OLD_HINTS);
    if (!annotations || !entry) return;
    const fixes = annotations.entry(MODE)
      ? preferredFix(removeThe('annotation'), edits.removeField(annotations, entry))
      : preferredFix(renameTo('service.kubernetes.io/topology-mode'), edits.renameKey(entry.key, MODE));
    report(entry, deprecated('The annotation', 'is deprecated', '`topology-mode`'), {
      path: `${pathOf(annotations)}[${OLD_HINTS}]`,
      deprecated: true,
      fixes,
    });
  },
  examples: [
    {
      bad: `${SERVICE}    «service.kubernetes.io/topology-aware-hints»: Auto\n${SPEC}`,
      fixed: `${SERVICE}    service.kubernetes.io/topology-mode: Auto\n${SPEC}`,
    },
    { good: `${SERVICE}    service.kubernetes.io/topology-mode: Auto\n${SPEC}` },
  ],
});
