import { window, workspace } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Intent } from '../../protocol/protocol.ts';

type ExportFilm = Extract<Intent, { readonly type: 'exportFilm' }>;

/** Asks where to, and writes an explorable as an SVG file; nothing of the page's own drawing reaches it. */
export async function exportFilm(intent: ExportFilm): Promise<void> {
  const svg = filmFile(intent);
  const target = svg === undefined ? undefined : await window.showSaveDialog({ filters: { SVG: ['svg'] } });
  if (svg !== undefined && target) await workspace.fs.writeFile(target, new TextEncoder().encode(svg));
}

function filmFile({ simulation, saved, frame, moves, width, theme }: ExportFilm): string | undefined {
  const explorable = podCoach.pictures.explorableNamed(simulation);
  if (!explorable) return undefined;
  const state =
    podCoach.pictures.restoreExplorable(explorable, fromJson(saved)) ?? podCoach.pictures.startExplorable(explorable);
  const { film, room } = podCoach.pictures.viewOf(explorable, state);
  if (moves) return podCoach.pictures.toSvgString(podCoach.pictures.filmSvg(film, width), theme);
  const figure = (film.frames[frame] ?? film.frames.at(-1))?.figure;
  return (
    figure && podCoach.pictures.toSvgString(podCoach.pictures.drawFigure(figure, { width, film: room }).tree, theme)
  );
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
