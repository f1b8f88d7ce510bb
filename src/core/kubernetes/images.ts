/** Image references: `[registry/]name[:tag][@digest]`. Source: the distribution project's reference grammar. */

export interface ImageParts {
  /** Undefined: Docker Hub. */
  readonly registry: string | undefined;
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

const NAME = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[+._-][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;

/** Can a container runtime read the reference? Else the container stays in `InvalidImageName`. */
export function isImageReference(image: string): boolean {
  const { name, tag, digest } = imageParts(image);
  return NAME.test(name) && (tag === undefined || TAG.test(tag)) && (digest === undefined || DIGEST.test(digest));
}

/** `REPLACE_IMAGE`, `YOUR_REGISTRY/web:1.0`: capitals are not allowed, so a word of nothing else is a gap to fill. */
export function hasWordToFillIn(image: string): boolean {
  return imageParts(image)
    .name.split('/')
    .some((part) => /^[A-Z][A-Z0-9_-]{2,}$/.test(part));
}

/** Cuts a reference into its parts; never fails, since the API server takes any text. */
export function imageParts(image: string): ImageParts {
  const [reference, digest] = splitAt(image.trim(), image.indexOf('@'));
  const lastSlash = reference.lastIndexOf('/');
  const colon = reference.indexOf(':', lastSlash + 1);
  const [path, tag] = splitAt(reference, colon);
  const slash = path.indexOf('/');
  const first = path.slice(0, Math.max(slash, 0));
  const isRegistry = slash > 0 && (first.includes('.') || first.includes(':') || first === 'localhost');
  return { registry: isRegistry ? first : undefined, name: isRegistry ? path.slice(slash + 1) : path, tag, digest };
}

function splitAt(text: string, at: number): [string, string | undefined] {
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
