/**
 * Which syntax the names of each kind have. Source: the name functions in Kubernetes'
 * pkg/apis/{core,apps,batch}/validation.
 */

import { isDnsLabel, isDnsSubdomain, toDnsLabel, toDnsSubdomain } from './names.ts';

export interface NameSyntax {
  /** The characters of a name, for people. */
  readonly allowed: string;
  readonly hasAllowed: RegExp;
  /** How a name of these characters must start and end, after `must`. */
  readonly ends: string;
  readonly max: number;
  isName(text: string): boolean;
  /** The closest name to a text; undefined when nothing is left of it. */
  closest(text: string): string | undefined;
}

const SUBDOMAIN = subdomain(253);
const DNS_LABEL: NameSyntax = {
  allowed: 'lowercase letters, digits and `-`',
  hasAllowed: /^[-a-z0-9]*$/,
  ends: 'start and end with a letter or a digit',
  max: 63,
  isName: isDnsLabel,
  closest: toDnsLabel,
};

/** Since then the name of a Service may begin with a digit: the gate RelaxedServiceNameValidation. */
const RELAXED_SERVICE_NAMES_SINCE = 36;
const OLD_SERVICE: NameSyntax = {
  ...DNS_LABEL,
  ends: 'start with a letter, and end with a letter or a digit',
  isName: isServiceName,
  closest: toServiceName,
};

const BY_KIND: Readonly<Record<string, NameSyntax>> = {
  StatefulSet: DNS_LABEL,
  Service: DNS_LABEL,
  // The names of its Jobs get eleven more characters.
  CronJob: subdomain(52),
};

/** The syntax of a kind's names in a Kubernetes version (36 is 1.36). */
export function nameSyntaxOf(kind: string, version: number): NameSyntax {
  if (kind === 'Service' && version < RELAXED_SERVICE_NAMES_SINCE) return OLD_SERVICE;
  return (Object.hasOwn(BY_KIND, kind) ? BY_KIND[kind] : undefined) ?? SUBDOMAIN;
}

/** The API server adds five characters to a generateName, and cuts it so that the name stays a DNS label. */
export function generatedName(prefix: string): string {
  return `${prefix.slice(0, 58)}xxxxx`;
}

/** A generateName is checked as if it were a name, but may end with hyphens. */
export function isNamePrefix(text: string, syntax: NameSyntax): boolean {
  return syntax.isName(text.length > 1 && text.endsWith('-') ? `${text.slice(0, -2)}a` : text);
}

function subdomain(max: number): NameSyntax {
  return {
    allowed: 'lowercase letters, digits, `-` and `.`',
    hasAllowed: /^[-a-z0-9.]*$/,
    ends: 'start and end each part with a letter or a digit',
    max,
    isName: (text) => text.length <= max && isDnsSubdomain(text),
    closest: (text) => toDnsSubdomain(text, max),
  };
}

function isServiceName(text: string): boolean {
  return isDnsLabel(text) && /^[a-z]/.test(text);
}

function toServiceName(text: string): string | undefined {
  const label = toDnsLabel(text);
  return label === undefined || /^[a-z]/.test(label) ? label : toDnsLabel(`svc-${label}`);
}
