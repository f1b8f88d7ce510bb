import { applyEdits, shiftEdit } from '../../text.ts';
import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf, lineStartOf, textEndOf } from '../../yaml/layout.ts';
import { setField } from '../../yaml/set-field.ts';
import type { MapValue } from '../../yaml/values.ts';
import { containerNamedAt, haveConflict } from './refactoring.ts';
import type { Refactoring, RefactoringPlace } from './refactoring.ts';
import { addLinesAfter, indentText, linesOfItem, removeLines } from './whole-lines.ts';

/** What a container may have that runs beside the others, and one that runs before them may not. */
const NOT_FOR_INIT = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle', 'restartPolicy'];

export const containerToSidecar: Refactoring = {
  title: 'Convert to a sidecar container (starts first, stops last)',
  kind: 'rewrite',
  edits: (place) => moveToInit(place, (container, edits) => [sidecarPolicy(container, edits)]),
};

export const containerToInit: Refactoring = {
  title: 'Convert to an init container (runs to completion first)',
  kind: 'rewrite',
  edits: (place) =>
    moveToInit(place, (container, edits) =>
      NOT_FOR_INIT.flatMap((name) => container.entry(name) ?? []).map((entry) => edits.removeField(container, entry)),
    ),
};

type Change = (container: MapValue, edits: Edits) => (TextEdit | undefined)[];

function sidecarPolicy(container: MapValue, edits: Edits): TextEdit | undefined {
  if (container.entry('restartPolicy')) return setField(edits, container, 'restartPolicy', 'Always');
  return edits.addField(container, 'restartPolicy', 'Always', container.entry('image') ?? container.entry('name'));
}

/** Takes a container, as it is written, out of `containers` and puts it behind the init containers. */
function moveToInit(at: RefactoringPlace, change: Change): TextEdit[] | undefined {
  const {
    manifest: { podSpec },
    edits,
  } = at;
  const { text } = edits;
  const place = containerNamedAt(at);
  const container = place?.role === 'container' ? place.container : undefined;
  const list = podSpec?.list('containers');
  const lines = container && list && list.items.length > 1 ? linesOfItem(text, list, Number(container.key)) : undefined;
  if (!container || !podSpec || !lines) return undefined;
  const changes = change(container, edits);
  const inner = changes.filter((edit) => edit !== undefined);
  const isInside = inner.every(({ range }) => range.start >= lines.start && range.end <= lines.end);
  if (inner.length < changes.length || !isInside || haveConflict(inner)) return undefined;
  const edited = applyEdits(
    text.slice(lines.start, lines.end),
    inner.map((edit) => shiftEdit(edit, -lines.start)),
  );
  const added = addInit(edits, podSpec, edited.replace(/\r?\n?$/, edits.layout.newline), lines.column);
  return added && [removeLines(edits, lines), added];
}

function addInit(edits: Edits, podSpec: MapValue, item: string, column: number): TextEdit | undefined {
  const { text, layout } = edits;
  const written = podSpec.entry('initContainers');
  if (!written) {
    const key = podSpec.entry('containers')?.key;
    if (!key || podSpec.node.kind !== 'map' || podSpec.node.flow) return undefined;
    const start = key.start;
    return {
      range: { start, end: start },
      newText: `initContainers:${layout.newline}${item}${' '.repeat(columnOf(text, start))}`,
    };
  }
  const list = podSpec.list('initContainers');
  const last = list && linesOfItem(text, list, list.items.length - 1);
  const node = list?.items.at(-1)?.node;
  if (!last || !node) return undefined;
  const end = Math.max(textEndOf(text, node), lineStartOf(text, node.start));
  return addLinesAfter(edits, end, indentText(item, last.column - column));
}
