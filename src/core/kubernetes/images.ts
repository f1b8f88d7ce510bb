/** Image references: `[registry/]name[:tag][@digest]`. Source: the distribution project's reference grammar. */

export interface ImageParts {
  /** Undefined: Docker Hub. */
  readonly registry: string | undefined;
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
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
