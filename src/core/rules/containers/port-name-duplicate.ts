import { toPortName } from '../../kubernetes/names.ts';
import type { ListValue, MapValue, ScalarValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { duplicate } from '../../wording/messages.ts';
import { removeThe, renameTo } from '../../wording/fix-titles.ts';

export const portNameDuplicate = rule({
  id: 'port-name-duplicate',
  title: 'Duplicate port name in a container',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateContainerPorts',
  lesson: 'networking#port-names',
  watches: ['Container.ports'],
  why:
    'The API server rejects the Pod. Services and probes can refer to a port by its name, so each port of a ' +
    'container needs a unique name. Rename one of them.',
  check(ports, context) {
    const first = new Map<string, MapValue>();
    for (const port of ports.maps()) {
      const name = port.scalar('name');
      if (!name?.string) continue;
      const other = first.get(name.string);
      if (!other) first.set(name.string, port);
      else reportTwin(ports, name, port, other, context);
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - name: web
            containerPort: 80
          - name: «web»
            containerPort: 443
      `,
      fixed: yaml`
        ports:
          - name: web
            containerPort: 80
          - name: web-443
            containerPort: 443
      `,
    },
    {
      in: 'container',
      bad: yaml`
        ports:
          - name: web
            containerPort: 80
          - name: «web»
            containerPort: 80
      `,
      fixed: yaml`
        ports:
          - name: web
            containerPort: 80
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - name: http
            containerPort: 80
          - name: https
            containerPort: 443
      `,
    },
  ],
});

function reportTwin(ports: ListValue, name: ScalarValue, port: MapValue, other: MapValue, context: RuleContext): void {
  const { edits } = context;
  const text = name.string ?? '';
  const suffix = `-${port.int('containerPort') ?? 2}`;
  const free = toPortName(text.slice(0, 15 - suffix.length) + suffix);
  const rename = free === undefined ? undefined : edits.setText(name.node, free);
  const isSame =
    port.int('containerPort') === other.int('containerPort') &&
    (port.text('protocol') || 'TCP') === (other.text('protocol') || 'TCP');
  const fixes = isSame
    ? [
        ...safeFix(removeThe('duplicate'), edits.removeItem(ports, Number(port.key))),
        ...otherFix(renameTo(free ?? ''), rename),
      ]
    : preferredFix(renameTo(free ?? ''), rename);
  const related = [{ range: context.rangeOf(other.get('name') ?? other), message: 'First defined here.' }];
  context.report(name, duplicate('port name', text), { fixes, related });
}
