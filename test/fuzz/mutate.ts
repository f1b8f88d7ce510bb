/** Makes manifests that people could have got wrong: small edits of right ones, reproducible from a seed. */

/** A small generator of numbers from 0 to 1 (mulberry32): the same seed gives the same sequence everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const TOKENS = [
  ':',
  ': ',
  '- ',
  '\n',
  '  ',
  '\t',
  '#',
  ' # note',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a ',
  '*a',
  '<<: *a',
  '|',
  '>',
  '!!str ',
  '---\n',
  '...\n',
  '~',
  'null',
  'true',
  'yes',
  '0',
  '-1',
  '8080',
  '70000',
  '1e3',
  '""',
  'x',
  'Web',
  '500m',
  '128Mi',
  '1GB',
  '😀',
  '\r\n',
  '\u2028',
  '\ufeff',
  '{{ .Values.x }}',
  '<<<<<<< HEAD\n',
  '@',
  '%',
  '$(X)',
  'name: web\n',
  'image: nginx\n',
  '  spec:\n',
] as const;

/** One to three random edits of a text; pieces of `others` may be spliced in. */
export function mutate(text: string, random: () => number, others: readonly string[]): string {
  let result = text;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) result = mutateOnce(result, random, others);
  return result;
}

function mutateOnce(text: string, random: () => number, others: readonly string[]): string {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const at = Math.floor(random() * (text.length + 1));
  const lines = text.split('\n');
  const line = Math.floor(random() * lines.length);
  switch (Math.floor(random() * 10)) {
    case 0:
      return text.slice(0, at) + (pick(TOKENS) ?? '') + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 8));
    case 2:
      return text.slice(0, at);
    case 3:
      return [...lines.slice(0, line), ...lines.slice(line + 1)].join('\n');
    case 4:
      return [...lines.slice(0, line), lines[line] ?? '', ...lines.slice(line)].join('\n');
    case 5:
      return lines.map((each, index) => (index === line ? `  ${each}` : each)).join('\n');
    case 6:
      return lines
        .map((each, index) => (index === line ? each.replace(/:.*$/, `: ${pick(TOKENS) ?? ''}`) : each))
        .join('\n');
    case 7:
      return lines.map((each, index) => (index === line ? swapLetters(each, random) : each)).join('\n');
    case 8: {
      const other = (pick(others) ?? '').split('\n');
      const from = Math.floor(random() * other.length);
      return [
        ...lines.slice(0, line),
        ...other.slice(from, from + 1 + Math.floor(random() * 4)),
        ...lines.slice(line),
      ].join('\n');
    }
    default:
      return lines
        .map((each, index) =>
          index === line
            ? each.replace(/(\w+)\s*$/, (word) => (random() < 0.5 ? word.toUpperCase() : word.slice(1)))
            : each,
        )
        .join('\n');
  }
}

function swapLetters(line: string, random: () => number): string {
  const at = Math.floor(random() * Math.max(line.length - 1, 1));
  return line.slice(0, at) + line.charAt(at + 1) + line.charAt(at) + line.slice(at + 2);
}
