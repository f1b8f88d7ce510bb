import type { MapValue, Value } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { deprecated } from '../../wording/messages.ts';
import { changeTo, removeThe } from '../../wording/fix-titles.ts';

/** Labels of nodes that are out of use, and what has taken their place. Source: Kubernetes' pkg/api/node/util.go. */
const REPLACEMENTS: Readonly<Record<string, string | undefined>> = {
  'beta.kubernetes.io/arch': 'kubernetes.io/arch',
  'beta.kubernetes.io/os': 'kubernetes.io/os',
  'beta.kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
  'node-role.kubernetes.io/master': 'node-role.kubernetes.io/control-plane',
  'app.kubernetes.io/created-by': undefined,
  'scheduler.alpha.kubernetes.io/preferAvoidPods': undefined,
};

export const deprecatedNodeLabel = rule({
  id: 'deprecated-node-label',
  title: 'Deprecated node label',
  severity: 'warning',
  source: 'docs/reference/labels-annotations-taints/',
  apiWarning: true,
  lesson: 'resources-and-qos#affinity',
  watches: ['PodSpec.nodeSelector', 'NodeSelectorTerm.matchExpressions', 'TopologySpreadConstraint.topologyKey'],
  why:
    'The Pod may find no node and stay `Pending`: Kubernetes renamed this node label, and nodes may have only the ' +
    'new one. Use the new label.',
  check(value, context) {
    if (value.kind === 'map') checkPairs(value, context);
    else if (value.kind === 'list') for (const expression of value.maps()) checkName(expression.get('key'), context);
    else checkName(value, context);
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        nodeSelector:
          «beta.kubernetes.io/os»: linux
      `,
      fixed: yaml`
        nodeSelector:
          kubernetes.io/os: linux
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        nodeSelector:
          «app.kubernetes.io/created-by»: someone
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        nodeSelector:
          kubernetes.io/os: linux
      `,
    },
  ],
});

function checkPairs(pairs: MapValue, { edits, pathOf, report }: RuleContext): void {
  for (const entry of pairs.entries) {
    if (!Object.hasOwn(REPLACEMENTS, entry.name)) continue;
    const name = REPLACEMENTS[entry.name];
    const isThere = name !== undefined && pairs.entry(name) !== undefined;
    const fixes = isThere
      ? preferredFix(removeThe('deprecated label'), edits.removeField(pairs, entry))
      : name === undefined
        ? []
        : preferredFix(changeTo(name), edits.renameKey(entry.key, name));
    report(entry, message(entry.name, name), { path: `${pathOf(pairs)}[${entry.name}]`, fixes, deprecated: true });
  }
}

function checkName(value: Value | undefined, { edits, report }: RuleContext): void {
  const label = value?.kind === 'scalar' ? value.string : undefined;
  if (value?.kind !== 'scalar' || label === undefined || !Object.hasOwn(REPLACEMENTS, label)) return;
  const name = REPLACEMENTS[label];
  const fixes = name === undefined ? [] : preferredFix(changeTo(name), edits.setText(value.node, name));
  report(value, message(label, name), { fixes, deprecated: true });
}

function message(label: string, name: string | undefined): string {
  return name === undefined
    ? `Node label ${code(label)} is deprecated.`
    : deprecated('The node label', 'is deprecated', code(name));
}
