import { pathOf } from '../../yaml/path.ts';
import { protocolOf } from '../../manifest/service.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { service } from './example-services.ts';
import { changeTo, remove, removeThe } from '../../wording/fix-titles.ts';
import { duplicate } from '../../wording/messages.ts';

export const servicePortDuplicate = rule({
  id: 'service-port-duplicate',
  title: 'Duplicate Service port',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateService',
  judges: 'names',
  lesson: 'networking#service-ports',
  watches: ['ServiceSpec.ports'],
  why:
    'The API server rejects the Service. A combination of protocol and port, or of protocol and `nodePort`, can ' +
    'appear only once. Two ports can have the same `targetPort`. Remove one, or change its number.',
  check(ports, context) {
    const byPort = new Map<string, MapValue>();
    const byNodePort = new Map<string, MapValue>();
    for (const port of ports.maps()) {
      const number = port.int('port');
      const nodePort = port.int('nodePort') ?? 0;
      const twin = number === undefined ? undefined : byPort.get(`${protocolOf(port)} ${number}`);
      const yamlExtension = nodePort === 0 ? undefined : byNodePort.get(`${protocolOf(port)} ${nodePort}`);
      if (twin) reportTwin(port, twin, context);
      else if (yamlExtension) reportNodePort(port, yamlExtension, context);
      if (number !== undefined) byPort.set(`${protocolOf(port)} ${number}`, twin ?? port);
      byNodePort.set(`${protocolOf(port)} ${nodePort}`, yamlExtension ?? port);
    }
  },
  examples: [
    {
      bad: service(
        '',
        '    - name: web\n      port: 80\n    - «name: admin»\n      port: 80\n      targetPort: 9000\n',
      ),
      fixed: service('', '    - name: web\n      port: 80\n'),
    },
    {
      bad: service(
        '  type: NodePort\n',
        '    - name: web\n      port: 80\n      nodePort: 30080\n    - name: admin\n      port: 90\n' +
          '      «nodePort»: 30080\n',
      ),
      fixed: service(
        '  type: NodePort\n',
        '    - name: web\n      port: 80\n      nodePort: 30080\n    - name: admin\n      port: 90\n',
      ),
    },
    {
      good: service('', '    - name: dns\n      port: 53\n    - name: dns-udp\n      port: 53\n      protocol: UDP\n'),
    },
  ],
});

function reportTwin(port: MapValue, twin: MapValue, { edits, rangeOf, report }: RuleContext): void {
  const list = port.parent;
  const related = [{ range: rangeOf(twin), message: 'The other one is here.' }];
  const fixes =
    list?.kind === 'list' ? preferredFix(removeThe('duplicate'), edits.removeItem(list, Number(port.key))) : [];
  report(port, duplicate('Service port', `${port.int('port')}/${protocolOf(port)}`), {
    related,
    fixes,
    awaits: port.has('protocol') ? [] : [pathOf(port)],
  });
}

function reportNodePort(port: MapValue, yamlExtension: MapValue, { edits, rangeOf, report }: RuleContext): void {
  const entry = port.entry('nodePort');
  if (!entry) return;
  const related = [{ range: rangeOf(yamlExtension), message: 'First used here.' }];
  const next = (port.int('nodePort') ?? 0) + 1;
  const written = port.scalar('nodePort');
  const fixes = [
    ...preferredFix(remove('nodePort'), edits.removeField(port, entry)),
    ...(written ? otherFix(changeTo(next), edits.setSource(written.node, String(next))) : []),
  ];
  report(entry, '`nodePort` is already used by another port of this Service.', { related, fixes });
}
