import { imageParts } from '../../../kubernetes/images.ts';
import { preferredFix, rule } from '../../rule.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

const OLD = 'k8s.gcr.io';
const NEW = 'registry.k8s.io';

export const oldRegistry = rule({
  id: 'old-registry',
  title: 'Image from the frozen registry k8s.gcr.io',
  severity: 'information',
  source: 'https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/',
  lesson: 'pod-anatomy#images',
  watches: ['Container.image'],
  why:
    'The image may fail to pull: the images of Kubernetes moved to `registry.k8s.io` in 2022, and the old registry ' +
    'was frozen in 2023, gets no new versions and can be shut down. Use the new registry.',
  check(image, { report, edits, imageOf }) {
    const text = image.string;
    if (text === undefined || imageParts(imageOf(image) ?? text).registry !== OLD) return;
    report(image, 'Registry `k8s.gcr.io` is frozen; use `registry.k8s.io` instead.', {
      fixes: preferredFix(changeTo(NEW), edits.setText(image.node, text.replace(OLD, NEW))),
    });
  },
  examples: [
    { in: 'container', bad: 'image: «k8s.gcr.io/pause:3.9»', fixed: 'image: registry.k8s.io/pause:3.9' },
    { in: 'container', good: 'image: registry.k8s.io/pause:3.9' },
  ],
});
