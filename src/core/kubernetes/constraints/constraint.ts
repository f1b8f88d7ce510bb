/**
 * What the API server checks about single fields, beyond their type. One row a field; a row names checks and their
 * arguments and nothing else. Checks that relate several fields are rules. Source: Kubernetes'
 * pkg/apis/{core,apps,batch}/validation.
 *
 * Keys: `Type.field`; `Type.field[]` for the items of a list of scalars; `Type.field{key}` and `Type.field{}` for the
 * keys and the values of a free map. A field without a row gets what the schema says: required fields `required`,
 * closed sets
 * `one-of`.
 * An empty row (`[]`) says that nothing is checked, whatever the schema says.
 */

import { STRICT_ADDRESSES_SINCE } from '../addresses.ts';

export type Constraint =
  | { readonly check: 'required' }
  /** One of the schema's values, or of `values`. An empty text is the default where `emptyIsUnset`. */
  | { readonly check: 'one-of'; readonly values?: readonly string[]; readonly emptyIsUnset?: true }
  | { readonly check: 'range'; readonly min: number; readonly max?: number; readonly zeroIsUnset?: true }
  | { readonly check: 'dns-label' }
  /** `max`: shorter than usual. `notEmpty`: "" is wrong too. `asPrefix`: it may end with a hyphen. */
  | { readonly check: 'dns-subdomain'; readonly max?: number; readonly notEmpty?: true; readonly asPrefix?: true }
  | { readonly check: 'port-name' }
  | { readonly check: 'label-value' }
  /** `strict`: in its standard form only. */
  | { readonly check: 'ip-address'; readonly strict?: true }
  /** An accepted IP address that is written in an odd way: a warning. */
  | { readonly check: 'ip-form'; readonly only?: 'unusual' }
  /** A range of IP addresses such as `10.0.0.0/8`. */
  | { readonly check: 'ip-range'; readonly strict?: true }
  | { readonly check: 'ip-range-form'; readonly only?: 'unusual' }
  /** A domain in which a resolver searches; `_` may stand in it where `underscore`. */
  | { readonly check: 'dns-search'; readonly underscore?: true }
  /** A domain, a slash and a path: `example.com/controller`. */
  | { readonly check: 'domain-path' }
  /** Permission bits of a file: 0 to 0777. */
  | { readonly check: 'file-mode' }
  /** A path that stays inside: without `..`; `starts` where it must be relative or absolute. */
  | {
      readonly check: 'path';
      readonly starts?: 'relative' | 'absolute';
      readonly mayClimb?: true;
      readonly notHidden?: true;
    }
  | { readonly check: 'not-negative-amount' }
  | { readonly check: 'iscsi-name' }
  | { readonly check: 'csi-driver' }
  /** The name of a setting of the kernel. */
  | { readonly check: 'sysctl-name' }
  | { readonly check: 'windows-user-name' }
  /** Not "" where the field is there, and at most so many bytes. */
  | { readonly check: 'text-length'; readonly min: number; readonly max: number }
  /**
   * The key of a label, and other names of that syntax; with capitals everywhere where `anyCase`. `notEmpty`: "" is
   * wrong too.
   */
  | { readonly check: 'qualified-name'; readonly anyCase?: true; readonly notEmpty?: true }
  /** The number of a port or a port's name; it must be there, unless it may be `optional`. */
  | { readonly check: 'port-or-name'; readonly optional?: true }
  /** The name of an environment variable; `plain` as older servers want it. */
  | { readonly check: 'env-name'; readonly plain?: true }
  /** A key of a ConfigMap or a Secret. */
  | { readonly check: 'config-key' }
  | { readonly check: 'http-header-name' }
  | { readonly check: 'max-items'; readonly max: number };

/** A check in a row, perhaps only for some versions: 34 is Kubernetes 1.34. */
export type ConstraintRow = Constraint & { readonly since?: number; readonly until?: number };

export type ConstraintTable = Readonly<Record<string, readonly ConstraintRow[]>>;

export const required: ConstraintRow = { check: 'required' };
export const dnsLabel: ConstraintRow = { check: 'dns-label' };
export const dnsSubdomain: ConstraintRow = { check: 'dns-subdomain' };
export const qualifiedName: ConstraintRow = { check: 'qualified-name' };
export const labelValue: ConstraintRow = { check: 'label-value' };
export const annotationKey: ConstraintRow = { check: 'qualified-name', anyCase: true };
export const portOrName: ConstraintRow = { check: 'port-or-name' };
export const configKey: ConstraintRow = { check: 'config-key' };
export const portName: ConstraintRow = { check: 'port-name' };
/** One of the schema's values; "" means the default. */
export const oneOf: ConstraintRow = { check: 'one-of', emptyIsUnset: true };
/** One of the schema's values, and nothing else. */
export const exactlyOneOf: ConstraintRow = { check: 'one-of' };
export const ipForm: readonly ConstraintRow[] = [
  { check: 'ip-form', until: STRICT_ADDRESSES_SINCE - 1 },
  { check: 'ip-form', only: 'unusual', since: STRICT_ADDRESSES_SINCE },
];
export const ipAddress: readonly ConstraintRow[] = [
  { check: 'ip-address', until: STRICT_ADDRESSES_SINCE - 1 },
  { check: 'ip-address', strict: true, since: STRICT_ADDRESSES_SINCE },
  ...ipForm,
];
export const ipRange: readonly ConstraintRow[] = [
  { check: 'ip-range', until: STRICT_ADDRESSES_SINCE - 1 },
  { check: 'ip-range', strict: true, since: STRICT_ADDRESSES_SINCE },
  { check: 'ip-range-form', until: STRICT_ADDRESSES_SINCE - 1 },
  { check: 'ip-range-form', only: 'unusual', since: STRICT_ADDRESSES_SINCE },
];
/** Of a port that is required as well: 0 counts as missing. */
export const portNumber: ConstraintRow = { check: 'range', min: 1, max: 65535, zeroIsUnset: true };
export const notNegative: ConstraintRow = range(0);
export const envName: readonly ConstraintRow[] = [
  { check: 'env-name', plain: true, until: 31 },
  { check: 'env-name', since: 32 },
];

export const fileMode: ConstraintRow = { check: 'file-mode' };
/** A path in a volume: relative, without `..`. */
export const innerPath: ConstraintRow = { check: 'path', starts: 'relative' };
/** The path of a file that Kubernetes writes into a volume: names that begin with `..` are its own there. */
export const projectedPath: ConstraintRow = { check: 'path', starts: 'relative', notHidden: true };
export const notNegativeAmount: ConstraintRow = { check: 'not-negative-amount' };

export function range(min: number, max?: number): ConstraintRow {
  return max === undefined ? { check: 'range', min } : { check: 'range', min, max };
}
