/** Which syntax the names of each kind have. Source: the name functions in Kubernetes' pkg/apis/{core,apps,batch}/validation. */

import { isDnsLabel, isDnsSubdomain, toDnsLabel, toDnsSubdomain } from './names.ts';

export interface NameSyntax {
  /** What a name may be, for people. */
  readonly allowed: string;
  readonly max: number;
  isName(text: string): boolean;
  /** The closest name to a text; undefined when nothing is left of it. */
  closest(text: string): string | undefined;
}

const SUBDOMAIN = subdomain(253);

const BY_KIND: Readonly<Record<string, NameSyntax>> = {
  StatefulSet: { allowed: 'a-z, 0-9 and hyphens', max: 63, isName: isDnsLabel, closest: toDnsLabel },
  Service: { allowed: 'a-z, 0-9 and hyphens, and begins with a letter', max: 63, isName: isServiceName, closest: toServiceName },
  // The names of its Jobs get eleven more characters.
  CronJob: subdomain(52),
};

export function nameSyntaxOf(kind: string): NameSyntax {
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
    allowed: 'a-z, 0-9, hyphens and dots',
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
