import { imageParts } from '../../kubernetes/images.ts';
import { rule } from '../rule.ts';

export const imageRegistryNotAllowed = rule({
  id: 'image-registry-not-allowed',
  title: 'Image is not from an allowed registry',
  severity: 'warning',
  source: 'pod-coach',
  lesson: 'pod-anatomy#images',
  watches: ['Container.image'],
  why:
    'An image from elsewhere may be unscanned, rate-limited or gone tomorrow. The `.pod-coach.yaml` of this folder ' +
    'lists the registries that images may come from, under `parameters.allowedRegistries`. Copy the image to an ' +
    'allowed registry, or add its registry to the list.',
  check(image, { report, imageOf, parameters: { allowedRegistries } }) {
    const text = imageOf(image);
    if (allowedRegistries.length === 0 || !text?.trim() || text.includes('$(')) return;
    const { registry = 'docker.io', name } = imageParts(text);
    // Docker Hub keeps images without an owner in `library`.
    const full = `${registry}/${registry === 'docker.io' && !name.includes('/') ? `library/${name}` : name}`;
    const isAllowed = allowedRegistries.some((allowed) => full === allowed || full.startsWith(`${allowed}/`));
    if (!isAllowed) report(image, `Images from \`${registry}\` are not allowed here: ${shown(allowedRegistries)}.`);
  },
  examples: [
    { in: 'container', bad: 'image: «nginx:1.27»', parameters: { allowedRegistries: ['registry.example.com'] } },
    {
      in: 'container',
      bad: 'image: «registry.example.com/other/web:1.4»',
      parameters: { allowedRegistries: ['registry.example.com/shop'] },
    },
    {
      in: 'container',
      good: 'image: registry.example.com/shop/web:1.4',
      parameters: { allowedRegistries: ['registry.example.com/shop'] },
    },
    { in: 'container', good: 'image: nginx:1.27', parameters: { allowedRegistries: ['docker.io'] } },
    { in: 'container', good: 'image: nginx:1.27' },
  ],
});

/** The first of the list. */
function shown([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? `use \`${first}\`` : `use \`${first}\` or ${others.length} more`;
}
