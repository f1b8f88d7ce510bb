import { imageParts } from '../../kubernetes/images.ts';
import type { Rule } from '../rule.ts';
import { preferredFix } from '../rule.ts';

const NAME = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[+._-][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;

export const imageReference: Rule = {
  id: 'image-reference',
  title: 'An image that no node can pull',
  severity: 'warning',
  lesson: 'pod-anatomy#images',
  watches: ['Container.image'],
  why: 'An image is `registry/name:tag`, the name in lower case and without `https://`. The API server takes any text, but the node then reports InvalidImageName and the container never starts.',
  check(image, { report, edits }) {
    const text = image.kind === 'scalar' ? image.string?.trim() : undefined;
    if (image.kind !== 'scalar' || !text || text.includes('$(') || text.includes('{{')) return;
    const bare = text.replace(/^https?:\/\//, '').replace(/^docker:\/\//, '');
    const { registry, name, tag, digest } = imageParts(bare);
    if (bare === text && NAME.test(name) && (tag === undefined || TAG.test(tag)) && (digest === undefined || DIGEST.test(digest))) return;
    const mended = `${registry === undefined ? '' : `${registry}/`}${name.toLowerCase()}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
    const isMended = mended !== text && NAME.test(name.toLowerCase()) && (tag === undefined || TAG.test(tag)) && (digest === undefined || DIGEST.test(digest));
    const fixes = isMended ? preferredFix(`Write ${mended}`, edits.setText(image.node, mended)) : [];
    report(image, 'No node can pull this: it is not written as an image reference.', { fixes });
  },
  examples: [
    { in: 'container', bad: 'image: «Shop/Web:2.4.1»', fixed: 'image: shop/web:2.4.1' },
    { in: 'container', bad: 'image: «https://registry.example.com/shop/web:2.4.1»', fixed: 'image: registry.example.com/shop/web:2.4.1' },
    { in: 'container', good: 'image: registry.example.com:5000/shop/web:2.4.1' },
  ],
};
