import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { isQualifiedName, toQualifiedName } from '../../kubernetes/names.ts';
import type { ListValue, Value } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo, removeThe } from '../../wording/fix-titles.ts';
import { exclusive, notValid } from '../../wording/messages.ts';

/** The finalizers that Kubernetes itself has; all others name their owner in front of a slash. */
const STANDARD: ReadonlySet<string> = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

export const finalizers = rule({
  id: 'finalizers',
  title: 'Finalizer name is not valid',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/api/validation.ValidateFinalizers',
  lesson: 'pod-anatomy#other-names',
  watches: OBJECT_TYPES,
  why:
    'The API server rejects the object. A finalizer keeps an object until a controller has cleaned up after it, ' +
    'and its name starts with a domain: `example.com/cleanup`. Without a slash, only `orphan`, ' +
    '`foregroundDeletion` and `kubernetes` are allowed, and the first two are mutually exclusive.',
  check(root, context) {
    const list = context.manifest.root.map('metadata')?.list('finalizers');
    if (root !== context.manifest.root || !list) return;
    for (const item of list.items) checkItem(item, context);
    const names = list.texts();
    const at = Math.max(names.indexOf('orphan'), names.indexOf('foregroundDeletion'));
    if (names.includes('orphan') && names.includes('foregroundDeletion')) {
      context.report(list.items[at] ?? list, exclusive('orphan', 'foregroundDeletion'), {
        fixes: removal(list, at, context),
        path: 'metadata.finalizers',
      });
    }
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          finalizers:
            - «cleanup»
      `,
    },
    {
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          finalizers: [orphan, «foregroundDeletion»]
      `,
      fixed: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          finalizers: [orphan]
      `,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          finalizers:
            - example.com/cleanup
      `,
    },
  ],
});

function checkItem(item: Value, { report, edits }: RuleContext): void {
  if (item.kind !== 'scalar') return;
  const text = item.isNull ? '' : item.string;
  if (text === undefined) return;
  const name = isQualifiedName(text) ? text : (toQualifiedName(text) ?? '');
  const closest = name === '' || name.includes('/') ? name : `example.com/${name}`;
  const fixes = closest === '' ? [] : otherFix(changeTo(closest), edits.setText(item.node, closest));
  if (!isQualifiedName(text)) report(item, notValid(text, 'finalizer', 'example.com/cleanup'), { fixes });
  else if (!text.includes('/') && !STANDARD.has(text))
    report(item, 'A finalizer must have a domain prefix, such as `example.com/`.', { fixes });
}

function removal(list: ListValue, at: number, { edits }: RuleContext) {
  return preferredFix(removeThe('finalizer'), edits.removeItem(list, at));
}
