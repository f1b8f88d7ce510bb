import { imageParts } from '../../kubernetes/images.ts';
import type { Rule } from '../rule.ts';

export const imageTag: Rule = {
  id: 'image-tag',
  title: 'An image whose content can change under you',
  severity: 'information',
  lesson: 'pod-anatomy#images',
  watches: ['Container.image'],
  why: 'Without a tag, or with `latest`, the same manifest runs another program after the next push to the registry, and going back is guesswork. Name a version, such as `nginx:1.27`, or a digest.',
  check(image, { report }) {
    const text = image.kind === 'scalar' ? image.string : undefined;
    if (text === undefined || text.trim() === '' || text.includes('$(')) return;
    const { tag, digest } = imageParts(text);
    // What is no reference of an image at all has a finding of its own.
    if (digest !== undefined || /[<>\s]/.test(text)) return;
    if (tag === undefined) report(image, 'This image has no tag, so it means `latest`.');
    else if (tag === 'latest') report(image, '`latest` is another image tomorrow.');
  },
  examples: [
    { in: 'container', bad: 'image: «nginx»' },
    { in: 'container', bad: 'image: «registry.example.com:5000/shop/web:latest»' },
    { in: 'container', good: 'image: registry.example.com:5000/shop/web:2.4.1' },
  ],
};
