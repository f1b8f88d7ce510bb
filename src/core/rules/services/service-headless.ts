import { clusterAddresses, isHeadless, serviceType } from '../../manifest/service.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { service } from './example-services.ts';
import { exclusive } from '../../wording/messages.ts';
import { changeField, remove } from '../../wording/fix-titles.ts';

export const serviceHeadless = rule({
  id: 'service-headless',
  title: 'NodePort or LoadBalancer Service is headless',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateService',
  judges: 'names',
  lesson: 'networking#service-types',
  watches: ['ServiceSpec'],
  why:
    'The API server rejects the Service. With `clusterIP: None` a Service is headless: its DNS name resolves ' +
    'directly to the Pods. A NodePort or LoadBalancer Service needs a cluster IP to forward connections to. Remove ' +
    '`clusterIP`, or use type ClusterIP.',
  check(spec, { edits, pathOf, report }) {
    const type = serviceType(spec);
    if ((type !== 'NodePort' && type !== 'LoadBalancer') || !isHeadless(spec)) return;
    const entry = spec.entry('clusterIP');
    const place = clusterAddresses(spec)?.[0]?.place;
    if (!place) return;
    const fixes = [
      ...(entry && !spec.has('clusterIPs') ? preferredFix(remove('clusterIP'), edits.removeField(spec, entry)) : []),
      ...otherFix(changeField('type', 'ClusterIP'), setFirstField(edits, spec, 'type', 'ClusterIP')),
    ];
    report(spec.get('clusterIP') ?? place, exclusive('clusterIP: None', `type: ${type}`), {
      path: `${fieldPath(pathOf(spec), 'clusterIPs')}[0]`,
      fixes,
    });
  },
  examples: [
    { bad: service('  type: NodePort\n  clusterIP: «None»\n'), fixed: service('  type: NodePort\n') },
    { good: service('  clusterIP: None\n') },
  ],
});
