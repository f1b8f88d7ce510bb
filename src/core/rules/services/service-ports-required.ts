import { clusterAddresses, isHeadless, serviceType } from '../../manifest/service.ts';
import { countOf } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { service } from './example-services.ts';

export const servicePortsRequired: Rule = {
  id: 'service-ports-required',
  title: 'A Service without a port',
  severity: 'error',
  lesson: 'networking#service-ports',
  watches: ['ServiceSpec'],
  why: 'A Service takes connections at a port of its own and passes them on to Pods, so it needs at least one. Only a headless Service (`clusterIP: None`) and one of type ExternalName pass nothing on.',
  check(spec, { edits, pathOf, report }) {
    if (spec.kind !== 'map' || countOf(spec, 'ports') !== 0 || isHeadless(spec)) return;
    const type = serviceType(spec);
    if (type === undefined || type === 'ExternalName' || !clusterAddresses(spec)) return;
    const ports = spec.entry('ports');
    report(ports ?? spec, 'A Service needs at least one port.', { path: fieldPath(pathOf(spec), 'ports'), fixes: preferredFix('Add port 80', setField(edits, spec, 'ports', [{ port: 80 }])) });
  },
  examples: [
    { bad: service('', '').replace('spec:', '«spec»:'), fixed: service('') },
    { good: service('  clusterIP: None\n', '') },
  ],
};
