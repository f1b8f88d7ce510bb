import { identityOf, labelsOf } from '../../manifest/labels.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { ListValue, MapValue, Value } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { yaml } from '../yaml-example.ts';
import { add, removeThe } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';
import { requires } from '../../wording/messages.ts';

export const matchLabelKeys = rule({
  id: 'match-label-keys',
  title: 'matchLabelKeys conflicts with labelSelector',
  severity: 'error',
  source: 'docs/concepts/scheduling-eviction/topology-spread-constraints/',
  lesson: 'resources-and-qos#affinity',
  watches: ['PodAffinityTerm', 'TopologySpreadConstraint'],
  why:
    'The API server rejects the Pod. For each key in `matchLabelKeys`, another Pod matches only if it has the same ' +
    'label value as this Pod; for `mismatchLabelKeys`, only if it has a different one. Both extend the ' +
    '`labelSelector`, so that is required, and a key can appear in only one of the three.',
  check(holder, context) {
    const isSpread = context.typeOf(holder)?.name === 'TopologySpreadConstraint';
    if (!isSpread && context.version < 31) return;
    const lists = (isSpread ? ['matchLabelKeys'] : ['matchLabelKeys', 'mismatchLabelKeys']).flatMap(
      (name) => holder.list(name) ?? [],
    );
    if (!holder.has('labelSelector')) for (const list of lists) checkSelector(holder, list, context);
    const [first, second] = lists;
    if (first && second) checkApart(first, second, context);
    if (first?.key === 'matchLabelKeys')
      checkSelectorKeys(holder, first, isSpread && context.version < 34, second, context);
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        topologySpreadConstraints:
          - maxSkew: 1
            topologyKey: zone
            whenUnsatisfiable: DoNotSchedule
            labelSelector:
              matchLabels:
                app: web
            matchLabelKeys: [«app», pod-template-hash]
      `,
      fixed: yaml`
        topologySpreadConstraints:
          - maxSkew: 1
            topologyKey: zone
            whenUnsatisfiable: DoNotSchedule
            labelSelector:
              matchLabels:
                app: web
            matchLabelKeys: [pod-template-hash]
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        topologySpreadConstraints:
          - maxSkew: 1
            topologyKey: zone
            whenUnsatisfiable: DoNotSchedule
            labelSelector:
              matchLabels:
                app: web
            matchLabelKeys: [pod-template-hash]
      `,
    },
  ],
});

function checkSelector(holder: MapValue, list: ListValue, { edits, manifest, pathOf, report }: RuleContext): void {
  if (list.items.length === 0) return;
  const own = Object.entries(identityOf(labelsOf(manifest.podMetadata) ?? new Map())).filter(
    ([key]) => !list.texts().includes(key),
  );
  const selector: Record<string, Record<string, string>> = own.length > 0
    ? { matchLabels: Object.fromEntries(own) }
    : {};
  const edit = setField(edits, holder, 'labelSelector', selector);
  report(holder.entry(String(list.key)) ?? list, requires(code(String(list.key)), 'a `labelSelector`'), {
    path: pathOf(list),
    awaits: [pathOf(holder)],
    fixes: preferredFix(add('labelSelector'), edit),
  });
}

function checkApart(keys: ListValue, others: ListValue, { edits, rangeOf, report }: RuleContext): void {
  for (const [at, item] of keys.items.entries()) {
    const other = others.items.findIndex((candidate) => textOf(candidate) === textOf(item));
    const place = others.items[other];
    if (!place || textOf(item) === undefined) continue;
    const fixes = preferredFix(
      removeThe('other one'),
      others.items.length === 1 ? undefined : edits.removeItem(others, other),
    );
    report(keys.items[at] ?? item, 'Duplicate key: it is also in `mismatchLabelKeys`.', {
      fixes,
      related: [{ range: rangeOf(place), message: 'The other one is here.' }],
    });
  }
}

/**
 * The server adds the keys that the Pod has to the selector, and then refuses keys that stand in it twice. Templates
 * are left as they are.
 */
function checkSelectorKeys(
  holder: MapValue,
  keys: ListValue,
  isOldSpread: boolean,
  mismatch: ListValue | undefined,
  context: RuleContext,
): void {
  const { edits, manifest, pathOf, report } = context;
  const selector = holder.map('labelSelector');
  const podLabels = labelsOf(manifest.podMetadata);
  if (!selector || !podLabels) return;
  const seen = new Set(selector.map('matchLabels')?.entries.map(({ name }) => name));
  const names = keys.texts();
  const written = selector.maps('matchExpressions').flatMap((expression) => expression.text('key') ?? []);
  const added = manifest.isTemplate ? [] : [...names, ...(mismatch?.texts() ?? [])].filter((key) => podLabels.has(key));
  const twice = new Set(isOldSpread ? [...seen, ...written] : []);
  for (const key of isOldSpread ? [] : [...written, ...added]) {
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  for (const [at, item] of keys.items.entries()) {
    const key = textOf(item);
    if (key === undefined || !twice.has(key) || names.indexOf(key) < at) continue;
    const edit = keys.items.length > 1 ? edits.removeItem(keys, at) : removeList(holder, keys, context);
    report(item, `Key ${code(key)} is already in the \`labelSelector\`.`, {
      path: isOldSpread ? pathOf(item) : fieldPath(pathOf(holder), '0'),
      fixes: preferredFix(removeThe('key'), edit),
    });
  }
}

function removeList(holder: MapValue, list: ListValue, { edits }: RuleContext) {
  const entry = holder.entry(String(list.key));
  return entry && edits.removeField(holder, entry);
}

function textOf(value: Value): string | undefined {
  return value.kind === 'scalar' ? (value.isNull ? '' : value.string) : undefined;
}
