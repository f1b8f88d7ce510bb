import { safeFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const containerImageWhitespace: Rule = {
  id: 'container-image-whitespace',
  title: 'Blanks around the name of an image',
  severity: 'error',
  lesson: 'pod-anatomy#images',
  watches: ['Container.image'],
  why: 'The name of an image has no blanks around it. In a Pod the API server refuses them; in a template it looks away, and every Pod that is made from it fails. Take them out.',
  check(image, { manifest, edits, report }) {
    const text = image.kind === 'scalar' ? image.string : undefined;
    const trimmed = text?.trim();
    if (image.kind !== 'scalar' || text === undefined || text === trimmed || trimmed === undefined) return;
    const fixes = trimmed === '' ? [] : safeFix('Take the blanks out', edits.setText(image.node, trimmed));
    const severity = manifest.isTemplate ? 'warning' : 'error';
    report(image, trimmed === '' ? 'This image has no name, only blanks.' : 'There are blanks around the name of this image.', { fixes, severity });
  },
  examples: [
    { in: 'container', bad: 'image: «" nginx:1.27"»', fixed: 'image: "nginx:1.27"' },
    { in: 'container', good: 'image: nginx:1.27' },
  ],
};
