import { Position, workspace } from 'vscode';
import type { Uri } from 'vscode';
import { podCoach } from '../pod-coach.ts';

/** The text of a file that no editor shows, with its places as an editor would count them. */
export class FileText {
  readonly uri: Uri;
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(uri: Uri, text: string) {
    this.uri = uri;
    this.text = text;
    this.#starts = podCoach.text.lineStarts(text);
  }

  /** Undefined for a file that is gone, or far too large to be a manifest. */
  static async read(uri: Uri): Promise<FileText | undefined> {
    const size = await workspace.fs.stat(uri).then(
      (stat) => stat.size,
      () => Infinity,
    );
    // A UTF-16 unit takes at most three bytes.
    if (size > 3 * podCoach.documents.maxFileLength) return undefined;
    const decoded = new TextDecoder().decode(await workspace.fs.readFile(uri));
    // VS Code, as Go's YAML, ends a line at a lone CR as well.
    return new FileText(uri, decoded.replaceAll(/\r(?!\n)/g, '\n'));
  }

  positionAt(offset: number): Position {
    const { line, character } = podCoach.text.positionAt(this.#starts, offset);
    return new Position(line, character);
  }
}
