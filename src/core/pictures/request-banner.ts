import type { RequestModel } from '../pod-model.ts';
import { cardHeight, drawCard, type Card } from './card.ts';
import type { DrawContext } from './part-group.ts';
import type { Block } from './block.ts';
import { fonts } from './text-width.ts';

const widest = 480;

/** The last request: where it went and what came of it. */
export function requestBanner(context: DrawContext, request: RequestModel, width: number): Block {
  const mark = request.answered ? '✓' : '✕';
  const tone = request.answered ? {} : { tone: 'pc-error-text' };
  const card: Card = {
    part: { id: 'request', label: 'The last request' },
    className: 'pc-request',
    icon: 'request',
    name: 'Last request',
    role: '',
    rows: [
      { kind: 'wrapped', text: request.stops.join(' → '), font: fonts.code },
      { kind: 'wrapped', text: `${mark} ${request.outcome}`, font: fonts.text, ...tone },
    ],
  };
  const taken = Math.min(width, widest);
  const height = cardHeight(card, taken);
  return {
    width: taken,
    height,
    draw: (at) => drawCard({ ...context, interactive: false }, card, { ...at, width: taken, height }),
  };
}
