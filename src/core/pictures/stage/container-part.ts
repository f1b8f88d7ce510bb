import type { StageContainer } from '../../stage-model.ts';
import type { Rectangle } from '../rectangle.ts';
import type { SvgElement } from '../svg-element.ts';
import { textLine } from '../text-line.ts';
import { fonts, textWidth } from '../text-width.ts';
import { fact, type Marks } from './fact.ts';
import { keyed, rect } from './part.ts';
import { hasSecondRow, type PodShape } from './pod-shape.ts';
import { lookSign, stageIcon } from './signs.ts';

/** An icon and a number. */
const filesWidth = 24;
const icons = { app: 'container', init: 'init', sidecar: 'sidecar' } as const;

/** A container: its name, how it is doing, how often it was restarted, what it keeps for itself. */
export function containerPart(marks: Marks, container: StageContainer, area: Rectangle, shape: PodShape): SvgElement {
  const { width, height } = area;
  const top = (shape.row - 20) / 2 + (shape.density === 'tight' ? 0 : 2);
  const second = hasSecondRow(shape);
  const countsInFirst = !second && container.restarts > 0;
  const nameWidth = Math.min(width - 44, textWidth(container.name, fonts.strong));
  const beside = width - 24 - nameWidth - 20 - (countsInFirst ? 34 : 0);
  const filesInFirst = !second && shape.hasFiles && container.files.length > 0 && beside >= filesWidth;
  const room = beside - (filesInFirst ? filesWidth : 0) - 2;
  const state = shortState(container, room);
  return keyed(container.key, area, [
    rect(`st-container st-container-${container.look}`, 0, 0, width, height),
    rect('st-pulse', 0, 0, width, height),
    stageIcon(icons[container.role], 6, top + 3, container.look === 'done' ? 'quiet' : 'blue'),
    textLine({ x: 24, y: top }, width - 44, container.name, { font: fonts.strong }),
    lookSign(container.look, width - 11, top + 10),
    state !== '' && textLine({ x: width - 20, y: top }, room, state, { font: fonts.quiet, anchor: 'end' }),
    countsInFirst &&
      restarts(marks, container, { x: width - 56 - textWidth(state, fonts.quiet), y: top, width: 32, height: 20 }),
    filesInFirst && fileCount(marks, container, { x: 25 + nameWidth, y: top, width: filesWidth, height: 20 }),
    ...(second ? secondRow(marks, container, width, top + shape.row + 1, shape) : []),
  ]);
}

/** How many files it keeps for itself, where there is no room for their names. */
function fileCount(marks: Marks, { key, files }: StageContainer, area: Rectangle): SvgElement {
  return fact(marks, `${key}/files`, area, files.join(', '), [
    stageIcon('file', 1, area.height / 2 - 7, 'text'),
    ...textLine({ x: 16, y: 0 }, 16, `${files.length}`, { font: fonts.codeName }),
  ]);
}

/** The whole state, else its first word, else only the sign. */
function shortState({ state }: StageContainer, room: number): string {
  const [first = ''] = state.split(' ');
  return [state, first].find((text) => textWidth(text, fonts.quiet) <= room) ?? '';
}

function secondRow(marks: Marks, container: StageContainer, width: number, y: number, shape: PodShape): SvgElement[] {
  const countWidth = width >= 200 ? 92 : 40;
  const room = width - countWidth - 12;
  const own = ownWords(container, shape, room - 22);
  return [
    fact(marks, `${container.key}/files`, { x: 4, y, width: room, height: shape.row - 3 }, container.files.join(', '), [
      ...(own.isPort
        ? []
        : [stageIcon('file', 4, (shape.row - 3) / 2 - 7, container.files.length > 0 ? 'text' : 'quiet')]),
      ...textLine({ x: own.isPort ? 4 : 20, y: (shape.row - 3) / 2 - 10 }, room - (own.isPort ? 8 : 24), own.text, {
        font: container.files.length > 0 || own.isPort ? fonts.code : fonts.quiet,
      }),
    ]),
    restarts(marks, container, { x: width - countWidth - 4, y, width: countWidth, height: shape.row - 3 }),
  ];
}

function ownWords(
  { files, listensOn }: StageContainer,
  shape: PodShape,
  room: number,
): { readonly text: string; readonly isPort: boolean } {
  if (shape.hasFiles) return { text: fileList(files, room), isPort: false };
  return { text: listensOn.map((port) => `:${port}`).join(' '), isPort: true };
}

/** The names, or how many there are where they find no room. */
export function fileList(files: readonly string[], room: number): string {
  const names = files.map((file) => file.split('/').at(-1) ?? file).join(', ');
  const count = `${files.length}`;
  const words =
    files.length === 0 ? ['no files', 'empty'] : [names, files.length === 1 ? '1 file' : `${count} files`, count];
  return words.find((text) => textWidth(text, fonts.code) <= room) ?? words.at(-1) ?? '';
}

function restarts(marks: Marks, container: StageContainer, area: Rectangle): SvgElement {
  const y = area.height / 2;
  const wide = area.width > 60;
  return fact(marks, `${container.key}/restarts`, area, `${container.restarts}`, [
    stageIcon('restart', 4, y - 7, container.restarts > 0 ? 'text' : 'quiet'),
    ...(wide ? textLine({ x: 22, y: y - 10 }, 60, 'restarts', { font: fonts.quiet }) : []),
    ...textLine({ x: area.width - 5, y: y - 10 }, 30, `${container.restarts}`, { font: fonts.codeName, anchor: 'end' }),
  ]);
}
