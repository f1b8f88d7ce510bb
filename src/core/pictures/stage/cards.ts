import type { StageModel, StageService, StageWorkload } from '../../stage-model.ts';
import type { Rectangle } from '../rectangle.ts';
import type { SvgElement } from '../svg-element.ts';
import { textLine } from '../text-line.ts';
import { fonts, textWidth } from '../text-width.ts';
import { fact, type Marks } from './fact.ts';
import { keyed, rect } from './part.ts';
import { stageIcon } from './signs.ts';

const visitorName = 'visitors';
const visitorLeft = 27;
/** What the card of those who send requests from outside needs, so that its name is not cut. */
export const visitorWidth = visitorLeft + Math.ceil(textWidth(visitorName, fonts.strong)) + 4;

/** Whoever sends requests from outside. */
function visitorCard(area: Rectangle): SvgElement {
  return keyed('visitor', area, [
    rect('st-card', 0, 0, area.width, area.height, 8),
    stageIcon('visitor', 8, 8, 'text'),
    textLine({ x: visitorLeft, y: 5 }, area.width - visitorLeft - 3, visitorName, { font: fonts.strong }),
    textLine({ x: 10, y: 27 }, area.width - 14, 'outside', { font: fonts.quiet }),
  ]);
}

/** A Service: dashed when no Pod is ready behind it. */
function serviceCard(marks: Marks, service: StageService, area: Rectangle): SvgElement {
  const { width, height } = area;
  const isTall = height > 60;
  const empty = service.endpoints.length === 0 ? ' st-service-empty' : '';
  const target = targetWords(service, width - 28);
  const kind = service.address === '' ? 'headless' : 'Service';
  const hasRoom = textWidth(service.name, fonts.name) + textWidth(kind, fonts.quiet) + 60 <= width;
  return keyed(service.key, area, [
    rect(`st-service${empty}`, 0, 0, width, height, height / 2.6),
    stageIcon('service', 14, 8, 'green'),
    fact(
      marks,
      `${service.key}/name`,
      { x: 29, y: 4, width: Math.min(width - 46, textWidth(service.name, fonts.name)) + 8, height: 22 },
      service.name,
      textLine({ x: 4, y: 1 }, width - 46, service.name, { font: fonts.name }),
    ),
    hasRoom && textLine({ x: width - 16, y: 5 }, 70, kind, { font: fonts.quiet, anchor: 'end' }),
    isTall &&
      textLine(
        { x: 16, y: 27 },
        width - 30,
        [service.address, service.ports].filter((text) => text !== '').join('  '),
        { font: fonts.code },
      ),
    fact(
      marks,
      `${service.key}/target`,
      { x: 12, y: isTall ? 49 : 27, width: width - 24, height: 20 },
      target,
      textLine({ x: 4, y: 0 }, width - 28, target, {
        font: service.endpoints.length === 0 ? fonts.strong : fonts.code,
      }),
    ),
  ]);
}

function targetWords({ endpoints }: StageService, room: number): string {
  if (endpoints.length === 0) return '→ no ready Pod';
  const all = `→ ${endpoints.map(({ address }) => address).join(', ')}`;
  return textWidth(all, fonts.code) <= room ? all : `→ ${endpoints.length} Pods`;
}

/** A workload says how many Pods it wants, and how many there are. */
function workloadCard(marks: Marks, workload: StageWorkload, area: Rectangle, isOnly: boolean): SvgElement {
  const { width, height } = area;
  const title =
    isOnly && textWidth(`${workload.kind} ${workload.name}`, fonts.strong) + 34 > width
      ? workload.kind
      : `${workload.kind} ${workload.name}`;
  const shown = textWidth(title, fonts.strong) + 34 <= width ? title : workload.name;
  const count = `${workload.has} of ${workload.wants} Pods`;
  const isLine = height < 40;
  const place = isLine
    ? { x: width - 124, y: 4, width: 120, height: 20 }
    : { x: 6, y: 27, width: width - 12, height: 20 };
  return keyed(workload.key, area, [
    rect('st-card', 0, 0, width, height),
    stageIcon('workload', 8, isLine ? 7 : 8, 'text'),
    textLine({ x: 27, y: isLine ? 4 : 5 }, width - 30, shown, { font: fonts.strong }),
    fact(
      marks,
      `${workload.key}/count`,
      place,
      count,
      textLine({ x: 4, y: 0 }, place.width - 4, count, {
        font: workload.has === workload.wants ? fonts.quiet : fonts.strong,
      }),
    ),
  ]);
}

/** Every card above or beside the nodes. */
export function cardParts(marks: Marks, model: StageModel, areas: ReadonlyMap<string, Rectangle>): SvgElement[] {
  const drawn = (key: string, draw: (area: Rectangle) => SvgElement): SvgElement[] => {
    const area = areas.get(key);
    return area === undefined ? [] : [draw(area)];
  };
  return [
    ...(model.hasVisitor ? drawn('visitor', visitorCard) : []),
    ...model.services.flatMap((service) => drawn(service.key, (area) => serviceCard(marks, service, area))),
    ...model.workloads.flatMap((workload) =>
      drawn(workload.key, (area) => workloadCard(marks, workload, area, model.workloads.length === 1)),
    ),
  ];
}
