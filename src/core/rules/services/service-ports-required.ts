import { clusterAddresses, isHeadless, serviceType } from '../../manifest/service.ts';
import { countOf } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import { preferredFix, rule } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { service } from './example-services.ts';
import { addPhrase } from '../../wording/fix-titles.ts';
import { required } from '../../wording/messages.ts';

export const servicePortsRequired = rule({
  id: 'service-ports-required',
  title: 'Service has no ports',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateService',
  saysMissing: true,
  judges: 'names',
  lesson: 'networking#service-ports',
  watches: ['ServiceSpec'],
  why:
    'The API server rejects the Service. It needs at least one port on which it accepts connections. Only a ' +
    'headless Service (`clusterIP: None`) and one of type ExternalName can do without. Add a port.',
  check(spec, { edits, pathOf, report }) {
    if (countOf(spec, 'ports') !== 0 || isHeadless(spec)) return;
    const type = serviceType(spec);
    if (type === undefined || type === 'ExternalName' || !clusterAddresses(spec)) return;
    const ports = spec.entry('ports');
    report(ports ?? spec, required('ports', 'for a Service'), {
      path: fieldPath(pathOf(spec), 'ports'),
      fixes: preferredFix(addPhrase('a `ports` entry for port 80'), setField(edits, spec, 'ports', [{ port: 80 }])),
    });
  },
  examples: [
    { bad: service('', '').replace('spec:', '«spec»:'), fixed: service('') },
    { good: service('  clusterIP: None\n', '') },
  ],
});
