/**
 * A screenshot has thousands of colours, nearly all of them shades at the edges of letters: a few dozen look the same.
 */
import { readPng, writePng } from './png.ts';

interface Shade {
  readonly colour: number;
  readonly pixels: number;
}

const channels = [16, 8, 0] as const;

/** The same picture with at most `count` colours: a third of the size. */
export function withFewerColours(png: Buffer, count: number): Buffer {
  const { width, height, colours } = readPng(png);
  const pixels = new Map<number, number>();
  for (const colour of colours) pixels.set(colour, (pixels.get(colour) ?? 0) + 1);
  const groups = group(
    [...pixels].map(([colour, many]) => ({ colour, pixels: many })),
    count,
  );
  const palette = groups.map(mainColour);
  const indexOf = new Map(groups.flatMap((shades, index) => shades.map(({ colour }) => [colour, index] as const)));
  return writePng(
    width,
    height,
    palette,
    Uint8Array.from(colours, (colour) => indexOf.get(colour) ?? 0),
  );
}

/** Median cut: again and again the group whose shades differ most is cut in two. */
function group(shades: Shade[], count: number): Shade[][] {
  const groups = [shades];
  while (groups.length < count) {
    const widest = groups.reduce((best, shades, at) => (weight(shades) > weight(groups[best] ?? []) ? at : best), 0);
    const chosen = groups[widest] ?? [];
    if (chosen.length < 2) break;
    groups.splice(widest, 1, ...cut(chosen));
  }
  return groups;
}

/** How much is lost when these become one colour. Areas count for more than edges, but not for everything. */
function weight(shades: readonly Shade[]): number {
  if (shades.length < 2) return 0;
  return (
    Math.max(...channels.map((shift) => spread(shades, shift))) *
    Math.log2(1 + shades.reduce((sum, { pixels }) => sum + pixels, 0))
  );
}

function spread(shades: readonly Shade[], shift: number): number {
  const values = shades.map(({ colour }) => (colour >> shift) & 255);
  return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
}

/** Cuts in the middle of the channel that varies most. */
function cut(shades: readonly Shade[]): [Shade[], Shade[]] {
  const widest = channels.reduce((best, shift) => (spread(shades, shift) > spread(shades, best) ? shift : best));
  const value = ({ colour }: Shade): number => (colour >> widest) & 255;
  const values = shades.map(value);
  const middle = (values.reduce((a, b) => Math.max(a, b)) + values.reduce((a, b) => Math.min(a, b))) / 2;
  return [shades.filter((shade) => value(shade) <= middle), shades.filter((shade) => value(shade) > middle)];
}

/** The colour that most of the pixels have: flat areas stay exactly what they are. */
function mainColour(shades: readonly Shade[]): number {
  const most = shades.reduce((a, b) => (b.pixels > a.pixels ? b : a));
  return most.colour;
}
