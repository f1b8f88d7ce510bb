import { containersOf } from '../../manifest/containers.ts';
import { FreeNames } from '../../kubernetes/free-name.ts';
import { imageParts } from '../../kubernetes/images.ts';
import { toDnsLabel } from '../../kubernetes/names.ts';
import type { ListValue, MapValue, ScalarValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import { yaml } from '../yaml-example.ts';
import { duplicate } from '../../wording/messages.ts';
import { removeThe, renameTo } from '../../wording/fix-titles.ts';

export const containerNameDuplicate = rule({
  id: 'container-name-duplicate',
  title: 'Duplicate container name',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateContainers',
  lesson: 'init-and-sidecars#container-names',
  watches: ['PodSpec'],
  why:
    'The API server rejects the Pod. Containers and init containers of a Pod share one set of names, because ' +
    '`kubectl logs` and `kubectl exec` find a container by its name. Give each container a unique name.',
  check(podSpec, context) {
    const first = new Map<string, MapValue>();
    const free = new FreeNames(containersOf(podSpec).map(({ container }) => container.text('name')));
    // The API server looks at the containers before the init containers.
    for (const list of ['containers', 'initContainers']) {
      for (const container of podSpec.maps(list)) {
        const name = container.scalar('name');
        if (!name?.string) continue;
        const other = first.get(name.string);
        if (!other) first.set(name.string, container);
        else reportDuplicate(name, container, other, free, context);
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        containers:
          - name: web
            image: nginx:1.27
          - name: «web»
            image: redis:7.4
      `,
      fixed: yaml`
        containers:
          - name: web
            image: nginx:1.27
          - name: redis
            image: redis:7.4
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        containers:
          - name: web
            image: nginx:1.27
        initContainers:
          - name: «web»
            image: busybox:1.37
      `,
      fixed: yaml`
        containers:
          - name: web
            image: nginx:1.27
        initContainers:
          - name: busybox
            image: busybox:1.37
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        containers:
          - name: web
            image: nginx:1.27
          - name: «web»
            image: nginx:1.27
      `,
      fixed: yaml`
        containers:
          - name: web
            image: nginx:1.27
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        containers:
          - name: web
            image: nginx:1.27
          - name: cache
            image: redis:7.4
      `,
    },
  ],
});

function reportDuplicate(
  name: ScalarValue,
  container: MapValue,
  other: MapValue,
  free: FreeNames,
  context: RuleContext,
): void {
  const { edits } = context;
  const written = otherName(name.string ?? '', container, free);
  const rename = edits.setText(name.node, written);
  const related = [{ range: context.rangeOf(other.get('name') ?? other), message: 'First defined here.' }];
  const list = container.parent;
  const isCopy =
    list === other.parent &&
    edits.text.slice(other.node.start, other.node.end).trim() ===
      edits.text.slice(container.node.start, container.node.end).trim();
  const fixes: Fix[] =
    isCopy && list?.kind === 'list'
      ? [...safeFix(removeThe('duplicate'), removal(list, container, context)), ...otherFix(renameTo(written), rename)]
      : preferredFix(renameTo(written), rename);
  context.report(name, duplicate('container name', name.string ?? ''), { fixes, related });
}

function removal(list: ListValue, container: MapValue, { edits }: RuleContext) {
  return edits.removeItem(list, Number(container.key));
}

/** The image's own name where it tells more, else the name with a number. */
function otherName(name: string, container: MapValue, free: FreeNames): string {
  const image = toDnsLabel(
    imageParts(container.text('image') ?? '')
      .name.split('/')
      .at(-1) ?? '',
  );
  return image !== undefined && image.length > 1 && !free.has(image) ? image : free.like(name);
}
