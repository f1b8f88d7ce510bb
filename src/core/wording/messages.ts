/**
 * Messages by family, so that all rules say the same thing in the same words. Each is one sentence with a full stop.
 * What is called `name`, `field` or `written` comes from the manifest or the schema and is set in backticks here; a
 * `what`,
 * `where` or
 * `type` is a phrase of ours.
 */

import { code, codeList } from './code.ts';

/** A message that is longer than this is cut off in the list of problems. */
const MAX_MESSAGE = 100;

/** The first, unless it is too long. */
function shortEnough(full: string, short: string): string {
  return full.length > MAX_MESSAGE ? short : full;
}

export function required(field: string, where?: string): string {
  return `${code(field)} is required${where === undefined ? '' : ` ${where}`}.`;
}

/** The field is there, and empty. */
export function requiredNotEmpty(field: string): string {
  return `${code(field)} is required and must not be empty.`;
}

/** Not required, so that it may be left out instead. */
export function notEmpty(field: string): string {
  return `${code(field)} must not be empty; set a value or remove the field.`;
}

/** One field makes sense only together with another. */
export function requires(what: string, other: string): string {
  return `${what} requires ${other}.`;
}

/** `where` is a phrase such as "in a container". */
export function unknownField(name: string, where: string, meant?: string): string {
  const end = didYouMean(meant);
  return shortEnough(`Unknown field ${code(name)} ${where}.${end}`, `Unknown field ${code(name)}.${end}`);
}

/** `<your-app>` and the like: what is wrong with such a text is that it is still there. */
export function stillToFillIn(written: string): string {
  return `${code(written)} is a placeholder; replace it with a value.`;
}

/** The keys of the next item of a list start at `key`. */
export function missingDash(key: string): string {
  return `Missing \`-\` before ${code(key)}: another item starts here.`;
}

/** ` Did you mean …?`, or nothing. */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${code(meant)}?`;
}

/** `type` and `written` are phrases: "a string", "a list". */
export function wrongType(what: string, type: string, written: string): string {
  return `${what} must be ${type}, not ${written}.`;
}

/** `value` is a phrase; `written` is said where that helps. */
export function mustBe(field: string, value: string, written?: string | number): string {
  const short = `${code(field)} must be ${value}.`;
  return written === undefined ? short : shortEnough(`${short.slice(0, -1)}, not ${code(written)}.`, short);
}

export function notOneOf(field: string, allowed: readonly string[], written: string): string {
  return mustBe(field, codeList(allowed, 'or'), written);
}

export function outOfRange(field: string, min: number | string, max?: number | string, written?: number): string {
  return mustBe(field, max === undefined ? `at least ${min}` : `from ${min} to ${max}`, written);
}

export function notNegative(field: string): string {
  return `${code(field)} must not be negative.`;
}

/** `what` is a phrase: "`name`", "A port name". */
export function tooLong(what: string, max: number): string {
  return `${what} must be no longer than ${max} characters.`;
}

/** A name with a character that it cannot have. */
export function mayContainOnly(what: string, allowed: string): string {
  return `${what} may contain only ${allowed}.`;
}

export function mustNotContain(what: string, forbidden: string): string {
  return `${what} must not contain ${forbidden}.`;
}

/** A name whose ends are wrong. */
export function badEnds(what: string): string {
  return `${what} must start and end with a letter or a digit.`;
}

/** A text that is not in the syntax of its type. */
export function notValid(written: string, type: string, example: string): string {
  return `${code(written)} is not a valid ${type}; example: ${code(example)}.`;
}

/** A name that refers to nothing. `where` is a phrase; `known` are the names that would be found. */
export function notDefined(what: string, name: string, where: string, known?: readonly string[]): string {
  const defined = known === undefined || known.length === 0 ? '' : ` Defined: ${codeList(known, 'and', 3)}.`;
  return `${what} ${code(name)} is not defined ${where}.${defined}`;
}

/** `what` is a phrase without an article: "container name". */
export function duplicate(what: string, name: string | number): string {
  return `Duplicate ${what} ${code(name)}.`;
}

export function exclusive(one: string, other: string): string {
  return `${code(one)} and ${code(other)} are mutually exclusive.`;
}

/** Several of a kind where one is allowed; `first` is there already. */
export function onlyOne(owner: string, what: string, first: string): string {
  return `${owner} must have exactly one ${what}; ${code(first)} is already set.`;
}

/** `fate` begins with a verb: "is deprecated", "was removed in 1.25". */
export function deprecated(what: string, fate: string, instead?: string): string {
  return `${what} ${fate}${instead === undefined ? '' : `; use ${instead} instead`}.`;
}

/** `where` is a phrase such as "in an init container". */
export function notAllowed(field: string, where: string): string {
  return `${code(field)} is not allowed ${where}.`;
}

/** A field that the cluster writes. */
export function setByCluster(field: string): string {
  return `${code(field)} is set by the cluster and must not be set here.`;
}

/** A field at a wrong place. `there` is a phrase: "in `spec`", "in a container". */
export function belongs(names: string, isSeveral: boolean, there: string): string {
  return `${names} ${isSeveral ? 'belong' : 'belongs'} ${there}, not here.`;
}

/** `place` as in "in a container"; `under` are the keys between it and the fields. */
export function belongsAbove(names: string, isSeveral: boolean, place: string, under: string): string {
  return `${names} ${isSeveral ? 'belong' : 'belongs'} ${place}, not under ${under}.`;
}
