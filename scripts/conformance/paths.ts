/** Compares places: ours against those that the API server names. */

import type { Case, ServerVerdict } from './cases.ts';

/** What admission plugins say in the place of a field: they name none. */
const OF_ADMISSION: readonly string[] = ['', '[]'];

/** The paths that the server (or the case's edit) names for an object. */
export function namedPaths(one: Case, object: ServerVerdict): string[] {
  const paths = object.errors.map(({ field }) => field).filter((field) => !OF_ADMISSION.includes(field));
  for (const text of object.strict) {
    const field = /unknown field "([^"]*)"/.exec(text)?.[1] ?? /duplicate field "([^"]*)"/.exec(text)?.[1];
    if (field !== undefined) paths.push(field);
  }
  const decoded = /Go struct field \w*\.([\w.]+) of type/.exec(object.decode ?? '')?.[1];
  if (decoded !== undefined) paths.push(withoutInlinedTypes(decoded));
  if (one.path !== undefined) paths.push(one.path);
  return paths;
}

/** Go names the struct that a field is inlined from (`volumes.VolumeSource.emptyDir`); JSON has no such step. */
function withoutInlinedTypes(path: string): string {
  return path
    .split('.')
    .filter((step) => !/^[A-Z]/.test(step))
    .join('.');
}

/** Is one the other, or its parent? Indexes count only where both have them; keys of maps are one step or several. */
export function pathsMeet(ours: string, theirs: string): boolean {
  return [false, true].some((splitKeys) => stepsMeet(steps(ours, splitKeys), steps(theirs, splitKeys)));
}

function stepsMeet(a: readonly string[], b: readonly string[]): boolean {
  return meet(a, b) || (hasNoIndex(b) && meet(a.filter(isName), b)) || meet(withoutTemplateMetadata(a), b);
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  return a.slice(0, shorter).every((step, at) => step === b[at]);
}

/** The server writes `template.labels` for `template.metadata.labels`. */
function withoutTemplateMetadata(path: readonly string[]): string[] {
  return path.filter((step, at) => !(step === 'metadata' && path[at - 1] === 'template'));
}

/** Keys of maps stand in brackets on one side and after a dot on the other. */
function steps(path: string, splitKeys: boolean): string[] {
  const found: string[] = [];
  for (const match of path.matchAll(/\[([^\]]*)(?:\]|$)|([^.[\]]+)/g)) {
    const key = match[1];
    if (key === undefined) found.push(match[2] ?? '');
    else if (/^\d+$/.test(key)) found.push(`[${key}]`);
    else if (splitKeys) found.push(...key.split('.').filter((part) => part !== ''));
    else found.push(key);
  }
  return found;
}

function isName(step: string): boolean {
  return !/^\[\d+\]$/.test(step);
}

function hasNoIndex(path: readonly string[]): boolean {
  return path.every(isName);
}
