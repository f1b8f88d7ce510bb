import { commands, extensions, languages, workspace } from 'vscode';
import type { Diagnostic, Disposable, Hover, Position, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { YamlExtensionFinding } from '../../core/features/yaml-extension/without-duplicates.ts';
import { toOffsets } from '../convert.ts';
import { isSupported } from '../supported-documents.ts';

/** Red Hat's YAML extension: the only one that shows much of what we show. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

/** Longer than this our hover does not wait for what the other one says. */
const PATIENCE = 500;

/** What it shows in a document. */
export function yamlExtensionFindings(document: TextDocument): YamlExtensionFinding[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => podCoach.language.isOfYamlServer(source))
    .map((diagnostic) => toYamlExtensionFinding(diagnostic, document));
}

export function toYamlExtensionFinding(
  { source = '', code, message, range }: Diagnostic,
  document: TextDocument,
): YamlExtensionFinding {
  return { source, code: typeof code === 'object' ? code.value : code, message, range: toOffsets(range, document) };
}

/** Tells of watched documents in which it shows something else than before. */
export function onDidChangeYamlExtension(tell: (document: TextDocument) => void): Disposable {
  const known = new WeakMap<TextDocument, string>();
  return languages.onDidChangeDiagnostics(({ uris }) => {
    const changed = new Set(uris.map(String));
    for (const document of workspace.textDocuments) {
      if (!isSupported(document) || !changed.has(document.uri.toString())) continue;
      const now = JSON.stringify(yamlExtensionFindings(document));
      if (now === (known.get(document) ?? '[]')) continue;
      known.set(document, now);
      tell(document);
    }
  });
}

/** Asks what it shows on hover. Our own provider is asked along with it, and must know. */
export class YamlExtensionHovers {
  readonly #asked = new Set<string>();

  /** Is this question our own? */
  isAsking(document: TextDocument, position: Position): boolean {
    return this.#asked.has(keyOf(document, position));
  }

  async textsAt(document: TextDocument, position: Position): Promise<string[]> {
    if (extensions.getExtension(YAML_EXTENSION)?.isActive !== true) return [];
    const key = keyOf(document, position);
    this.#asked.add(key);
    const answer = commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
    const late = new Promise<Hover[]>((resolve) => setTimeout(() => resolve([]), PATIENCE));
    try {
      return (await Promise.race([answer, late])).flatMap(({ contents }) =>
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- others may still give a language with its text
        contents.map((content) => (typeof content === 'string' ? content : content.value)),
      );
    } finally {
      this.#asked.delete(key);
    }
  }
}

function keyOf({ uri, version }: TextDocument, { line, character }: Position): string {
  return `${uri.toString()} ${version} ${line} ${character}`;
}
