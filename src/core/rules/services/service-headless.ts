import { clusterAddresses, isHeadless, serviceType } from '../../manifest/service.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { service } from './example-services.ts';

export const serviceHeadless: Rule = {
  id: 'service-headless',
  title: 'A Service without an address that is to be reached from outside',
  severity: 'error',
  lesson: 'networking#service-types',
  watches: ['ServiceSpec'],
  why: 'With `clusterIP: None` a Service has no address: its name leads straight to the Pods. A NodePort or LoadBalancer needs an address to pass connections on to.',
  check(spec, { edits, pathOf, report }) {
    const type = spec.kind === 'map' ? serviceType(spec) : undefined;
    if (spec.kind !== 'map' || (type !== 'NodePort' && type !== 'LoadBalancer') || !isHeadless(spec)) return;
    const entry = spec.entry('clusterIP');
    const place = clusterAddresses(spec)?.[0]?.place;
    if (!place) return;
    const fixes = [
      ...(entry && !spec.has('clusterIPs') ? preferredFix('Remove clusterIP', edits.removeField(spec, entry)) : []),
      ...otherFix('Make it a ClusterIP Service', setFirstField(edits, spec, 'type', 'ClusterIP')),
    ];
    report(spec.get('clusterIP') ?? place, `A ${type} Service cannot be headless.`, { path: `${fieldPath(pathOf(spec), 'clusterIPs')}[0]`, fixes });
  },
  examples: [
    { bad: service('  type: NodePort\n  clusterIP: «None»\n'), fixed: service('  type: NodePort\n') },
    { good: service('  clusterIP: None\n') },
  ],
};
