/** Writes amounts as people do. */

const UNITS: readonly (readonly [string, bigint])[] = [
  ['Ti', 2n ** 40n],
  ['Gi', 2n ** 30n],
  ['Mi', 2n ** 20n],
  ['Ki', 2n ** 10n],
];

/** An amount of CPU (`500m`, `2`), or of anything counted in whole pieces or bytes (`128Mi`), from thousandths. */
export function writeQuantity(resource: string, millis: bigint): string {
  if (resource === 'cpu') return millis % 1000n === 0n ? String(millis / 1000n) : `${millis}m`;
  const whole = (millis + 999n) / 1000n;
  const unit = whole === 0n ? undefined : UNITS.find(([, size]) => whole % size === 0n);
  return unit ? `${whole / unit[1]}${unit[0]}` : String(whole);
}
