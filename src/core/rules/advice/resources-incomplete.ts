import { containerAround, isSidecar } from '../../manifest/containers.ts';
import { amountsOf, requestsOf } from '../../manifest/amounts.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { setField } from '../../yaml/set-field.ts';
import type { Rule } from '../rule.ts';

const USUAL = { cpu: '100m', memory: '128Mi' };

export const resourcesIncomplete: Rule = {
  id: 'resources-incomplete',
  title: 'A container that says only half of what it needs',
  severity: 'information',
  lesson: 'resources-and-qos#resources',
  watches: ['Container.resources'],
  why: 'A request tells the scheduler how much a node must have free; without one it counts as nothing. A memory limit keeps a leak from taking the node down. A request that is not written is taken from the limit.',
  check(resources, { report, edits, manifest: { podSpec } }) {
    const place = containerAround(resources);
    if (resources.kind !== 'map' || resources.entries.length === 0 || !place || podSpec?.has('resources') || (place.role !== 'container' && !isSidecar(place))) return;
    const missing = missingRequests(resources);
    const limit = amountsOf(resources.map('limits')).has('memory') ? undefined : (amountsOf(resources.map('requests')).get('memory')?.text ?? USUAL.memory);
    const words = [...missing.map((name) => `${name} request`), ...(limit === undefined ? [] : ['memory limit'])];
    const entry = place.container.entry('resources');
    if (!entry || words.length === 0 || hasUnreadable(resources)) return;
    const wanted = { requests: Object.fromEntries(missing.map((name) => [name, USUAL[name]])), limits: limit === undefined ? {} : { memory: limit } };
    const fixes = preferredFix(`Add the ${words.join(' and the ')}`, additions(resources, wanted, edits));
    report(entry, `No ${words.join(', no ').replace('cpu', 'CPU')}.`, { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: '«resources»:\n  requests:\n    cpu: 100m\n    memory: 64Mi',
      fixed: 'resources:\n  requests:\n    cpu: 100m\n    memory: 64Mi\n  limits:\n    memory: 64Mi',
    },
    {
      in: 'container',
      bad: '«resources»:\n  limits:\n    memory: 64Mi',
      fixed: 'resources:\n  limits:\n    memory: 64Mi\n  requests:\n    cpu: 100m',
    },
    { in: 'container', good: 'resources:\n  limits:\n    cpu: 500m\n    memory: 64Mi' },
  ],
};

function missingRequests(resources: MapValue): ('cpu' | 'memory')[] {
  const asked = requestsOf(resources, false);
  return (['cpu', 'memory'] as const).filter((name) => !asked.has(name));
}

/** Half-typed amounts, and claims of devices that bring their own, are no reason for advice. */
function hasUnreadable(resources: MapValue): boolean {
  const parts = ['requests', 'limits'].flatMap((name) => resources.map(name) ?? []);
  return resources.entries.some(({ value }) => value.kind === 'scalar') || parts.some((part) => amountsOf(part).size < part.entries.length);
}

/** The amounts that are to be added, each to its part; parts that are not there yet are written together. */
function additions(resources: MapValue, wanted: Readonly<Record<string, Readonly<Record<string, string>>>>, edits: Edits): (TextEdit | undefined)[] {
  const parts = Object.entries(wanted).filter(([, amounts]) => Object.keys(amounts).length > 0);
  const absent = parts.filter(([name]) => !resources.entry(name));
  const present = parts.filter(([name]) => resources.entry(name)).map(([name, amounts]) => {
    const part = resources.map(name);
    return part && part.entries.length > 0 ? edits.addFields(part, amounts) : setField(edits, resources, name, amounts);
  });
  return absent.length > 0 ? [...present, edits.addFields(resources, Object.fromEntries(absent))] : present;
}
