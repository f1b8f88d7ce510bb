import { Hover, languages, MarkdownString } from 'vscode';
import type { Disposable, LogOutputChannel, Position, TextDocument } from 'vscode';
import { hoverMarkdown } from '../core/features/hover-markdown.ts';
import { hoverAt } from '../core/features/hover.ts';
import { leaveOutShown } from '../core/features/neighbour.ts';
import { toRange } from './convert.ts';
import type { DocumentAnalyses } from './document-analyses.ts';
import { guarded } from './guarded.ts';
import { lessonCommandLink, OPEN_LESSON } from './lesson-links.ts';
import { NeighbourHovers } from './neighbours.ts';
import { isWatched, YAML } from './watched-documents.ts';
import type { WorkspaceNamesIndex } from './workspace-index.ts';

/** Explanations under the mouse (and with "Show Hover"). */
export function registerHover(analyses: DocumentAnalyses, names: WorkspaceNamesIndex, log: LogOutputChannel): Disposable {
  const others = new NeighbourHovers();
  const provide = async (document: TextDocument, position: Position): Promise<Hover | undefined> => {
    if (others.isAsking(document, position)) return undefined;
    const file = isWatched(document) ? await analyses.current(document) : undefined;
    const path = (await names.current(document))?.path ?? '';
    const surroundings = { index: names.index, path, now: Date.now() };
    const facts = file && hoverAt(file, document.offsetAt(position), analyses.analyzer, file.settings, surroundings);
    if (!facts) return undefined;
    const markdown = new MarkdownString(hoverMarkdown(leaveOutShown(facts, await others.textsAt(document, position)), lessonCommandLink));
    markdown.isTrusted = { enabledCommands: [OPEN_LESSON] };
    return new Hover(markdown, toRange(facts.range, document));
  };
  return languages.registerHoverProvider(YAML, { provideHover: guarded('Hover', log, provide) });
}
