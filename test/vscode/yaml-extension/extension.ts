/**
 * Stands in for Red Hat's YAML extension: the same language server as a library, the same diagnostics, hovers and
 * on-type formatting, rules for Enter, our schema of a Pod.
 */

import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  Hover,
  IndentAction,
  languages,
  MarkdownString,
  Position,
  Range,
  TextEdit,
  workspace,
} from 'vscode';
import type { ExtensionContext, TextDocument } from 'vscode';
import * as lsp from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { kubernetesJsonSchema } from '../../../scripts/bench/json-schema.ts';

type Initialize = Parameters<typeof getLanguageService>[0];
type Settings = Parameters<ReturnType<typeof getLanguageService>['configure']>[0];

export function activate(context: ExtensionContext): void {
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('no network')),
    workspaceContext: { resolveRelativePath: (path: string) => path },
  } as unknown as Initialize);
  service.configure({
    validate: true,
    hover: true,
    schemas: [{ uri: 'schema:pod', fileMatch: ['*'], schema: kubernetesJsonSchema('Pod') }],
  } as unknown as Settings);
  const collection = languages.createDiagnosticCollection('YAML');
  const read = ({ uri, version, getText }: TextDocument): lsp.TextDocument =>
    lsp.TextDocument.create(uri.toString(), 'yaml', version, getText());

  const check = async (document: TextDocument): Promise<void> => {
    if (document.languageId !== 'yaml') return;
    const found = isOn('validate') ? await service.doValidation(read(document), false) : [];
    collection.set(
      document.uri,
      found.map(({ range, message, code, source }) => {
        // The real one shows whatever a schema forbids as an Error.
        const diagnostic = new Diagnostic(toRange(range), String(message), DiagnosticSeverity.Error);
        return Object.assign(diagnostic, { code, source });
      }),
    );
  };
  const checkAll = (): void => workspace.textDocuments.forEach((document) => void check(document));
  checkAll();
  context.subscriptions.push(
    collection,
    workspace.onDidOpenTextDocument(check),
    workspace.onDidChangeTextDocument(({ document }) => check(document)),
    workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('yaml') && checkAll()),
    languages.setLanguageConfiguration('yaml', {
      onEnterRules: [
        { beforeText: /^\s*- .*[^:]$/, action: { indentAction: IndentAction.None, appendText: '    ' } },
        { beforeText: /:\s*$/, action: { indentAction: IndentAction.Indent } },
      ],
    }),
    languages.registerOnTypeFormattingEditProvider(
      'yaml',
      {
        provideOnTypeFormattingEdits: (document, { line, character }, ch, { tabSize, insertSpaces }) =>
          service
            .doDocumentOnTypeFormatting(read(document), {
              ch,
              options: { tabSize, insertSpaces },
              position: { line, character },
              textDocument: { uri: document.uri.toString() },
            })
            ?.map(({ range, newText }) => TextEdit.replace(toRange(range), newText)),
      },
      '\n',
    ),
    hovers(async (document, position) => (isOn('hover') ? service.doHover(read(document), position) : undefined)),
  );
}

type Found = Awaited<ReturnType<ReturnType<typeof getLanguageService>['doHover']>>;

function hovers(ask: (document: TextDocument, position: Position) => Promise<Found | undefined>): Disposable {
  return languages.registerHoverProvider('yaml', {
    provideHover: async (document, position) => {
      const found = await ask(document, position);
      const { contents } = found ?? {};
      return contents && typeof contents === 'object' && 'value' in contents
        ? new Hover(new MarkdownString(contents.value))
        : undefined;
    },
  });
}

function toRange({ start, end }: { readonly start: lsp.Position; readonly end: lsp.Position }): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}

function isOn(what: 'validate' | 'hover'): boolean {
  return workspace.getConfiguration('yaml').get(what) === true;
}
