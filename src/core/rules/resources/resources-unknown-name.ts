import { isContainerResource, isPodResource, STANDARD_RESOURCES } from '../../kubernetes/resource-names.ts';
import { closestWords } from '../../text-distance.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { pairPath } from '../server-path.ts';
import { preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo, remove } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';

/** What people write for what they mean. */
const MEANT: Readonly<Record<string, string>> = {
  mem: 'memory',
  ram: 'memory',
  storage: 'ephemeral-storage',
  disk: 'ephemeral-storage',
  gpu: 'nvidia.com/gpu',
  cores: 'cpu',
};

export const resourcesUnknownName = rule({
  id: 'resources-unknown-name',
  title: 'Unknown resource name',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateContainerResourceName',
  lesson: 'resources-and-qos#other-resources',
  watches: ['ResourceRequirements', 'PodSpec.overhead'],
  why:
    'The API server rejects the Pod. A container can request `cpu`, `memory`, `ephemeral-storage` and huge pages ' +
    '(`hugepages-2Mi`), and extended resources with a domain in their name, such as `nvidia.com/gpu`. Correct the ' +
    'name; case matters.',
  check(resources, context) {
    if (resources.key === 'overhead') checkNames(resources, isContainerResource, context);
    const isPodLevel = resources.parent === context.manifest.podSpec && resources.key === 'resources';
    for (const field of ['requests', 'limits']) {
      const amounts = resources.key === 'overhead' ? undefined : resources.map(field);
      if (amounts) checkNames(amounts, isPodLevel ? isPodResource : isContainerResource, context);
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            cpu: 100m
            «mem»: 64Mi
      `,
      fixed: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 64Mi
      `,
    },
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            «CPU»: 100m
      `,
      fixed: yaml`
        resources:
          requests:
            cpu: 100m
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          limits:
            memory: 64Mi
            nvidia.com/gpu: 1
      `,
    },
  ],
});

function checkNames(amounts: MapValue, isAllowed: (name: string) => boolean, context: RuleContext): void {
  const isPodLevel = isAllowed === isPodResource;
  for (const entry of amounts.entries) {
    // An object is no amount, whatever it is called; its type is what is wrong.
    if (isAllowed(entry.name) || entry.value.kind !== 'scalar') continue;
    const inOverhead = amounts.key === 'overhead';
    const path = pairPath(entry.value);
    const known = isPodLevel && isContainerResource(entry.name);
    context.report(
      entry,
      known
        ? `Unknown Pod-level resource ${code(entry.name)}; only cpu, memory and huge pages are allowed.`
        : `Unknown resource ${code(entry.name)}.`,
      {
        path: inOverhead ? path.replace('.overhead[', '.overhead.limits[') : path,
        fixes: fixesFor(amounts, entry, isAllowed, context),
      },
    );
  }
}

function fixesFor(
  amounts: MapValue,
  entry: Entry,
  isAllowed: (name: string) => boolean,
  { edits }: RuleContext,
): Fix[] {
  const meant = Object.hasOwn(MEANT, entry.name.toLowerCase()) ? MEANT[entry.name.toLowerCase()] : undefined;
  const pages = /^h\w*pages-(\d+[KMG]i)/i.exec(entry.name)?.[1];
  const [closest] = closestWords(entry.name, [
    ...STANDARD_RESOURCES,
    ...(pages === undefined ? [] : [`hugepages-${pages}`]),
  ]);
  const name = closest ?? meant;
  if (name === undefined || !isAllowed(name) || amounts.entry(name))
    return preferredFix(remove(entry.name), edits.removeField(amounts, entry));
  const rename = edits.renameKey(entry.key, name);
  return name === entry.name.toLowerCase() ? safeFix(changeTo(name), rename) : preferredFix(changeTo(name), rename);
}
