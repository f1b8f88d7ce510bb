import { quantityNanos } from '../../kubernetes/quantity.ts';
import type { Rule } from '../rule.ts';
import { preferredFix } from '../rule.ts';

const NANOS = 1_000_000_000n;
/** Nobody asks for this many CPUs in one container, or for this few bytes. */
const MANY_CPUS = 128n * NANOS;
const FEW_BYTES = 1_000_000n * NANOS;

export const suspiciousQuantity: Rule = {
  id: 'suspicious-quantity',
  title: 'An amount that is probably in another unit',
  severity: 'warning',
  lesson: 'resources-and-qos#units',
  watches: ['ResourceRequirements'],
  why: 'CPU is counted in cores: `500` is five hundred of them, `500m` is half a core. Memory is counted in bytes: `512` is 512 bytes, `512Mi` is what a small program needs. With such an amount the Pod finds no node, or is ended as soon as it starts.',
  check(resources, { report, edits }) {
    if (resources.kind !== 'map') return;
    for (const part of ['requests', 'limits']) {
      for (const resource of ['cpu', 'memory']) {
        const value = resources.map(part)?.scalar(resource);
        const amount = value && quantityNanos(value.source);
        if (!value || amount === undefined || amount <= 0n) continue;
        const suffix = resource === 'cpu' ? 'm' : 'Mi';
        const odd = resource === 'cpu' ? amount >= MANY_CPUS : amount < FEW_BYTES;
        if (!odd) continue;
        const number = /^\d+$/.exec(value.source.trim())?.[0];
        const fixes = number === undefined ? [] : preferredFix(`Write ${number}${suffix}`, edits.setText(value.node, `${number}${suffix}`));
        report(value, resource === 'cpu' ? `This is ${value.source} whole CPUs.` : `This is less than a megabyte of memory.`, { fixes });
      }
    }
  },
  examples: [
    { in: 'container', bad: 'resources:\n  requests:\n    cpu: «500»\n    memory: 64Mi\n  limits:\n    memory: 64Mi', fixed: 'resources:\n  requests:\n    cpu: 500m\n    memory: 64Mi\n  limits:\n    memory: 64Mi' },
    { in: 'container', bad: 'resources:\n  requests:\n    cpu: 500m\n    memory: «128»\n  limits:\n    memory: 256Mi', fixed: 'resources:\n  requests:\n    cpu: 500m\n    memory: 128Mi\n  limits:\n    memory: 256Mi' },
    { in: 'container', good: 'resources:\n  requests:\n    cpu: 500m\n    memory: 128Mi\n  limits:\n    memory: 256Mi' },
  ],
};
