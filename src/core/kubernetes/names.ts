/** The syntax of names. Source: Kubernetes' k8s.io/apimachinery/pkg/util/validation. */

import { withoutEnd, withoutEnds } from '../text.ts';

const LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const UNDERSCORE_SUBDOMAIN = /^_?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:\._?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/;
const HTTP_PATH = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;
const SUBDOMAIN = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

/** A DNS label (RFC 1123): at most 63 of a-z, 0-9 and `-`, with a letter or digit at both ends. */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && LABEL.test(text);
}

/** DNS labels joined by dots, at most 253 characters. */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && SUBDOMAIN.test(text);
}

/**
 * A port's name (IANA service name): at most 15 of a-z, 0-9 and `-`, a letter among them, no `--`, no `-` at the ends.
 */
export function isPortName(text: string): boolean {
  return text.length <= 15 && /^[a-z0-9-]+$/.test(text) && /[a-z]/.test(text) && !/--|^-|-$/.test(text);
}

/** A label's key: a name, perhaps after the DNS subdomain of its owner and a slash (`example.com/owner`). */
export function isQualifiedName(text: string): boolean {
  const slash = text.indexOf('/');
  const name = text.slice(slash + 1);
  return (slash === -1 || isDnsSubdomain(text.slice(0, slash))) && name.length <= 63 && QUALIFIED.test(name);
}

/** A label's value: empty, or at most 63 letters, digits, `-`, `_` and `.`, with a letter or digit at both ends. */
export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && QUALIFIED.test(text));
}

/** A domain in which a resolver searches: a DNS subdomain, perhaps with a dot behind it, or the dot alone. */
export function isDnsSearch(text: string, underscore: boolean): boolean {
  if (text === '.' && underscore) return true;
  const domain = text.endsWith('.') ? text.slice(0, -1) : text;
  return underscore ? domain.length <= 253 && UNDERSCORE_SUBDOMAIN.test(domain) : isDnsSubdomain(domain);
}

/** A DNS subdomain, a slash and a path, at most 63 bytes: `example.com/queue`. */
export function isDomainPath(text: string): boolean {
  const slash = text.indexOf('/');
  return (
    slash > 0 && text.length <= 63 && isDnsSubdomain(text.slice(0, slash)) && HTTP_PATH.test(text.slice(slash + 1))
  );
}

/** A text without accents: names have none. */
export function withoutAccents(text: string): string {
  return /[^\x20-\x7e]/.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text;
}

/** The closest DNS label to a text; undefined when nothing is left of it. */
export function toDnsLabel(text: string): string | undefined {
  const label = withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 63);
  return withoutEnds(label, '-') || undefined;
}

/** The closest DNS subdomain to a text; undefined when nothing is left of it. */
export function toDnsSubdomain(text: string, max = 253): string | undefined {
  const parts = text
    .split('.')
    .map(toDnsLabel)
    .filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : withoutEnd(parts.join('.').slice(0, max), '-.');
}

/** The closest port name to a text; undefined when no letter is left of it. */
export function toPortName(text: string): string | undefined {
  const label = (toDnsLabel(text) ?? '').replace(/-{2,}/g, '-');
  const name = withoutEnd((/^[\d-]+$/.test(label) ? `port-${label}` : label).slice(0, 15), '-');
  return isPortName(name) ? name : undefined;
}

/** The closest key of a label to a text; undefined when nothing is left of it. */
export function toQualifiedName(text: string): string | undefined {
  const slash = text.indexOf('/');
  const name = toLabelValue(text.slice(slash + 1));
  const prefix = slash > 0 ? toDnsSubdomain(text.slice(0, slash)) : undefined;
  if (name === undefined) return undefined;
  return prefix === undefined ? name : `${prefix}/${name}`;
}

/** The closest value of a label to a text; undefined when nothing is left of it. */
export function toLabelValue(text: string): string | undefined {
  const value = withoutAccents(text)
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[-_.]+/, '')
    .slice(0, 63);
  return withoutEnd(value, '-_.') || undefined;
}
