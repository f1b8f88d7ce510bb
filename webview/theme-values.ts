/** What the host needs to draw a picture into a file as it looks here. */
import { themeColours } from '../src/core/pictures/colours.ts';

/** The host draws the file again, as wide as the picture is here. */
export function widthOf(picture: HTMLElement): number {
  return Math.min(4000, Math.max(100, picture.clientWidth));
}

/** The theme's values of the variables that pictures are drawn with, for the host to write into a file. */
export function themeValues(): Readonly<Record<string, string>> {
  const style = getComputedStyle(document.documentElement);
  const names = new Set(
    Object.values(themeColours)
      .flatMap((values: readonly string[]) => values)
      .filter((name) => name.startsWith('--')),
  );
  const values = [...names].map((name): [string, string] => [name, style.getPropertyValue(name).trim()]);
  return Object.fromEntries(values.filter(([, value]) => value !== '' && value.length <= 200));
}
