/** What every piece of a lesson's page needs to know and may do. */
import type { LessonContent } from '../../src/protocol/protocol.ts';
import type { Host } from '../host.ts';

export interface LessonContext {
  readonly lesson: string;
  readonly content: LessonContent;
  readonly host: Host;
  /** HTML of the lesson as elements. */
  prose(html: string): DocumentFragment;
  /** Goes to a section of this lesson. */
  goTo(section: string): void;
}
