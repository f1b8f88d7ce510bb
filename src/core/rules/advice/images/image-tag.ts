import { imageParts, isImageReference } from '../../../kubernetes/images.ts';
import { rule } from '../../rule.ts';

export const imageTag = rule({
  id: 'image-tag',
  title: 'Image has no tag or uses the latest tag',
  severity: 'information',
  source: 'docs/concepts/containers/images/#image-names',
  lesson: 'pod-anatomy#images',
  watches: ['Container.image'],
  why:
    'Without a tag, or with `latest`, the same manifest runs a different version after the next push to the ' +
    'registry, and a rollback does not bring the old one back. Pin a version, such as `nginx:1.27`, or a digest.',
  check(image, { report, imageOf }) {
    const text = imageOf(image);
    if (text === undefined || text.trim() === '' || text.includes('$(')) return;
    // What is no reference of an image at all has a finding of its own.
    if (!text.startsWith('ko://') && !isImageReference(text)) return;
    const { tag, digest } = imageParts(text);
    if (digest !== undefined) return;
    if (tag === undefined) report(image, 'Image has no tag, which means `latest`.');
    else if (tag === 'latest') report(image, '`latest` is mutable; pin a version or a digest.');
  },
  examples: [
    { in: 'container', bad: 'image: «nginx»' },
    { in: 'container', bad: 'image: «registry.example.com:5000/shop/web:latest»' },
    { in: 'container', good: 'image: registry.example.com:5000/shop/web:2.4.1' },
  ],
});
