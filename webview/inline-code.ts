/** Plain text in which `marks` set code apart, as messages and exercises write it. */
import { element } from './element.ts';

export function inlineCode(text: string): readonly (Node | string)[] {
  const parts = text.split(/`([^`]+)`/);
  return parts.map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part));
}
