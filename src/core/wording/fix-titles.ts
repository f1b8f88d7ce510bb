/** What a fix is called: one verb for one kind of edit. What others must know of that edit goes along as data. */

import { code } from './code.ts';

/** What a fix does, as data. What the title describes, instead of naming it, is missing here too. */
export type FixAction =
  | { readonly type: 'add'; readonly name?: string; readonly value?: string }
  | { readonly type: 'remove'; readonly name?: string }
  | { readonly type: 'change'; readonly value: string };

interface TitleOfAction {
  readonly title: string;
  readonly action: FixAction;
}

export type FixTitle = string | TitleOfAction;

/** A title as the fields of a fix. */
export function named(title: FixTitle): { readonly title: string; readonly action?: FixAction } {
  return typeof title === 'string' ? { title } : title;
}

/** A title may show more of a value than a message. */
const MAX_VALUE = 60;

/** Another value in the same place. */
export function changeTo(value: string | number): TitleOfAction {
  return { title: `Change to ${code(value, MAX_VALUE)}`, action: { type: 'change', value: String(value) } };
}

/** Another value of a field that is not the marked one, or that people would not recognize by its value alone. */
export function changeField(field: string, value: string | number): string {
  return `Change ${code(field)} to ${code(value, MAX_VALUE)}`;
}

/** Another form of what is there, given as a phrase: "a list". */
export function changeToPhrase(phrase: string): string {
  return `Change to ${phrase}`;
}

/** A key, an item or a token that is missing, as it will be written. */
export function add(written: string): TitleOfAction {
  return addPhrase(code(written, MAX_VALUE));
}

/** Something that is better described than shown, such as "a `volumes` entry for `cache`". */
export function addPhrase(phrase: string): TitleOfAction {
  return { title: `Add ${phrase}`, action: { type: 'add' } };
}

/** A field with its value. */
export function addField(name: string, value: string | number): TitleOfAction {
  return { ...add(`${name}: ${value}`), action: { type: 'add', name, value: String(value) } };
}

/** A field of an object: changed where it is there already, else added. */
export function setTo(map: { has(name: string): boolean }, name: string, value: string | number): FixTitle {
  return map.has(name) ? changeField(name, value) : addField(name, value);
}

export function remove(name: string): TitleOfAction {
  return { title: `Remove ${code(name)}`, action: { type: 'remove', name } };
}

/** Something without a name of its own, such as "probe" or "duplicate". */
export function removeThe(phrase: string): TitleOfAction {
  return removePhrase(`the ${phrase}`);
}

/** Several things, such as "3 control characters". */
export function removePhrase(phrase: string): TitleOfAction {
  return { title: `Remove ${phrase}`, action: { type: 'remove' } };
}

/** Another name for what the marked name defines. */
export function renameTo(name: string): string {
  return `Rename to ${code(name, MAX_VALUE)}`;
}

/** A value, or what else is said. */
export function quote(what = 'the value'): string {
  return `Quote ${what}`;
}

/** To another place, given as a phrase: "to `spec`", "out of the list". */
export function move(what: string, where: string): string {
  return `Move ${what} ${where}`;
}

/** `how` tells how far or below what: "by 2 spaces", "under `spec`". */
export function indent(what: string, how: string): string {
  return `Indent ${what} ${how}`;
}

/** Something by something else that is more than another value. */
export function replaceWith(what: string, by: string): string {
  return `Replace ${what} with ${by}`;
}

/** With another part of the same meaning, so that nothing of either is lost. */
export function joinWith(name: string): string {
  return `Join with the other ${code(name)}`;
}

/** Two edits that make sense only together, given by their titles. */
export function andThen(first: FixTitle, second: FixTitle): string {
  const [before, after] = [named(first).title, named(second).title];
  return `${before} and ${after.charAt(0).toLowerCase()}${after.slice(1)}`;
}
