import { DiagnosticSeverity, DiagnosticTag, Disposable, languages, Location, workspace } from 'vscode';
import type { Diagnostic as ShownDiagnostic, LogOutputChannel, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Finding, Severity } from '../../core/rules/finding.ts';
import { toRange } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { lessonUri } from '../lessons/lesson-links.ts';
import { yamlExtensionFindings, onDidChangeYamlExtension } from './yaml-extension.ts';
import type { PublishedFindings } from '../published-findings.ts';
import { plainText } from '../shown-text.ts';
import { Diagnostic, DiagnosticRelatedInformation } from '../surfaces.ts';
import { isSupported } from '../supported-documents.ts';
import type { WritingState } from '../writing-state.ts';

/** What Pod Coach's diagnostics go by. */
export const SOURCE = 'Pod Coach';

/** People type faster than this; what they mean is seen when they pause. */
const PAUSE = 150;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Squiggles in every supported document, always those of its newest version, as far as they are said already. */
export function registerDiagnostics(
  analyses: DocumentAnalyses,
  findingsOf: PublishedFindings,
  writing: WritingState,
  log: LogOutputChannel,
): Disposable {
  const collection = languages.createDiagnosticCollection(SOURCE);
  const waiting = new Map<TextDocument, ReturnType<typeof setTimeout>>();

  const publish = guarded('Diagnostics', log, async (document: TextDocument) => {
    const file = await analyses.current(document);
    const findings = file && findingsOf.shown(document, file);
    if (!findings || document.isClosed || document.getText() !== file.text) return;
    const ours = podCoach.language.withoutDuplicates(findings, yamlExtensionFindings(document), file.text);
    collection.set(
      document.uri,
      ours.map((finding) => toDiagnostic(finding, document)),
    );
  });
  const schedule = (document: TextDocument, delay: number): void => {
    clearTimeout(waiting.get(document));
    // JSON may have been a manifest until now.
    if (!isSupported(document)) return collection.delete(document.uri);
    waiting.set(
      document,
      setTimeout(() => void publish(document), delay),
    );
  };
  const forget = (document: TextDocument): void => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
    collection.delete(document.uri);
  };
  const scheduleAll = (): void => workspace.textDocuments.forEach((document) => schedule(document, 0));

  scheduleAll();
  return Disposable.from(
    collection,
    workspace.onDidOpenTextDocument((document) => schedule(document, 0)),
    workspace.onDidChangeTextDocument(
      ({ document, contentChanges }) => contentChanges.length > 0 && schedule(document, PAUSE),
    ),
    workspace.onDidCloseTextDocument(forget),
    writing.onDidChange((document) => schedule(document, PAUSE)),
    analyses.onDidChangeSettings(scheduleAll),
    onDidChangeYamlExtension((document) => schedule(document, 0)),
    analyses.onDidAnalyse(({ document, file, milliseconds }) => {
      const findings = file.documents.reduce((sum, { analysis }) => sum + analysis.findings.length, 0);
      log.info(
        `${workspace.asRelativePath(document.uri)}: ${file.documents.length} documents, ${findings} findings, ` +
          `${milliseconds.toFixed(1)} ms`,
      );
    }),
    { dispose: () => waiting.forEach((timer) => clearTimeout(timer)) },
  );
}

/** `document` is open, or a file's text with its places. */
export function toDiagnostic(finding: Finding, document: Pick<TextDocument, 'uri' | 'positionAt'>): ShownDiagnostic {
  const diagnostic = new Diagnostic(
    toRange(finding.range, document),
    plainText(finding.message),
    SEVERITIES[finding.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: lessonUri(finding.lesson) };
  diagnostic.relatedInformation = finding.related.map(
    ({ range, message }) =>
      new DiagnosticRelatedInformation(new Location(document.uri, toRange(range, document)), plainText(message)),
  );
  if (finding.deprecated) diagnostic.tags = [DiagnosticTag.Deprecated];
  return diagnostic;
}
