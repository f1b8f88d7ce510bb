import type { Rectangle } from './rectangle.ts';

/** A picture as data: the panel makes elements of it, the export a string. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgElement | string)[];
  /** The part of the manifest that this element shows: a click on it selects that part's YAML. */
  readonly partId?: string;
  /** Names the same thing in all pictures of a film, unique in its tree: what keeps its key is moved, not recreated. */
  readonly key?: string;
  /** Where a keyed element lies: its `transform` says the same. */
  readonly box?: Rectangle;
  /** Where an element comes from that is new: a Pod from its workload. */
  readonly from?: Rectangle;
  /** Another width stretches it, where others are moved. */
  readonly stretches?: true;
  /** When this changes, the element lights up for a moment. */
  readonly pulse?: string;
}

type Child = SvgElement | string;

export function svgElement(
  tag: string,
  attributes: SvgElement['attributes'] = {},
  children: readonly Child[] = [],
): SvgElement {
  return { tag, attributes, children };
}

/** Every element of the tree, parents before children. */
export function* allElements(root: SvgElement): Generator<SvgElement> {
  yield root;
  for (const child of root.children) {
    if (typeof child !== 'string') yield* allElements(child);
  }
}
