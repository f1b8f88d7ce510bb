import { Disposable, EventEmitter, languages, TabInputText, TabInputTextDiff, window } from 'vscode';
import type { Diagnostic, Uri } from 'vscode';
import { SOURCE } from '../language/diagnostics.ts';
import { columnOf } from '../panel/editor-columns.ts';

interface RulePlace {
  readonly uri: Uri;
  readonly diagnostic: Diagnostic;
}

/** Where the files that the reader sees as tabs break a rule: what Pod Coach's own diagnostics say at this moment. */
export class RulePlaces implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #listening = [languages.onDidChangeDiagnostics, window.tabGroups.onDidChangeTabs].map((listen) =>
    listen(() => this.#changed.fire()),
  );

  readonly onDidChange = this.#changed.event;

  /** How many places there are, by rule. */
  counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { diagnostic } of ourPlaces()) {
      const rule = ruleOf(diagnostic);
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
    return counts;
  }

  /** Goes to a place that breaks the rule: the first, or the one after where the cursor is. */
  async show(rule: string): Promise<void> {
    const places = ourPlaces().filter(({ diagnostic }) => ruleOf(diagnostic) === rule);
    const place = places[(places.findIndex(isHere) + 1) % Math.max(places.length, 1)];
    if (place)
      await window.showTextDocument(place.uri, {
        selection: place.diagnostic.range,
        preserveFocus: false,
        viewColumn: columnOf(place.uri),
      });
  }

  dispose(): void {
    Disposable.from(...this.#listening).dispose();
    this.#changed.dispose();
  }
}

function ourPlaces(): RulePlace[] {
  const tabs = new Set(urisOfTabs());
  return languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) =>
      tabs.has(uri.toString())
        ? diagnostics.filter(({ source }) => source === SOURCE).map((diagnostic) => ({ uri, diagnostic }))
        : [],
    );
}

/**
 * VS Code and other extensions keep more documents open than the reader knows of: those that were just closed or
 * deleted, too.
 */
function urisOfTabs(): string[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString();
      return input instanceof TabInputTextDiff ? input.modified.toString() : [];
    });
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

function isHere({ uri, diagnostic }: RulePlace): boolean {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return editor?.selection.isEqual(diagnostic.range) ?? false;
}
