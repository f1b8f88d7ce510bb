import { Hover, languages, MarkdownString } from 'vscode';
import type { Disposable, LogOutputChannel, Position, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import { toOffset, toRange } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { lessonCommandLink, OPEN_LESSON } from '../lessons/lesson-links.ts';
import { completeStep } from '../lessons/walkthrough-steps.ts';
import { YamlExtensionHovers } from './yaml-extension.ts';
import { isSupported, MANIFESTS } from '../supported-documents.ts';
import type { WorkspaceNamesIndex } from '../workspace/workspace-index.ts';

/** Explanations under the mouse (and with "Show Hover"). */
export function registerHover(
  analyses: DocumentAnalyses,
  names: WorkspaceNamesIndex,
  log: LogOutputChannel,
): Disposable {
  const others = new YamlExtensionHovers();
  const provide = async (document: TextDocument, position: Position): Promise<Hover | undefined> => {
    if (others.isAsking(document, position)) return undefined;
    const file = isSupported(document) ? await analyses.current(document) : undefined;
    const path = (await names.current(document))?.path ?? '';
    const surroundings = { index: names.index, path, now: Date.now() };
    const facts =
      file &&
      podCoach.language.hover(file, toOffset(position, document), analyses.analyzer, file.settings, surroundings);
    if (!facts) return undefined;
    const markdown = new MarkdownString(
      podCoach.language.hoverMarkdown(
        podCoach.language.leaveOutShown(facts, await others.textsAt(document, position)),
        lessonCommandLink,
      ),
    );
    markdown.isTrusted = { enabledCommands: [OPEN_LESSON] };
    completeStep('hover');
    return new Hover(markdown, toRange(facts.range, document));
  };
  return languages.registerHoverProvider(MANIFESTS, { provideHover: guarded('Hover', log, provide) });
}
