import { quantityNanos } from '../../../kubernetes/quantity.ts';
import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { code } from '../../../wording/code.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

const NANOS = 1_000_000_000n;
/** Nobody asks for this many CPUs in one container, or for this few bytes. */
const MANY_CPUS = 128n * NANOS;
const FEW_BYTES = 1_000_000n * NANOS;

export const suspiciousQuantity = rule({
  id: 'suspicious-quantity',
  title: 'Quantity has an unlikely unit',
  severity: 'warning',
  source: 'docs/concepts/configuration/manage-resources-containers/',
  lesson: 'resources-and-qos#units',
  watches: ['ResourceRequirements'],
  why:
    'The Pod fits no node, or is killed as soon as it starts (`OOMKilled`). CPU is counted in cores: `500` is five ' +
    'hundred cores, `500m` is half a core. Memory is counted in bytes: `512` is 512 bytes, `512Mi` is enough for a ' +
    'small program. Correct the suffix.',
  check(resources, { report, edits }) {
    for (const part of ['requests', 'limits']) {
      for (const resource of ['cpu', 'memory']) {
        const value = resources.map(part)?.scalar(resource);
        const amount = value && quantityNanos(value.source);
        if (!value || amount === undefined || amount <= 0n) continue;
        const suffix = resource === 'cpu' ? 'm' : 'Mi';
        const odd = resource === 'cpu' ? amount >= MANY_CPUS : amount < FEW_BYTES;
        // A part of a byte is another mistake, and another rule says so.
        if (!odd || (resource === 'memory' && amount % NANOS !== 0n)) continue;
        const number = (resource === 'cpu' ? /^(\d+)(?:Mi?)?$/ : /^(\d+)m?$/).exec(value.source.trim())?.[1];
        const fixes =
          number === undefined
            ? []
            : preferredFix(changeTo(`${number}${suffix}`), edits.setText(value.node, `${number}${suffix}`));
        const mayMiss = number === undefined ? '' : '; `m` may be missing';
        report(
          value,
          resource === 'cpu'
            ? `${code(value.source)} is ${amount / NANOS} whole CPUs${mayMiss}.`
            : `${code(value.source)} is less than a megabyte of memory; \`Mi\` may be missing.`,
          { fixes },
        );
      }
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            cpu: «500»
            memory: 64Mi
          limits:
            memory: 64Mi
      `,
      fixed: yaml`
        resources:
          requests:
            cpu: 500m
            memory: 64Mi
          limits:
            memory: 64Mi
      `,
    },
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            cpu: 500m
            memory: «128»
          limits:
            memory: 256Mi
      `,
      fixed: yaml`
        resources:
          requests:
            cpu: 500m
            memory: 128Mi
          limits:
            memory: 256Mi
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          requests:
            cpu: 500m
            memory: 128Mi
          limits:
            memory: 256Mi
      `,
    },
  ],
});
