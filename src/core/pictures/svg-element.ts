/** A picture as data: the panel makes elements of it, the export a string. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgElement | string)[];
  /** The part of the manifest that this element shows: a click on it selects that part's YAML. */
  readonly partId?: string;
}

type Child = SvgElement | string;

export function svgElement(tag: string, attributes: SvgElement['attributes'] = {}, children: readonly Child[] = []): SvgElement {
  return { tag, attributes, children };
}

/** Every element of the tree, parents before children. */
export function* allElements(root: SvgElement): Generator<SvgElement> {
  yield root;
  for (const child of root.children) {
    if (typeof child !== 'string') yield* allElements(child);
  }
}
