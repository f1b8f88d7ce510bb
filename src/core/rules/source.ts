/** Where the facts behind the rules come from. */

/**
 * A page of kubernetes.io (`docs/concepts/…/`), another page (`https://…`), or the Go function that decides
 * (`pkg/apis/core/validation.ValidateEnv`). `pod-coach`: nobody but us says so, as in our own comments and settings.
 */
export type RuleSource =
  | `docs/${string}/${string}`
  | `https://${string}`
  | `${'pkg' | 'k8s.io'}/${string}.${string}`
  | 'pod-coach';

export interface SourceWords {
  /** A function or a page, without markup. */
  readonly text: string;
  /** The page, where it is one. */
  readonly address: string | undefined;
}

/** A source as people read it: `validateProbe in pkg/apis/core/validation`, or a page's address. */
export function sourceWords(source: RuleSource): SourceWords {
  if (source === 'pod-coach') return { text: 'a convention of Pod Coach', address: undefined };
  const address = source.startsWith('docs/') ? `https://kubernetes.io/${source}` : source;
  if (address.startsWith('https://')) return { text: address, address };
  const dot = source.lastIndexOf('.');
  return { text: `${source.slice(dot + 1)} in ${source.slice(0, dot)}`, address: undefined };
}
