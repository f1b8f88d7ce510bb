import { quantityNanos } from '../../kubernetes/quantity.ts';
import { amountText } from '../../manifest/amounts.ts';
import { preferredFix } from '../rule.ts';
import type { FieldCheck } from './field-check.ts';

export const notNegativeAmount: FieldCheck<'not-negative-amount'> = {
  id: 'negative-amount',
  check: 'not-negative-amount',
  title: 'An amount below zero',
  severity: 'error',
  lesson: 'resources-and-qos#units',
  why: 'Nobody can ask for less than nothing: amounts of CPU, memory and storage start at 0. Take the minus away.',
  judge(field, _args, { edits }) {
    const { value } = field;
    const text = value?.kind === 'scalar' ? amountText(value) : undefined;
    if (value?.kind !== 'scalar' || !text?.startsWith('-')) return;
    const amount = quantityNanos(text);
    if (amount === undefined || amount >= 0n) return;
    const positive = text.slice(1);
    const name = field.schema?.type.kind === 'map' ? value.key : field.name;
    field.report(value, `\`${name}\` may not be negative.`, { fixes: preferredFix(`Write ${positive}`, edits.setSource(value.node, positive)) });
  },
  examples: [
    { in: 'container', bad: 'resources:\n  requests:\n    cpu: «-100m»\n    memory: 64Mi', fixed: 'resources:\n  requests:\n    cpu: 100m\n    memory: 64Mi' },
    { in: 'container', good: 'resources:\n  requests:\n    cpu: 0\n    memory: 64Mi' },
  ],
};
