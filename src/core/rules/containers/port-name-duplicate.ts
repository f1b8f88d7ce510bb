import { toPortName } from '../../kubernetes/names.ts';
import type { ListValue, MapValue, ScalarValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const portNameDuplicate: Rule = {
  id: 'port-name-duplicate',
  title: 'Two ports of one name',
  severity: 'error',
  lesson: 'networking#port-names',
  watches: ['Container.ports'],
  why: 'Services and probes may use a port by its name, so each port of a container needs a name of its own. Rename one of them.',
  check(ports, context) {
    if (ports.kind !== 'list') return;
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
      bad: 'ports:\n  - name: web\n    containerPort: 80\n  - name: «web»\n    containerPort: 443',
      fixed: 'ports:\n  - name: web\n    containerPort: 80\n  - name: web-443\n    containerPort: 443',
    },
    {
      in: 'container',
      bad: 'ports:\n  - name: web\n    containerPort: 80\n  - name: «web»\n    containerPort: 80',
      fixed: 'ports:\n  - name: web\n    containerPort: 80',
    },
    { in: 'container', good: 'ports:\n  - name: http\n    containerPort: 80\n  - name: https\n    containerPort: 443' },
  ],
};

function reportTwin(ports: ListValue, name: ScalarValue, port: MapValue, other: MapValue, context: RuleContext): void {
  const { edits } = context;
  const text = name.string ?? '';
  const suffix = `-${port.int('containerPort') ?? 2}`;
  const free = toPortName(text.slice(0, 15 - suffix.length) + suffix);
  const rename = free === undefined ? undefined : edits.setText(name.node, free);
  const isSame = port.int('containerPort') === other.int('containerPort') && (port.text('protocol') || 'TCP') === (other.text('protocol') || 'TCP');
  const fixes = isSame
    ? [...safeFix('Remove the copy', edits.removeItem(ports, Number(port.key))), ...otherFix(`Write ${free ?? ''}`, rename)]
    : preferredFix(`Write ${free ?? ''}`, rename);
  const related = [{ range: context.rangeOf(other.get('name') ?? other), message: 'The first one is here.' }];
  context.report(name, `Another port of this container is called \`${text}\`.`, { fixes, related });
}
