/** What is refused of any lesson before it is parsed. */
import type { Report } from './messages.ts';

/** No lesson is longer; a build should not stand still over a file that is none. */
const mostCharacters = 512 * 1024;

/** Control characters, and those that turn the direction of writing so that text reads otherwise than it is. */
const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/;

/** Reports a text that cannot be a lesson. */
export function refuseText(text: string, report: Report): boolean {
  if (text.length > mostCharacters) {
    report.error({ line: 1, column: 1 }, 'This file is too long for a lesson.', 'Make several lessons of it.');
    return true;
  }
  const lines = text.split('\n');
  const line = lines.findIndex((each) => hidden.test(each));
  if (line < 0) return false;
  const column = (hidden.exec(lines[line] ?? '')?.index ?? 0) + 1;
  report.error({ line: line + 1, column }, 'This is an invisible character.', 'Delete it.');
  return true;
}
