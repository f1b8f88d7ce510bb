/**
 * IP addresses and ranges as the API server reads them: loosely, as Go once did (leading zeros are decimal), with a
 * warning for what a later server refuses (see STRICT_ADDRESSES_SINCE, mostly). Source: k8s.io/utils/net
 * (ParseIPSloppy, ParseCIDRSloppy) and k8s.io/apimachinery's validation of legacy IP fields.
 */

import { versionName } from './versions.ts';

/** Since then (the gate StrictIPCIDRValidation) odd forms are rejected where they were warned of. */
export const STRICT_ADDRESSES_SINCE = 36;
const STRICT = versionName(STRICT_ADDRESSES_SINCE);

/** Four bytes, or sixteen. An IPv4 address in IPv6 clothes (`::ffff:1.2.3.4`) has four. */
export type Address = readonly number[];

export interface AddressRange {
  readonly address: Address;
  /** How many bits of the address are the network's. */
  readonly bits: number;
}

/** What is odd about a text that is accepted: a later server may refuse it, or it is only not in its usual form. */
export type Oddity = 'non-standard' | 'unusual' | undefined;

export function parseAddress(text: string): Address | undefined {
  const bytes = parseLoosely(text);
  return bytes && isMapped(bytes) ? bytes.slice(12) : bytes;
}

/** `address/bits`; bits beyond the network's may be set. */
export function parseRange(text: string): AddressRange | undefined {
  const slash = text.indexOf('/');
  const bytes = slash < 0 ? undefined : parseLoosely(text.slice(0, slash));
  const mask = text.slice(slash + 1);
  if (!bytes || !/^\d{1,6}$/.test(mask) || Number(mask) > bytes.length * 8) return undefined;
  return isMapped(bytes)
    ? { address: bytes.slice(12), bits: Math.max(0, Number(mask) - 96) }
    : { address: bytes, bits: Number(mask) };
}

export function isIpv6(address: Address): boolean {
  return address.length === 16;
}

/** The usual way to write an address: RFC 5952 for IPv6. */
export function addressText(address: Address): string {
  if (!isIpv6(address)) return address.join('.');
  const groups = Array.from({ length: 8 }, (_, at) => ((address[2 * at] ?? 0) << 8) | (address[2 * at + 1] ?? 0));
  const gap = longestGap(groups);
  const hex = groups.map((group) => group.toString(16));
  if (!gap) return hex.join(':');
  return `${hex.slice(0, gap.start).join(':')}::${hex.slice(gap.end).join(':')}`;
}

export function rangeText({ address, bits }: AddressRange): string {
  return `${addressText(address)}/${bits}`;
}

/** The range with all bits beyond the network's cleared. */
export function networkOf({ address, bits }: AddressRange): AddressRange {
  const masked = address.map((byte, at) => byte & ((0xff00 >> Math.max(0, Math.min(8, bits - 8 * at))) & 0xff));
  return { address: masked, bits };
}

export function addressOddity(text: string): Oddity {
  const address = parseAddress(text);
  if (!address) return undefined;
  if (!isIpv6(address)) return addressText(address) === text ? undefined : 'non-standard';
  if (text.split(':').some((group) => !/^[0-9a-fA-F]{0,4}$/.test(group) && !isPlainIpv4(group))) return 'non-standard';
  return addressText(address) === text ? undefined : 'unusual';
}

export function rangeOddity(text: string): Oddity {
  const range = parseRange(text);
  if (!range) return undefined;
  const [address = '', mask = ''] = text.split('/');
  if (/^0./.test(mask)) return 'non-standard';
  return addressOddity(address);
}

/** Why an address in an odd form is rejected, and what to write. */
export function nonStandardAddress(address: Address): string {
  return `Kubernetes ${STRICT} and later reject this form of the address; use \`${addressText(address)}\`.`;
}

/** What a range may mean: its network, and where bits beyond the network's are set the single address too. */
export function rangeMeanings(range: AddressRange): string[] {
  const network = rangeText(networkOf(range));
  return network === rangeText(range)
    ? [network]
    : [network, `${addressText(range.address)}/${range.address.length * 8}`];
}

/** Does a server take the range that is strict about its form? */
export function isStrictRange(text: string): boolean {
  const range = parseRange(text);
  return range !== undefined && rangeOddity(text) !== 'non-standard' && rangeMeanings(range).length === 1;
}

/** Why a range in an odd form is rejected, and what to write. */
export function nonStandardRange(range: AddressRange): string {
  const [network = '', single] = rangeMeanings(range);
  if (single === undefined) return `Kubernetes ${STRICT} and later reject this form of the range; use \`${network}\`.`;
  return `Kubernetes ${STRICT} and later reject this range; use \`${network}\` or \`${single}\`.`;
}

function isPlainIpv4(text: string): boolean {
  return /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(text);
}

function isMapped(bytes: Address): boolean {
  return (
    bytes.length === 16 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255
  );
}

/** By the first dot or colon, as Go does it. */
function parseLoosely(text: string): Address | undefined {
  const mark = /[.:]/.exec(text)?.[0];
  return mark === '.' ? parseIpv4(text) : mark === ':' ? parseIpv6(text) : undefined;
}

function parseIpv4(text: string): number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255)) return undefined;
  return parts.map(Number);
}

function parseIpv6(text: string): number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [left, right] = halves.map((half, at) => groupBytes(half, at === halves.length - 1));
  if (!left) return undefined;
  if (halves.length === 1) return left.length === 16 ? left : undefined;
  if (!right || left.length + right.length > 14) return undefined;
  return [...left, ...Array.from({ length: 16 - left.length - right.length }, () => 0), ...right];
}

/** The bytes of colon-separated groups; the very last one may be an IPv4 address. */
function groupBytes(text: string, isLast: boolean): number[] | undefined {
  if (text === '') return [];
  const bytes: number[] = [];
  const groups = text.split(':');
  for (const [at, group] of groups.entries()) {
    const isIpv4 = isLast && at === groups.length - 1 && group.includes('.');
    if (!isIpv4 && !(/^[0-9a-fA-F]+$/.test(group) && Number.parseInt(group, 16) <= 0xffff)) return undefined;
    const value = Number.parseInt(group, 16);
    const read = isIpv4 ? parseIpv4(group) : [value >> 8, value & 0xff];
    if (!read) return undefined;
    bytes.push(...read);
  }
  return bytes;
}

/** The first of the longest runs of at least two zeros. */
function longestGap(groups: readonly number[]): { start: number; end: number } | undefined {
  let best: { start: number; end: number } | undefined;
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === 0) end++;
    if (end - start > 1 && end - start > (best ? best.end - best.start : 0)) best = { start, end };
    start = Math.max(start, end - 1);
  }
  return best;
}

/** What a special address is for, as words before "address"; undefined for an ordinary one. Source: Go's net.IP. */
export function specialUse(address: Address): string | undefined {
  const [a = 0, b = 0, c = 0] = address;
  if (address.every((byte) => byte === 0)) return 'the unspecified';
  if (!isIpv6(address)) {
    if (a === 127) return 'a loopback';
    return (a === 169 && b === 254) || (a === 224 && b === 0 && c === 0) ? 'a link-local' : undefined;
  }
  if (address.every((byte, at) => byte === (at === 15 ? 1 : 0))) return 'a loopback';
  return (a === 0xfe && (b & 0xc0) === 0x80) || (a === 0xff && (b & 0x0f) === 2) ? 'a link-local' : undefined;
}
