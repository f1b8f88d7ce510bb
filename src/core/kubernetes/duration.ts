/** Durations such as `1h30m`. Source: Go's time.ParseDuration. */

const NUMBER_AND_UNIT = /(\d*)(?:\.(\d*))?([^\d.]*)/y;
const UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 6e10,
  h: 3.6e12,
};
const LARGEST = 2 ** 63;

/** Can Go read the text as a duration? */
export function isDuration(text: string): boolean {
  const digits = text.replace(/^[-+]/, '');
  if (digits === '0') return true;
  if (digits === '') return false;
  let nanoseconds = 0;
  NUMBER_AND_UNIT.lastIndex = 0;
  while (NUMBER_AND_UNIT.lastIndex < digits.length) {
    const [, whole = '', fraction = '', unit = ''] = NUMBER_AND_UNIT.exec(digits) ?? [];
    if ((whole === '' && fraction === '') || !Object.hasOwn(UNITS, unit)) return false;
    nanoseconds += Number(`${whole || '0'}.${fraction || '0'}`) * (UNITS[unit] ?? 0);
  }
  return nanoseconds < LARGEST;
}
