import { EventEmitter, Uri, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import type { Course } from '../../core/lessons/course.ts';
import { podCoach } from '../pod-coach.ts';

/** The lessons that the build put into the package, read when somebody first asks for one. */
export class CourseFile implements Disposable {
  readonly #file: Uri;
  readonly #changed = new EventEmitter<void>();
  #course: Promise<Course> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(extension: Uri) {
    this.#file = Uri.joinPath(extension, 'dist/lessons.json');
  }

  load(): Promise<Course> {
    this.#course ??= readCourse(this.#file).catch((error: unknown) => {
      // Whoever asks next tries again.
      this.#course = undefined;
      throw error;
    });
    return this.#course;
  }

  /** Reads the file again: an author has compiled the lessons again. */
  reload(): void {
    this.#course = undefined;
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

async function readCourse(file: Uri): Promise<Course> {
  const bytes = await workspace.fs.readFile(file);
  return podCoach.lessons.parseLessons(JSON.parse(new TextDecoder().decode(bytes)));
}
