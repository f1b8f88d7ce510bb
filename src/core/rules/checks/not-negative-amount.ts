import { quantityNanos } from '../../kubernetes/quantity.ts';
import { amountText } from '../../manifest/amounts.ts';
import { preferredFix } from '../rule.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { notNegative } from '../../wording/messages.ts';

export const notNegativeAmount: FieldCheck<'not-negative-amount'> = {
  id: 'negative-amount',
  kind: 'field-check',
  check: 'not-negative-amount',
  title: 'Quantity is negative',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateNonnegativeQuantity',
  lesson: 'resources-and-qos#units',
  why:
    'The API server rejects the object: a request, limit or size of CPU, memory or storage cannot be below 0. ' +
    'Remove the minus sign.',
  judge(field, _args, { edits }) {
    const { value } = field;
    const text = value?.kind === 'scalar' ? amountText(value) : undefined;
    if (value?.kind !== 'scalar' || !text?.startsWith('-')) return;
    const amount = quantityNanos(text);
    if (amount === undefined || amount >= 0n) return;
    const positive = text.slice(1);
    const name = field.schema?.type.kind === 'map' ? value.key : field.name;
    field.report(value, notNegative(String(name)), {
      fixes: preferredFix(changeTo(positive), edits.setSource(value.node, positive)),
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        resources:
          requests:
            cpu: «-100m»
            memory: 64Mi
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
      good: yaml`
        resources:
          requests:
            cpu: 0
            memory: 64Mi
      `,
    },
  ],
};
