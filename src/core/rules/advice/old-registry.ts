import { imageParts } from '../../kubernetes/images.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

const OLD = 'k8s.gcr.io';
const NEW = 'registry.k8s.io';

export const oldRegistry: Rule = {
  id: 'old-registry',
  title: 'An image from a registry that is no longer kept up',
  severity: 'information',
  lesson: 'pod-anatomy#images',
  watches: ['Container.image'],
  why: 'Kubernetes’ own images moved to `registry.k8s.io` in 2022. The old registry was frozen in 2023: it gets no new versions, and may be switched off.',
  check(image, { report, edits }) {
    const text = image.kind === 'scalar' ? image.string : undefined;
    if (image.kind !== 'scalar' || text === undefined || imageParts(text).registry !== OLD) return;
    report(image, '`k8s.gcr.io` is frozen; the images are in `registry.k8s.io`.', { fixes: preferredFix(`Write ${NEW}`, edits.setText(image.node, text.replace(OLD, NEW))) });
  },
  examples: [
    { in: 'container', bad: 'image: «k8s.gcr.io/pause:3.9»', fixed: 'image: registry.k8s.io/pause:3.9' },
    { in: 'container', good: 'image: registry.k8s.io/pause:3.9' },
  ],
};
