import { Disposable, EventEmitter, FileChangeType, FilePermission, FileType, Uri, workspace } from 'vscode';
import type { FileChangeEvent, FileStat, FileSystemProvider, Memento } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { LessonFile } from '../../core/lessons/lesson-files.ts';
import { number, shape, text } from '../../core/decode.ts';
import type { CourseFile } from './course-file.ts';
import { noticeText } from '../shown-text.ts';
import { fileNotFound, noPermissions } from '../surfaces.ts';

const SCHEME = 'pod-coach';

/**
 * Written text is kept under this and the path: no workspace, no folder on disk, and it survives a reload on either
 * host.
 */
const STORED = 'file:';
/** A manifest is never this long. */
const LARGEST_FILE = 1024 * 1024;

interface Written {
  readonly text: string;
  readonly mtime: number;
}

const readWritten = shape<Written>({ text, mtime: number });
const FOLDER: FileStat = { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };

export function lessonFileUri(file: LessonFile): Uri {
  return Uri.from({ scheme: SCHEME, path: podCoach.lessons.lessonFilePath(file) });
}

/** The file that an address names; one of a former lesson names the file where it is now. */
export function parseLessonFile({ scheme, path }: Uri): LessonFile | undefined {
  const file = scheme === SCHEME ? podCoach.lessons.parseLessonFilePath(path) : undefined;
  return file && podCoach.lessons.currentFile(file);
}

/** The file system of the lessons: what is there is known beforehand; only texts change. */
export class ExerciseFiles implements FileSystemProvider, Disposable {
  readonly #course: CourseFile;
  readonly #memento: Memento;
  /** Examples are there to be played with: what is written to them lasts until the window closes. */
  readonly #examples = new Map<string, Written>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #registered: Disposable;

  readonly onDidChangeFile = this.#changed.event;

  constructor(course: CourseFile, memento: Memento) {
    this.#course = course;
    this.#memento = memento;
    this.#registered = workspace.registerFileSystemProvider(SCHEME, this, { isCaseSensitive: true });
  }

  /** Is the saved text another than the one that the file began with? */
  isChanged(file: LessonFile): boolean {
    return this.#written(podCoach.lessons.lessonFilePath(file)) !== undefined;
  }

  /** The saved text, where it is another than the one that the file began with. */
  written(file: LessonFile): string | undefined {
    return this.#written(podCoach.lessons.lessonFilePath(file))?.text;
  }

  async stat(uri: Uri): Promise<FileStat> {
    const path = currentPath(uri.path);
    const files = await this.#files();
    const original = files.get(path);
    if (original === undefined && podCoach.lessons.namesIn(path, files.keys())) return FOLDER;
    if (original === undefined) throw fileNotFound(noticeText(path));
    const written = this.#written(path);
    const size = new TextEncoder().encode(written?.text ?? original).length;
    const stat = { type: FileType.File, ctime: 0, mtime: written?.mtime ?? 0, size };
    return isSolution(path) ? { ...stat, permissions: FilePermission.Readonly } : stat;
  }

  async readDirectory({ path }: Uri): Promise<[string, FileType][]> {
    const names = podCoach.lessons.namesIn(path, (await this.#files()).keys());
    if (!names) throw fileNotFound(noticeText(path));
    return [...names].map(([name, isFolder]) => [name, isFolder ? FileType.Directory : FileType.File]);
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const path = currentPath(uri.path);
    return new TextEncoder().encode(this.#written(path)?.text ?? (await this.#original(path)));
  }

  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    const path = currentPath(uri.path);
    const original = await this.#original(path);
    if (isSolution(path) || content.length > LARGEST_FILE) throw noPermissions(noticeText(uri.path));
    const written: Written = { text: new TextDecoder().decode(content), mtime: Date.now() };
    await this.#keep(path, written.text === original ? undefined : written);
    this.#changed.fire([{ type: FileChangeType.Changed, uri }]);
  }

  watch(): Disposable {
    return Disposable.from();
  }

  createDirectory(uri: Uri): void {
    throw noPermissions(noticeText(uri.path));
  }

  delete(uri: Uri): void {
    throw noPermissions(noticeText(uri.path));
  }

  rename(uri: Uri): void {
    throw noPermissions(noticeText(uri.path));
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
  }

  async #files(): Promise<ReadonlyMap<string, string>> {
    return podCoach.lessons.lessonFiles(await this.#course.load());
  }

  async #original(path: string): Promise<string> {
    const original = (await this.#files()).get(path);
    if (original === undefined) throw fileNotFound(noticeText(path));
    return original;
  }

  #written(path: string): Written | undefined {
    if (isExample(path)) return this.#examples.get(path);
    return readWritten(
      this.#memento.get<unknown>(STORED + path) ?? this.#memento.get<unknown>(STORED + formerPath(path)),
    );
  }

  async #keep(path: string, written: Written | undefined): Promise<void> {
    if (!isExample(path)) {
      await this.#memento.update(STORED + formerPath(path), undefined);
      return this.#memento.update(STORED + path, written);
    }
    if (written) this.#examples.set(path, written);
    else this.#examples.delete(path);
  }
}

function currentPath(path: string): string {
  const file = podCoach.lessons.parseLessonFilePath(path);
  return file ? podCoach.lessons.lessonFilePath(podCoach.lessons.currentFile(file)) : path;
}

/** Where the text of an exercise was kept when it was in another lesson; the same path for one that never moved. */
function formerPath(path: string): string {
  const file = podCoach.lessons.parseLessonFilePath(path);
  const lesson = file && podCoach.lessons.formerLessonOf(file.lesson, file.id);
  return file && lesson !== undefined ? podCoach.lessons.lessonFilePath({ ...file, lesson }) : path;
}

function isSolution(path: string): boolean {
  return podCoach.lessons.parseLessonFilePath(path)?.kind === 'solutions';
}

function isExample(path: string): boolean {
  return podCoach.lessons.parseLessonFilePath(path)?.kind === 'examples';
}
