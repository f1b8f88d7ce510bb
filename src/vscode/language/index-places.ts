import { Location, Position, Range, Uri } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type * as core from '../../core/text.ts';
import type { WorkspaceIndex } from '../../core/workspace/workspace-index.ts';

/** A place of the index as VS Code wants it; the file need not be open. */
export function toLocation(
  { path, range }: { readonly path: string; readonly range: core.Range },
  index: WorkspaceIndex,
): Location {
  const starts = index.file(path)?.lineStarts ?? [0];
  const position = (offset: number): Position => {
    const { line, character } = podCoach.text.positionAt(starts, offset);
    return new Position(line, character);
  };
  return new Location(Uri.parse(path), new Range(position(range.start), position(range.end)));
}
