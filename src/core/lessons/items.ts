/**
 * What progress is kept of, by stable ids: `about-pods/lesson`, `about-pods/exercise.own-port`,
 * `about-pods/question.shared-ip`.
 */

export type ItemKind = 'section' | 'exercise' | 'question' | 'simulation' | 'order';

/** The key of a lesson's own done-state. */
export function lessonItem(lesson: string): string {
  return `${lesson}/lesson`;
}

export function itemKey(lesson: string, kind: ItemKind, id: string): string {
  return `${lesson}/${kind}.${id}`;
}

/** The lesson that an item belongs to. */
export function lessonOf(item: string): string {
  return item.slice(0, item.indexOf('/'));
}

const itemPattern = /^[a-z][a-z0-9-]{0,99}\/[a-z][a-z0-9-]{0,99}(\.[a-z][a-z0-9-]{0,99})?$/;
const wordPattern = /^[a-z][a-z0-9-]{0,99}$/;

/** Ids of lessons, sections, exercises and questions: lower-case words joined by `-`. */
export function isWord(text: string): boolean {
  return wordPattern.test(text);
}

/** Could this be an item's key? Kinds that this version does not know are kept too. */
export function isItemKey(text: string): boolean {
  return itemPattern.test(text);
}
