import type { StageClaim, StageVolume } from '../../stage-model.ts';
import type { Rectangle } from '../rectangle.ts';
import { svgElement, type SvgElement } from '../svg-element.ts';
import { textLine } from '../text-line.ts';
import { fonts, textWidth } from '../text-width.ts';
import { fileList } from './container-part.ts';
import { fact, type Marks } from './fact.ts';
import { keyed, path } from './part.ts';
import type { PodShape } from './pod-shape.ts';
import { stageIcon } from './signs.ts';

/** A cylinder around an area. */
function cylinder(width: number, height: number): SvgElement[] {
  const half = width / 2;
  return [
    path('st-volume', `M0 6V${height - 6}A${half} 6 0 0 0 ${width} ${height - 6}V6`),
    svgElement('ellipse', { class: 'st-lid', cx: half, cy: 6, rx: half, ry: 6 }),
  ];
}

/** A volume of a Pod: files in it live as long as the Pod; those of a claim are drawn at the claim. */
export function volumePart(marks: Marks, volume: StageVolume, area: Rectangle, shape: PodShape): SvgElement {
  const { width, height } = area;
  const source = volume.claim === '' ? volume.source : `→ ${volume.claim.replace('claim/', '')}`;
  const nameWidth = textWidth(volume.name, fonts.strong);
  const fits = nameWidth + textWidth(source, fonts.quiet) + 20 <= width;
  const isFull = shape.density === 'full';
  const top = 10 + (isFull ? 2 : (shape.row - 20) / 2 - 2);
  const ownFiles = volume.claim === '';
  const left = isFull ? 0 : Math.min(width / 2, nameWidth + 12);
  const place = isFull
    ? { x: 4, y: top + shape.row - 3, width: width - 8, height: shape.row - 4 }
    : { x: left, y: top, width: width - left - 4, height: 18 };
  const listed = fileElements(volume.files, place.width, place.height / 2);
  const files = fact(marks, `${volume.key}/files`, place, volume.files.join(', '), listed);
  return keyed(volume.key, area, [
    cylinder(width, height),
    textLine({ x: 8, y: top }, isFull ? width - 16 : width / 2 - 10, volume.name, { font: fonts.strong }),
    isFull &&
      fits &&
      textLine({ x: width - 8, y: top }, width - 16 - nameWidth, source, { font: fonts.quiet, anchor: 'end' }),
    ownFiles
      ? files
      : !fits || !isFull
        ? textLine(
            isFull ? { x: 8, y: top + shape.row - 3 } : { x: width - 8, y: top },
            isFull ? width - 16 : width / 2 - 8,
            source,
            { font: fonts.quiet, anchor: isFull ? 'start' : 'end' },
          )
        : [],
  ]);
}

function fileElements(files: readonly string[], room: number, middle: number): SvgElement[] {
  const isEmpty = files.length === 0;
  return [
    stageIcon('file', 4, middle - 7, isEmpty ? 'quiet' : 'text'),
    ...textLine({ x: 20, y: middle - 10 }, room - 24, fileList(files, room - 24), {
      font: isEmpty ? fonts.quiet : fonts.code,
    }),
  ];
}

/** A claim stands outside the Pods, because it outlives them. */
export function claimPart(marks: Marks, claim: StageClaim, area: Rectangle): SvgElement {
  const { width, height } = area;
  const name = nameOf(claim, width);
  const made = fact(marks, claim.key, area, claim.files.join(', '), [
    ...cylinder(width, height),
    ...textLine({ x: 8, y: 12 }, width - 16, name, { font: fonts.codeName }),
    ...fileElements(claim.files, width - 8, 42),
  ]);
  return made;
}

function nameOf({ name }: StageClaim, width: number): string {
  const whole = `claim ${name}`;
  return textWidth(whole, fonts.codeName) <= width - 16 ? whole : name;
}
