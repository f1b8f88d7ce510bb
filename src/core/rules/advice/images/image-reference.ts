import { hasWordToFillIn, imageParts, isImageReference } from '../../../kubernetes/images.ts';
import { isGap } from '../../../kubernetes/gaps.ts';
import { stillToFillIn } from '../../../wording/messages.ts';
import { preferredFix, rule } from '../../rule.ts';
import { code } from '../../../wording/code.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

export const imageReference = rule({
  id: 'image-reference',
  title: 'Image reference is not valid',
  severity: 'warning',
  source: 'docs/concepts/containers/images/#image-names',
  lesson: 'pod-anatomy#images',
  watches: ['Container.image'],
  why:
    'The container never starts (`InvalidImageName`), although the API server accepts the Pod. An image reference ' +
    'has the form `registry/name:tag`, with a lowercase name and without `https://`. Correct it.',
  check(image, { report, edits, imageOf }) {
    const text = image.kind === 'scalar' ? imageOf(image)?.trim() : undefined;
    if (!text || text.includes('$(') || text.includes('{{')) return;
    // The build tool ko replaces these before anything is sent.
    if (text.startsWith('ko://')) return;
    const address = withoutCommand(text).replace(/^(?:https?|docker|oci|docker-pullable):\/\//, '');
    const bare = withTag(withoutPage(address)).replace(/[:,;]$/, '');
    if (bare === text && isImageReference(text)) return;
    const { registry, name, tag, digest } = imageParts(bare);
    const host = registry === undefined ? '' : `${registry}/`;
    const version = `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
    const fixed = `${host}${name.toLowerCase()}${version}`;
    const isFixed = fixed !== text && isImageReference(fixed) && !hasWordToFillIn(bare);
    const fixes =
      isFixed && imageOf(image) === image.string ? preferredFix(changeTo(fixed), edits.setText(image.node, fixed)) : [];
    report(image, isGap(text) ? stillToFillIn(text) : `${code(text)} is not a valid image reference.`, { fixes });
  },
  examples: [
    { in: 'container', bad: 'image: «Shop/Web:2.4.1»', fixed: 'image: shop/web:2.4.1' },
    { in: 'container', bad: 'image: «nginx 1.27»', fixed: 'image: nginx:1.27' },
    {
      in: 'container',
      bad: 'image: «https://registry.example.com/shop/web:2.4.1»',
      fixed: 'image: registry.example.com/shop/web:2.4.1',
    },
    { in: 'container', bad: 'image: «https://hub.docker.com/r/bitnami/redis:7.4»', fixed: 'image: bitnami/redis:7.4' },
    { in: 'container', bad: 'image: «"nginx:1.27,"»', fixed: 'image: "nginx:1.27"' },
    { in: 'container', bad: 'image: «REPLACE_IMAGE»' },
    { in: 'container', bad: 'image: «YOUR_REGISTRY/web:2.4.1»' },
    { in: 'container', good: 'image: registry.example.com:5000/shop/web:2.4.1' },
    { in: 'container', good: 'image: ko://example.com/Shop/cmd/web' },
  ],
});

/** `hub.docker.com/r/bitnami/redis` is the page of an image, and no registry. */
function withoutPage(text: string): string {
  return text.replace(/^hub\.docker\.com\/(?:r|_|repository\/docker)\//, '');
}

/** `nginx 1.27` and `nginx : 1.27`: one sign belongs between the two. */
function withTag(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== ':');
  const [name = '', tag = ''] = words;
  const isTag =
    words.length === 2 && (/^:?(?:v?\d[\w.-]*|latest)$/.test(tag) || name.endsWith(':') || tag.startsWith(':'));
  return isTag ? `${name.replace(/:$/, '')}:${tag.replace(/^:/, '')}` : text;
}

/** `docker pull nginx:1.27`, copied as a whole. */
function withoutCommand(text: string): string {
  return text.replace(/^(?:sudo +)?(?:docker|podman|crictl|nerdctl|ctr) +(?:image +)?(?:pull|run) +/, '');
}
