import { rule, safeFix } from '../rule.ts';
import { removeThe } from '../../wording/fix-titles.ts';

export const containerImageWhitespace = rule({
  id: 'container-image-whitespace',
  title: 'Image name has leading or trailing spaces',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateContainersOnlyForPod',
  notInCustomResources: true,
  lesson: 'pod-anatomy#images',
  watches: ['Container.image'],
  why:
    'The API server rejects a Pod whose image name has spaces around it. In a Pod template it accepts them, but ' +
    'then every Pod made from the template fails. Remove the spaces.',
  check(image, { manifest, edits, report }) {
    const text = image.string;
    const trimmed = text?.trim();
    if (text === undefined || text === trimmed || trimmed === undefined) return;
    const fixes = trimmed === '' ? [] : safeFix(removeThe('spaces'), edits.setText(image.node, trimmed));
    const severity = manifest.isTemplate ? 'warning' : 'error';
    report(image, trimmed === '' ? 'Image name contains only spaces.' : 'Image name has leading or trailing spaces.', {
      fixes,
      severity,
    });
  },
  examples: [
    { in: 'container', bad: 'image: «" nginx:1.27"»', fixed: 'image: "nginx:1.27"' },
    { in: 'container', good: 'image: nginx:1.27' },
  ],
});
