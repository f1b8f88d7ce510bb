import { containerAround, isSidecar } from '../../../manifest/containers.ts';
import { amountsOf, requestsOf } from '../../../manifest/amounts.ts';
import type { MapValue } from '../../../yaml/values.ts';
import { preferredFix, rule } from '../../rule.ts';
import type { TextEdit } from '../../../text.ts';
import type { Edits } from '../../../yaml/edits.ts';
import { setField } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { addPhrase } from '../../../wording/fix-titles.ts';

const USUAL = { cpu: '100m', memory: '128Mi' };

export const resourcesIncomplete = rule({
  id: 'resources-incomplete',
  title: 'Container has incomplete requests or limits',
  severity: 'information',
  source: 'docs/concepts/configuration/manage-resources-containers/',
  unfinishedIn: 'container',
  lesson: 'resources-and-qos#resources',
  watches: ['Container.resources'],
  why:
    'Without a request, the scheduler counts the container as 0 and can overload the node; without a memory limit, ' +
    'a leak can take down the node. A missing request defaults to the limit. Add what is missing.',
  check(resources, { report, edits, manifest: { podSpec } }) {
    const place = containerAround(resources);
    if (
      resources.kind !== 'map' ||
      resources.entries.length === 0 ||
      !place ||
      podSpec?.has('resources') ||
      (place.role !== 'container' && !isSidecar(place))
    )
      return;
    const missing = missingRequests(resources);
    const limit = amountsOf(resources.map('limits')).has('memory')
      ? undefined
      : (amountsOf(resources.map('requests')).get('memory')?.text ?? USUAL.memory);
    const words = [...missing.map((name) => `${name} request`), ...(limit === undefined ? [] : ['memory limit'])];
    const entry = place.container.entry('resources');
    if (!entry || words.length === 0 || hasUnreadable(resources)) return;
    const wanted = {
      requests: Object.fromEntries(missing.map((name) => [name, USUAL[name]])),
      limits: limit === undefined ? {} : { memory: limit },
    };
    const fixes = preferredFix(addPhrase(theyAll(words).replace('cpu', 'CPU')), additions(resources, wanted, edits));
    report(entry, `No ${words.join(', no ').replace('cpu', 'CPU')}.`, { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        «resources»:
          requests:
            cpu: 100m
            memory: 64Mi
      `,
      fixed: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 64Mi
          limits:
            memory: 64Mi
      `,
    },
    {
      in: 'container',
      bad: yaml`
        «resources»:
          limits:
            memory: 64Mi
      `,
      fixed: yaml`
        resources:
          limits:
            memory: 64Mi
          requests:
            cpu: 100m
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          limits:
            cpu: 500m
            memory: 64Mi
      `,
    },
  ],
});

/** `the cpu request, the memory request and the memory limit` */
function theyAll(words: readonly string[]): string {
  const each = words.map((word) => `the ${word}`);
  return [...(each.length > 1 ? [each.slice(0, -1).join(', ')] : []), ...each.slice(-1)].join(' and ');
}

function missingRequests(resources: MapValue): ('cpu' | 'memory')[] {
  const asked = requestsOf(resources, false);
  return (['cpu', 'memory'] as const).filter((name) => !asked.has(name));
}

/** Half-typed amounts, and claims of devices that bring their own, are no reason for advice. */
function hasUnreadable(resources: MapValue): boolean {
  const parts = ['requests', 'limits'].flatMap((name) => resources.map(name) ?? []);
  return (
    resources.entries.some(({ value }) => value.kind === 'scalar') ||
    parts.some((part) => amountsOf(part).size < part.entries.length)
  );
}

/** The amounts that are to be added, each to its part; parts that are not there yet are written together. */
function additions(
  resources: MapValue,
  wanted: Readonly<Record<string, Readonly<Record<string, string>>>>,
  edits: Edits,
): (TextEdit | undefined)[] {
  const parts = Object.entries(wanted).filter(([, amounts]) => Object.keys(amounts).length > 0);
  const absent = parts.filter(([name]) => !resources.entry(name));
  const present = parts
    .filter(([name]) => resources.entry(name))
    .map(([name, amounts]) => {
      const part = resources.map(name);
      return part && part.entries.length > 0
        ? edits.addFields(part, amounts)
        : setField(edits, resources, name, amounts);
    });
  return absent.length > 0 ? [...present, edits.addFields(resources, Object.fromEntries(absent))] : present;
}
