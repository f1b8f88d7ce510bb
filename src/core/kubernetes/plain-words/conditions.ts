/** The fields that every condition in a status has. */

import type { FieldWords } from './field-words.ts';

export const conditionWords: FieldWords = {
  type: 'Which aspect the condition reports, such as `Ready` or `Progressing`. Each type appears once in the list.',
  status: '`True`, `False` or `Unknown`: whether the condition holds right now.',
  reason: 'One CamelCase word for the cause of the last change, meant for programs and dashboards.',
  message: 'Details of the last change for people to read; start here when something is stuck.',
  lastTransitionTime: 'When `status` last changed, for example from `False` to `True`.',
  lastProbeTime: 'When the condition was last checked, whether or not it changed.',
  lastUpdateTime: 'When anything in this condition was last written, including its reason and message.',
  observedGeneration:
    'The `metadata.generation` that this condition describes. If the object has a higher one now, the condition ' +
    'is stale.',
};
