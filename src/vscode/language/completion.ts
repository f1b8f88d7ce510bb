import {
  CompletionItemKind,
  CompletionItemTag,
  CompletionList,
  l10n,
  languages,
  MarkdownString,
  Range,
  SnippetString,
  TextEdit,
} from 'vscode';
import type {
  CancellationToken,
  CompletionContext,
  Disposable,
  LogOutputChannel,
  Position,
  TextDocument,
} from 'vscode';
import { podCoach } from '../pod-coach.ts';
import { toOffset } from '../convert.ts';
import type { Completion } from '../../core/features/completion/completion.ts';
import type { ItemKind } from '../../core/features/completion/item.ts';
import type { InsertPart } from '../../core/features/completion/write-snippet.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type * as core from '../../core/text.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { labelText, plainText } from '../shown-text.ts';
import { runInSlices } from '../slices.ts';
import { CompletionItem } from '../surfaces.ts';
import { isSupported, MANIFESTS } from '../supported-documents.ts';
import type { WorkspaceNamesIndex } from '../workspace/workspace-index.ts';

const KINDS: Readonly<Record<ItemKind, CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  name: CompletionItemKind.Reference,
  shape: CompletionItemKind.Snippet,
};

/**
 * After these a person expects to be offered something without asking. Not after `:`, where most people press Enter
 * next.
 */
const TRIGGERS = [' ', '{', '[', '"', '$', '('];

/** An entry that knows what it is about, so that its documentation can be made when it is looked at. */
class PodCompletionItem extends CompletionItem {
  readonly completion: Completion;
  readonly settings: Settings;

  constructor(completion: Completion, settings: Settings, starts: readonly number[], at: number) {
    super(labelText(completion.label), KINDS[completion.kind]);
    this.completion = completion;
    this.settings = settings;
    this.detail = plainText(completion.detail);
    this.filterText = completion.filter;
    this.sortText = String(at).padStart(4, '0');
    this.range = toRange(completion.range, starts);
    this.insertText = toInsert(completion.parts);
    // Lines are indented already, by the document's own style.
    this.keepWhitespace = true;
    if (completion.edits.length > 0)
      this.additionalTextEdits = completion.edits.map(({ range, newText }) =>
        TextEdit.replace(toRange(range, starts), newText),
      );
    if (completion.deprecated) this.tags = [CompletionItemTag.Deprecated];
    if (completion.goOn) this.command = { command: 'editor.action.triggerSuggest', title: l10n.t('Continue') };
  }
}

/** Fields, values, names and shapes where they may stand. */
export function registerCompletion(
  analyses: DocumentAnalyses,
  { index }: WorkspaceNamesIndex,
  log: LogOutputChannel,
): Disposable {
  const { plan } = analyses.analyzer;
  const provide = async (
    document: TextDocument,
    position: Position,
    token: CancellationToken,
    context: CompletionContext,
  ): Promise<CompletionList | undefined> => {
    if (!isSupported(document) || isIndenting(document, position, context)) return undefined;
    // Whoever types on still wants what was asked for: VS Code filters it by what has been typed since.
    const text = document.getText();
    const offset = toOffset(position, document);
    const isWanted = (): boolean => !token.isCancellationRequested;
    const file =
      (await analyses.reading(document, offset)) ??
      (await runInSlices(analyses.analyzer.analyseInSteps(text, await analyses.settingsOf(document.uri)), isWanted));
    if (!file) return undefined;
    const completions = await runInSlices(
      podCoach.language.completionsInSteps(
        file,
        offset,
        plan,
        podCoach.language.namesInIndex(index, document.uri.toString()),
      ),
      isWanted,
    );
    const starts = podCoach.text.lineStarts(text);
    const items = (completions ?? []).map(
      (completion, at) => new PodCompletionItem(completion, file.settings, starts, at),
    );
    // A word that is typed to its end is offered no longer: that only we can see.
    return new CompletionList(
      items,
      items.some(({ insertText }) => typeof insertText === 'string'),
    );
  };
  const resolve = (item: CompletionItem): CompletionItem => {
    if (item instanceof PodCompletionItem) {
      item.documentation = new MarkdownString(
        podCoach.language.completionMarkdown(item.completion.about, plan, item.settings, item.completion.parts),
      );
    }
    return item;
  };
  return languages.registerCompletionItemProvider(
    MANIFESTS,
    {
      provideCompletionItems: guarded('Completion', log, provide),
      resolveCompletionItem: guarded('Explaining a completion', log, resolve),
    },
    ...TRIGGERS,
  );
}

/** A range of the text in which the lines start there: the document may be ahead of it. */
function toRange({ start, end }: core.Range, starts: readonly number[]): Range {
  const from = podCoach.text.positionAt(starts, start);
  const to = podCoach.text.positionAt(starts, end);
  return new Range(from.line, from.character, to.line, to.character);
}

/** Was it only a space at the beginning of a line that was typed? */
function isIndenting(
  document: TextDocument,
  { line, character }: Position,
  { triggerCharacter }: CompletionContext,
): boolean {
  return triggerCharacter === ' ' && document.lineAt(line).text.slice(0, character).trim() === '';
}

/**
 * Plain text where there is nothing to fill in: VS Code sees that a word typed to its end is complete only in a plain
 * text.
 */
function toInsert(parts: readonly InsertPart[]): string | SnippetString {
  const texts = parts.filter((part) => typeof part === 'string');
  return texts.length === parts.length ? texts.join('') : toSnippet(parts);
}

/** Stops with the same link are one. The last stop, when it is empty, is where the cursor stays. */
function toSnippet(parts: readonly InsertPart[]): SnippetString {
  const snippet = new SnippetString();
  const numbers = new Map<string, number>();
  let last = 0;
  for (const part of parts) {
    if (typeof part === 'string') {
      snippet.appendText(part);
      continue;
    }
    const known = part.link === undefined ? undefined : numbers.get(part.link);
    const number = known ?? ++last;
    if (part.link !== undefined) numbers.set(part.link, number);
    if (part.choices) snippet.appendChoice([...part.choices], number);
    else if (part.stop === '') snippet.appendTabstop(number);
    else snippet.appendPlaceholder(part.stop, number);
  }
  return snippet;
}
