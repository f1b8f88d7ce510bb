import { commands, Disposable, env, Uri, window } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { guarded } from '../guarded.ts';

/** Shows a lesson at one of its sections. An empty `lesson` is the first one, an empty `section` the lesson's start. */
export type OpenLesson = (lesson: string, section: string) => PromiseLike<void>;

export const OPEN_LESSON = 'podCoach.openLesson';
/** Not in the palette: with `about-pods#own-port` it opens that exercise, and its card in the lesson. */
export const OPEN_EXERCISE = 'podCoach.openExercise';

const EXTENSION = 'pod-coach.pod-coach';

/** Everything that leads to a lesson: the command, and the links of diagnostics. */
export function registerLessonLinks(openLesson: OpenLesson, log: LogOutputChannel): Disposable {
  const open = guarded('Opening a lesson', log, openLesson);
  return Disposable.from(
    commands.registerCommand(OPEN_LESSON, (link: unknown) => {
      const { lesson, section } = parseLessonLink(link) ?? { lesson: '', section: '' };
      return open(lesson, section);
    }),
    window.registerUriHandler({
      handleUri(uri) {
        const link = parseLessonLink(linkOfUri(uri));
        return link && open(link.lesson, link.section).then(() => undefined);
      },
    }),
  );
}

/** What an address that `lessonUri` made names, for `OPEN_LESSON`. */
export function linkOfUri({ path, fragment }: Uri): string | undefined {
  return path.startsWith('/lesson/') ? `${path.slice('/lesson/'.length)}#${fragment}` : undefined;
}

/** A link that a diagnostic can carry. `lesson` as findings name it: `about-pods#images`. */
export function lessonUri(lesson: string): Uri {
  const { lesson: id, section } = parseLessonLink(lesson) ?? { lesson: '', section: '' };
  return Uri.from({ scheme: env.uriScheme, authority: EXTENSION, path: `/lesson/${id}`, fragment: section });
}

/** A link for Markdown that is trusted to run `OPEN_LESSON`. */
export function lessonCommandLink(lesson: string): string {
  return `command:${OPEN_LESSON}?${encodeURIComponent(JSON.stringify([lesson]))}`;
}

/** `about-pods#images`, from wherever it comes. */
export function parseLessonLink(value: unknown): { lesson: string; section: string } | undefined {
  const match = typeof value === 'string' ? /^([a-z0-9-]{1,100})(?:#([a-z0-9-]{0,100}))?$/.exec(value) : undefined;
  return match ? { lesson: match[1] ?? '', section: match[2] ?? '' } : undefined;
}
