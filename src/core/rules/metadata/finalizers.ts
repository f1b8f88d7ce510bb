import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { isQualifiedName } from '../../kubernetes/names.ts';
import type { ListValue, Value } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The finalizers that Kubernetes itself has; all others name their owner in front of a slash. */
const STANDARD: ReadonlySet<string> = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

export const finalizers: Rule = {
  id: 'finalizers',
  title: 'A finalizer that Kubernetes does not allow',
  severity: 'error',
  lesson: 'pod-anatomy#other-names',
  watches: OBJECT_TYPES,
  why: 'A finalizer keeps an object until some controller has cleaned up after it. Its name says whose it is: `example.com/cleanup`. Without a slash only `orphan`, `foregroundDeletion` and `kubernetes` exist, and the first two exclude each other.',
  check(root, context) {
    const list = context.manifest.root.map('metadata')?.list('finalizers');
    if (root !== context.manifest.root || !list) return;
    for (const item of list.items) checkItem(item, context);
    const names = list.texts();
    const at = Math.max(names.indexOf('orphan'), names.indexOf('foregroundDeletion'));
    if (names.includes('orphan') && names.includes('foregroundDeletion')) {
      context.report(list.items[at] ?? list, '`orphan` and `foregroundDeletion` exclude each other.', { fixes: removal(list, at, context), path: 'metadata.finalizers' });
    }
  },
  examples: [
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  finalizers:\n    - «cleanup»\n' },
    {
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  finalizers: [orphan, «foregroundDeletion»]\n',
      fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  finalizers: [orphan]\n',
    },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  finalizers:\n    - example.com/cleanup\n' },
  ],
};

function checkItem(item: Value, { report }: RuleContext): void {
  if (item.kind !== 'scalar') return;
  const text = item.isNull ? '' : item.string;
  if (text === undefined) return;
  if (!isQualifiedName(text)) report(item, 'A finalizer is a name such as `example.com/cleanup`.');
  else if (!text.includes('/') && !STANDARD.has(text)) report(item, 'Only Kubernetes’ own finalizers have no `example.com/` in front.');
}

function removal(list: ListValue, at: number, { edits }: RuleContext) {
  return preferredFix('Remove it', edits.removeItem(list, at));
}
