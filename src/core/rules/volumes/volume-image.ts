import { fieldPath } from '../../yaml/path.ts';
import type { Rule } from '../rule.ts';

export const volumeImage: Rule = {
  id: 'volume-image',
  title: 'An image volume without an image',
  severity: 'error',
  lesson: 'volumes#images-and-devices',
  watches: ['Volume.image'],
  why: 'An image volume shows the files of an image, so `reference` must name one: `registry.example.com/models/small:1`. A workload’s template is taken without it, but its Pods will be refused.',
  check(image, { report, pathOf, manifest }) {
    if (image.kind !== 'map') return;
    const missing = !image.has('reference') || image.text('reference') === '';
    if (!missing) return;
    const path = fieldPath(pathOf(image), 'reference');
    if (manifest.isTemplate) report(image, 'Without `reference` the Pods of this template will be refused.', { path, severity: 'warning' });
    else report(image, 'An image volume needs `reference`: the image whose files it shows.', { path });
  },
  examples: [
    { in: 'pod-spec', bad: 'volumes:\n  - name: model\n    «image»:\n      pullPolicy: Always' },
    { in: 'pod-spec', good: 'volumes:\n  - name: model\n    image:\n      reference: registry.example.com/models/small:1' },
  ],
};
