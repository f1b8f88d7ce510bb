import { Disposable, TabInputText, TabInputWebview, window, workspace } from 'vscode';
import type { ExtensionContext, TextDocument } from 'vscode';
import { isJson, isJsonManifest } from '../json-manifests.ts';
import { LessonsView } from './lessons-view.ts';
import { registerStandIns } from './stand-ins.ts';

/** While a person types into JSON, it is looked at after this pause. */
const PAUSE = 300;

/** VS Code may wake us for a document a moment before it tells of it. */
const MOMENT = 50;

/**
 * Loads the extension, once: at once when a manifest is open, otherwise with the first manifest, or with the first who
 * wants something of us.
 */
export async function startWhenNeeded(
  context: ExtensionContext,
  load: (lessons: LessonsView) => Promise<void>,
): Promise<void> {
  let waiting = Disposable.from();
  let started: Promise<void> | undefined;
  const start = (): Promise<void> => {
    waiting.dispose();
    started ??= load(view);
    return started;
  };
  if (!workspace.textDocuments.some((document) => isJson(document) || isManifest(document)))
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
  const view: LessonsView = new LessonsView(start);
  context.subscriptions.push(view, new Disposable(() => void waiting.dispose()));
  if (isNeeded()) return start();
  waiting = Disposable.from(
    registerStandIns(context, start),
    onManifest(() => void start()),
  );
}

/** VS Code wakes us for JSON of its own, such as its settings, too. Who else woke us asks the stand-ins next. */
function isNeeded(): boolean {
  return workspace.textDocuments.some(isManifest) || hasTabOfOurs();
}

function isManifest(document: TextDocument): boolean {
  return document.languageId === 'yaml' || isJsonManifest(document);
}

/** A lesson, a picture or an exercise that VS Code brings back after a restart. */
function hasTabOfOurs(): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof TabInputWebview) return input.viewType.includes('podCoach.');
      return input instanceof TabInputText && input.uri.scheme === 'pod-coach';
    }),
  );
}

/** Tells of a document that is a manifest, or becomes one. */
function onManifest(tell: () => void): Disposable {
  const timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  const look = (document: TextDocument): void => {
    if (isManifest(document)) tell();
  };
  return Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!isJson(document)) return;
      clearTimeout(timers.get(document));
      timers.set(
        document,
        setTimeout(() => look(document), PAUSE),
      );
    }),
    workspace.onDidCloseTextDocument((document) => {
      clearTimeout(timers.get(document));
      timers.delete(document);
    }),
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
  );
}
