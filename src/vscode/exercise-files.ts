import { Disposable, EventEmitter, FileChangeType, FilePermission, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { FileChangeEvent, FileStat, FileSystemProvider, Memento } from 'vscode';
import { lessonFilePath, lessonFiles, namesIn, parseLessonFilePath } from '../core/lessons/lesson-files.ts';
import type { LessonFile } from '../core/lessons/lesson-files.ts';
import { number, shape, text } from '../core/lessons/shape.ts';
import type { CourseFile } from './course-file.ts';

const SCHEME = 'pod-coach';

/** Written text is kept under this and the path: no workspace, no folder on disk, and it survives a reload on either host. */
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
  return Uri.from({ scheme: SCHEME, path: lessonFilePath(file) });
}

export function parseLessonFile({ scheme, path }: Uri): LessonFile | undefined {
  return scheme === SCHEME ? parseLessonFilePath(path) : undefined;
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
    return this.#written(lessonFilePath(file)) !== undefined;
  }

  async stat({ path }: Uri): Promise<FileStat> {
    const files = await this.#files();
    const original = files.get(path);
    if (original === undefined && namesIn(path, files.keys())) return FOLDER;
    if (original === undefined) throw FileSystemError.FileNotFound(path);
    const written = this.#written(path);
    const size = new TextEncoder().encode(written?.text ?? original).length;
    const stat = { type: FileType.File, ctime: 0, mtime: written?.mtime ?? 0, size };
    return isSolution(path) ? { ...stat, permissions: FilePermission.Readonly } : stat;
  }

  async readDirectory({ path }: Uri): Promise<[string, FileType][]> {
    const names = namesIn(path, (await this.#files()).keys());
    if (!names) throw FileSystemError.FileNotFound(path);
    return [...names].map(([name, isFolder]) => [name, isFolder ? FileType.Directory : FileType.File]);
  }

  async readFile({ path }: Uri): Promise<Uint8Array> {
    return new TextEncoder().encode(this.#written(path)?.text ?? (await this.#original(path)));
  }

  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    const { path } = uri;
    const original = await this.#original(path);
    if (isSolution(path) || content.length > LARGEST_FILE) throw FileSystemError.NoPermissions(uri);
    const written: Written = { text: new TextDecoder().decode(content), mtime: Date.now() };
    await this.#keep(path, written.text === original ? undefined : written);
    this.#changed.fire([{ type: FileChangeType.Changed, uri }]);
  }

  watch(): Disposable {
    return Disposable.from();
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
  }

  async #files(): Promise<ReadonlyMap<string, string>> {
    return lessonFiles(await this.#course.load());
  }

  async #original(path: string): Promise<string> {
    const original = (await this.#files()).get(path);
    if (original === undefined) throw FileSystemError.FileNotFound(path);
    return original;
  }

  #written(path: string): Written | undefined {
    return isExample(path) ? this.#examples.get(path) : readWritten(this.#memento.get<unknown>(STORED + path));
  }

  async #keep(path: string, written: Written | undefined): Promise<void> {
    if (!isExample(path)) return this.#memento.update(STORED + path, written);
    if (written) this.#examples.set(path, written);
    else this.#examples.delete(path);
  }
}

function isSolution(path: string): boolean {
  return parseLessonFilePath(path)?.kind === 'solutions';
}

function isExample(path: string): boolean {
  return parseLessonFilePath(path)?.kind === 'examples';
}
