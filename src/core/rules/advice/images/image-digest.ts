import { imageParts } from '../../../kubernetes/images.ts';
import { rule } from '../../rule.ts';

export const imageDigest = rule({
  id: 'image-digest',
  title: 'Image is not pinned by digest',
  severity: 'hint',
  source: 'docs/concepts/containers/images/#image-names',
  off: true,
  lesson: 'pod-anatomy#images',
  watches: ['Container.image'],
  why:
    'The same tag can point to different content tomorrow; a digest (`@sha256:…`) cannot. Teams that must know ' +
    'exactly what runs pin every image by digest. Add the digest.',
  check(image, { report, imageOf }) {
    const text = imageOf(image);
    if (text === undefined || text.trim() === '' || text.includes('$(')) return;
    if (imageParts(text).digest === undefined) report(image, 'Image is not pinned by a digest.');
  },
  examples: [
    { in: 'container', bad: 'image: «nginx:1.27»' },
    { in: 'container', good: 'image: nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' },
  ],
});
