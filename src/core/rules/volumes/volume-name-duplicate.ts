import { freeName } from '../../kubernetes/free-name.ts';
import { isReplaced } from '../../manifest/volumes.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import type { ListValue, MapValue, ScalarValue } from '../../yaml/values.ts';

export const volumeNameDuplicate: Rule = {
  id: 'volume-name-duplicate',
  title: 'Two volumes with one name',
  severity: 'error',
  lesson: 'volumes#volumes',
  watches: ['PodSpec.volumes'],
  why: 'Containers mount a volume by its name, so each volume of a Pod has a name of its own. Rename one of the two, or remove it when both mean the same.',
  check(volumes, context) {
    if (volumes.kind !== 'list') return;
    const seen = new Map<string, MapValue>();
    for (const volume of volumes.maps()) {
      const name = volume.scalar('name');
      if (!name?.string || isReplaced(volume, context.manifest)) continue;
      const first = seen.get(name.string);
      if (!first) seen.set(name.string, volume);
      else {
        const related = [{ range: context.rangeOf(first.get('name') ?? first), message: 'The first volume of this name' }];
        context.report(name, `Another volume is called \`${name.string}\` already.`, { related, fixes: fixesFor(volumes, volume, first, name, context) });
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: data\n    emptyDir: {}\n  - name: «data»\n    configMap:\n      name: web',
      fixed: 'volumes:\n  - name: data\n    emptyDir: {}\n  - name: data-2\n    configMap:\n      name: web',
    },
    { in: 'pod-spec', bad: 'volumes:\n  - name: data\n    emptyDir: {}\n  - name: «data»\n    emptyDir: {}', fixed: 'volumes:\n  - name: data\n    emptyDir: {}' },
    { in: 'pod-spec', good: 'volumes:\n  - name: data\n    emptyDir: {}\n  - name: conf\n    configMap:\n      name: web' },
  ],
};

function fixesFor(volumes: ListValue, volume: MapValue, first: MapValue, name: ScalarValue, { edits }: RuleContext): Fix[] {
  const written = freeName(name.string ?? '', volumes.maps().map((other) => other.text('name')));
  const rename = edits.setText(name.node, written);
  const remove = edits.removeItem(volumes, volumes.items.indexOf(volume));
  const same = textOf(volume, edits.text) === textOf(first, edits.text);
  if (same) return [...safeFix('Remove the second one', remove), ...otherFix(`Rename it ${written}`, rename)];
  return [...preferredFix(`Rename it ${written}`, rename), ...otherFix('Remove the second one', remove)];
}

function textOf({ node }: MapValue, text: string): string {
  return text.slice(node.start, node.end).trim();
}
