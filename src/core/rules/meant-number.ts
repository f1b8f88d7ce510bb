/** Which port someone meant who wrote a number that is none. */

/** Ports that programs listen on by default. */
const USUAL_PORTS: ReadonlySet<number> = new Set([
  22, 25, 53, 80, 443, 1433, 1521, 1883, 2181, 2379, 3000, 3306, 4000, 4317, 4318, 5000, 5432, 5672, 6379, 6443, 8000,
  8080, 8081, 8086, 8088, 8181, 8200, 8443, 8500, 8888, 9000, 9042, 9090, 9092, 9093, 9100, 9200, 9443, 10250, 11211,
  15672, 27017, 50051,
]);

/**
 * The port that one digit too many, or a minus, was typed into: one that the text names elsewhere, else a usual one.
 * Undefined when nothing tells.
 */
export function meantNumber(number: number, text: string): number | undefined {
  const candidates = portsIn(number);
  return candidates.find((port) => names(text, port)) ?? candidates.find((port) => USUAL_PORTS.has(port));
}

/** Without its minus, or with one digit less; the last digit goes first, since that is where a key is hit twice. */
function portsIn(number: number): number[] {
  const digits = String(Math.abs(number));
  if (digits.length > 6) return [];
  const shorter = [...digits].map((_, at) => digits.slice(0, at) + digits.slice(at + 1)).reverse();
  return (number < 0 ? [digits] : shorter).map(Number).filter((port) => port >= 1 && port <= 65_535);
}

/** Does a number stand in the text by itself? */
function names(text: string, port: number): boolean {
  const digits = String(port);
  for (let at = text.indexOf(digits); at !== -1; at = text.indexOf(digits, at + 1)) {
    if (!/[\w.]/.test(text.charAt(at - 1)) && !/[\w.]/.test(text.charAt(at + digits.length))) return true;
  }
  return false;
}
