/** Ports as other tools write them: `8080:80/udp`, `127.0.0.1:8001:8001`, `localhost:8443`, `http://web:3000/path`. */

export interface PortText {
  readonly port: number;
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
}

const PROTOCOLS: Readonly<Record<string, 'TCP' | 'UDP' | 'SCTP'>> = { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP' };

/**
 * The port of the container in Docker's `[[address:]host:]container[/protocol]`; undefined for a range, and for
 * anything else.
 */
export function portInText(text: string): PortText | undefined {
  const [, digits = '', word = ''] =
    /^(?:(?:[\w.-]+|\[[\da-f:]+\]):)?(?:\d{0,5}:)?(\d{1,5})(?:\/(tcp|udp|sctp))?$/i.exec(text.trim()) ?? [];
  return made(digits, word);
}

/** The port at the end of an address or a URL: the only number that can be meant. */
export function addressOf(text: string): PortText | undefined {
  const rest = text.trim().replace(/^[a-z]+:\/\//i, '');
  const [, digits = '', word = ''] =
    /^(?:[\w.*-]*|\[[\da-f:]*\]):(\d{1,5})(?:\/(tcp|udp|sctp)|\/.*)?$/i.exec(rest) ??
    /^(\d{1,5})\/(tcp|udp|sctp)$/i.exec(rest) ??
    /^(?:tcp|udp|port|:)[ :=/-]*(\d{1,5})$/i.exec(rest) ??
    [];
  return made(digits, word);
}

function made(digits: string, word: string): PortText | undefined {
  const port = Number(digits);
  if (digits === '' || port < 1 || port > 65_535) return undefined;
  const protocol = PROTOCOLS[word.toLowerCase()];
  return protocol === undefined ? { port } : { port, protocol };
}
