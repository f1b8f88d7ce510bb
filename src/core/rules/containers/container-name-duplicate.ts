import { imageParts } from '../../kubernetes/images.ts';
import { toDnsLabel } from '../../kubernetes/names.ts';
import type { ListValue, MapValue, ScalarValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';

export const containerNameDuplicate: Rule = {
  id: 'container-name-duplicate',
  title: 'Two containers of one name',
  severity: 'error',
  lesson: 'init-and-sidecars#container-names',
  watches: ['PodSpec'],
  why: 'Containers and init containers of a Pod share one set of names: logs and commands find a container by its name. Give each a name of its own.',
  check(podSpec, context) {
    if (podSpec.kind !== 'map') return;
    const first = new Map<string, MapValue>();
    // The API server looks at the containers before the init containers.
    for (const list of ['containers', 'initContainers']) {
      for (const container of podSpec.maps(list)) {
        const name = container.scalar('name');
        if (!name?.string) continue;
        const other = first.get(name.string);
        if (!other) first.set(name.string, container);
        else reportDuplicate(name, container, other, first, context);
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'containers:\n  - name: web\n    image: nginx:1.27\n  - name: «web»\n    image: redis:7.4\n',
      fixed: 'containers:\n  - name: web\n    image: nginx:1.27\n  - name: redis\n    image: redis:7.4\n',
    },
    {
      in: 'pod-spec',
      bad: 'containers:\n  - name: web\n    image: nginx:1.27\ninitContainers:\n  - name: «web»\n    image: busybox:1.37\n',
      fixed: 'containers:\n  - name: web\n    image: nginx:1.27\ninitContainers:\n  - name: busybox\n    image: busybox:1.37\n',
    },
    {
      in: 'pod-spec',
      bad: 'containers:\n  - name: web\n    image: nginx:1.27\n  - name: «web»\n    image: nginx:1.27\n',
      fixed: 'containers:\n  - name: web\n    image: nginx:1.27\n',
    },
    { in: 'pod-spec', good: 'containers:\n  - name: web\n    image: nginx:1.27\n  - name: cache\n    image: redis:7.4\n' },
  ],
};

function reportDuplicate(name: ScalarValue, container: MapValue, other: MapValue, taken: ReadonlyMap<string, MapValue>, context: RuleContext): void {
  const { edits } = context;
  const free = freeName(name.string ?? '', container, taken);
  const rename = edits.setText(name.node, free);
  const related = [{ range: context.rangeOf(other.get('name') ?? other), message: 'The first one is here.' }];
  const list = container.parent;
  const isCopy = list === other.parent && edits.text.slice(other.node.start, other.node.end).trim() === edits.text.slice(container.node.start, container.node.end).trim();
  const fixes: Fix[] = isCopy && list?.kind === 'list'
    ? [...safeFix('Remove the copy', removal(list, container, context)), ...otherFix(`Write ${free}`, rename)]
    : preferredFix(`Write ${free}`, rename);
  context.report(name, `Another container of this Pod is called \`${name.string ?? ''}\`.`, { fixes, related });
}

function removal(list: ListValue, container: MapValue, { edits }: RuleContext) {
  return edits.removeItem(list, Number(container.key));
}

/** The image's own name where it tells more, else the name with a number. */
function freeName(name: string, container: MapValue, taken: ReadonlyMap<string, MapValue>): string {
  const image = toDnsLabel(imageParts(container.text('image') ?? '').name.split('/').at(-1) ?? '');
  if (image !== undefined && image.length > 1 && !taken.has(image)) return image;
  for (let at = 2; ; at++) {
    const numbered = `${name.slice(0, 60)}-${at}`;
    if (!taken.has(numbered)) return numbered;
  }
}
