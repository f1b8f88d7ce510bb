/** `45 s`, `5 min`, `5 min 20 s`, `1 h 10 min`. */
export function spanWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ] as const;
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}

/** How long something will last is not known while it goes on: `waits`. */
export function withoutNumbers(label: string): string {
  return label
    .split(' ')
    .filter((word) => !/\d/.test(word) && word !== 's')
    .join(' ');
}
