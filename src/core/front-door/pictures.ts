import { drawFigure } from '../pictures/figure.ts';
import { filmSvg } from '../pictures/film-svg.ts';
import { drawPicture } from '../pictures/picture.ts';
import { toSvgString } from '../pictures/svg-string.ts';
import { explorableNamed } from '../simulation/explorables/all-explorables.ts';
import { startExplorable } from '../simulation/explorables/run-explorable.ts';
import { restoreExplorable } from '../simulation/explorables/saved-explorable.ts';
import { viewOf } from '../simulation/explorables/view-explorable.ts';

/** Pictures and experiments as trees of SVG elements. */
export const pictures = {
  /** Draws Pods, their workloads and their Services in the room there is. */
  drawPicture,
  /** Draws whatever the panel can show, in the room there is. */
  drawFigure,
  /**
   * A whole film as one SVG that plays by itself, over and over: what keeps its key travels, what a value was is
   * replaced.
   */
  filmSvg,
  /** A picture as an SVG file, its colours those of the theme of the moment. */
  toSvgString,
  /** Undefined for an id that no experiment has. */
  explorableNamed,
  /** The first question is asked at once. */
  startExplorable,
  /** Plays a saved explorable again. Nothing when it is none, is another one's, or comes from another version. */
  restoreExplorable,
  /** What the panel shows of an experiment in a state. */
  viewOf,
} as const;
