/** A file's text -> its documents with what was found in each. A document whose text did not change keeps its part. */

import { isNewerThanKnown } from '../kubernetes/versions.ts';
import { createSchema } from '../kubernetes/schema.ts';
import type { Schema } from '../kubernetes/schema.ts';
import { subjectsOf } from '../manifest/subjects.ts';
import type { Subject } from '../manifest/subjects.ts';
import { readDocument } from '../manifest/template.ts';
import { runToEnd } from '../steps.ts';
import { documentRanges } from '../yaml/documents.ts';
import { flowStyleOf, inFlowStyle } from '../yaml/flow-style.ts';
import { MAX_FILE_LENGTH } from '../yaml/limits.ts';
import type { YamlNode } from '../yaml/nodes.ts';
import { fileText } from '../yaml/reader-text.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { readValues } from '../yaml/read-values.ts';
import type { Value } from '../yaml/values.ts';
import { crossFileRules } from '../rules/cross-file/index.ts';
import { ruleIdOf } from '../rules/aliases.ts';
import type { Finding } from '../rules/finding.ts';
import { rules } from '../rules/index.ts';
import { createPlan } from '../linter/plan.ts';
import type { RulePlan } from '../linter/plan.ts';
import { jsonCommentFindings } from '../rules/structure/json-comment.ts';
import { versionCommentFinding } from '../rules/structure/version-comment.ts';
import { aroundPlaceholders } from './around-placeholders.ts';
import { findingsIn } from './document-findings.ts';
import { fileIgnoresIn, NO_FILE_IGNORES } from './file-ignores.ts';
import type { FileIgnore, FileIgnores } from './file-ignores.ts';
import { applyIgnores, ignoresOf } from './ignores.ts';
import type { Ignore } from './ignore.ts';
import type { Silenced } from './ignores.ts';
import { hasPatchDirective, judgesPatches, patchFindings } from './kustomize/patch-findings.ts';
import { judgedAs } from './judged-as.ts';
import { settingsInNamespace } from './namespace-levels.ts';
import type { NamespaceLevels } from './namespace-levels.ts';
import { withoutRepeats } from './repeats.ts';
import { applySettings, isOff } from '../settings/settings.ts';
import type { Settings } from '../settings/settings.ts';
import { versionCommentIn } from './version-comment.ts';
import { fileRange } from './file-offsets.ts';
import type { DocumentFinding, FileRange } from './file-offsets.ts';

/** What these find is found later: whether they were ignored for nothing is not known here. */
const CROSS_FILE: ReadonlySet<string> = new Set(crossFileRules.map(({ id }) => id));

/** One document. All offsets in it count from the document's start. */
export interface DocumentAnalysis {
  readonly text: string;
  /** As long as the text, with the placeholders of a template covered up. */
  readonly readable: string;
  readonly parsed: ParsedDocument;
  readonly root: Value | undefined;
  readonly subjects: readonly Subject[];
  readonly isTemplate: boolean;
  /** It holds a part of an object, and the rest stands elsewhere. */
  readonly isPatch: boolean;
  readonly findings: readonly DocumentFinding[];
  /** The API server's rejections, also those that the author does not want to hear of. */
  readonly rejections: readonly DocumentFinding[];
  /** What the author does not want to hear of. */
  readonly ignores: readonly Ignore[];
  /** What would be found without these. */
  readonly silenced: readonly Silenced[];
  /** What a document must be judged with to be judged as this one was. */
  readonly judgedWith: {
    readonly settings: Settings;
    readonly levels: NamespaceLevels;
    readonly fileIgnores: FileIgnores;
  };
}

export interface FileAnalysis {
  readonly text: string;
  /** Each document and the stretch of the file that it is. */
  readonly documents: readonly { readonly range: FileRange; readonly analysis: DocumentAnalysis }[];
  /** The file is larger than we look at. */
  readonly tooLarge: boolean;
  readonly settingsKey: string;
  /** Tells files apart whose namespaces ask for other Pod Security levels, or whose heads ignore other rules. */
  readonly fileKey: string;
  /** The settings that were in force: the file's own comment decides on the Kubernetes version. */
  readonly settings: Settings;
}

/** The core's engine. It holds the schema and the plan, both made at first use, and no state about files. */
export class Analyzer {
  readonly schema: Schema = createSchema();
  readonly plan: RulePlan = createPlan(this.schema, rules);

  /** Analyses a file; `previous` (of any earlier text of the same file) lends its unchanged documents. */
  analyse(text: string, settings: Settings, previous?: FileAnalysis): FileAnalysis {
    return runToEnd(this.analyseInSteps(text, settings, previous));
  }

  /** The same, pausing within each document that has to be analysed: an editor must not wait for a whole one. */
  *analyseInSteps(text: string, settings: Settings, previous?: FileAnalysis): Generator<void, FileAnalysis> {
    const { levels, ignored, ...judged } = judgedAs(text, settings);
    if (text.length > MAX_FILE_LENGTH) return { text, documents: [], tooLarge: true, ...judged };
    const known = new Map<string, DocumentAnalysis>();
    if (previous?.settingsKey === judged.settingsKey && previous.fileKey === judged.fileKey) {
      for (const { analysis } of previous.documents) known.set(analysis.text, analysis);
    }
    const documents: { range: FileRange; analysis: DocumentAnalysis }[] = [];
    const readable = fileText(text);
    const [first, ...others] = documentRanges(readable).map(fileRange);
    for (const range of ignored.length > 0 ? others : first ? [first, ...others] : []) {
      const part = readable.slice(range.start, range.end);
      const kept = known.get(part);
      const inherited = { inherited: ignored, answersFor: undefined };
      const analysis = kept ?? (yield* this.analyseDocumentInSteps(part, judged.settings, levels, inherited));
      known.set(part, analysis);
      documents.push({ range, analysis });
      if (!kept) yield;
    }
    if (first && ignored.length > 0) {
      // The first document answers for what its head ignores in the whole file, so it comes last.
      const part = readable.slice(first.start, first.end);
      const fileIgnores = { inherited: ignored, answersFor: rulesSilenced(documents, ignored) };
      const analysis = yield* this.analyseDocumentInSteps(part, judged.settings, levels, fileIgnores);
      documents.unshift({ range: first, analysis });
      yield;
    }
    return { text, documents, tooLarge: false, ...judged };
  }

  /** The document with another text, judged with everything that it was judged with. */
  analyseAgainInSteps(
    { judgedWith: { settings, levels, fileIgnores } }: DocumentAnalysis,
    text: string,
  ): Generator<void, DocumentAnalysis> {
    const inherited = fileIgnores.answersFor ? fileIgnoresIn(text) : fileIgnores.inherited;
    return this.analyseDocumentInSteps(text, settings, levels, { ...fileIgnores, inherited });
  }

  analyseDocument(text: string, wanted: Settings, levels: NamespaceLevels): DocumentAnalysis {
    return runToEnd(this.analyseDocumentInSteps(text, wanted, levels));
  }

  /** Pauses after the parse, and between rules. */
  *analyseDocumentInSteps(
    text: string,
    wanted: Settings,
    levels: NamespaceLevels,
    fileIgnores: FileIgnores = NO_FILE_IGNORES,
  ): Generator<void, DocumentAnalysis> {
    const read = readDocument(text);
    yield;
    const { parsed, isTemplate, readable } = read;
    const { root } = readValues(parsed.root);
    const subjects = subjectsOf(root).filter(({ type }) => wanted.customPodTemplates || type !== 'pod-template');
    const settings = settingsInNamespace(wanted, subjects, levels);
    const isPatch = settings.isPatch || hasPatchDirective(text);
    const document = {
      text,
      readable,
      parsed,
      root,
      subjects,
      isTemplate,
      isPatch,
      judgedWith: { settings: wanted, levels, fileIgnores },
    };
    if (settings.ignored || (isTemplate && parsed.problems.length > 0))
      return { ...document, findings: [], rejections: [], ignores: [], silenced: [] };
    const isSilent = (rule: string): boolean => isOff(rule, settings) || (isPatch && !judgesPatches(rule));
    const all = yield* findingsIn({ parsed, root, subjects, isPatch }, { plan: this.plan, settings, isSilent });
    yield;
    const isManifest = subjects.some(({ type }) => type === 'manifest' || type === 'kind-problem');
    const styled = inStyleOfDocument(all, parsed.root);
    const findings = aroundPlaceholders(isPatch ? patchFindings(styled, text) : styled, read, text, isManifest);
    if (isManifest) findings.push(...jsonCommentFindings(read.jsonComments));
    const comment = versionCommentIn(text);
    if (comment && (comment.version === undefined || isNewerThanKnown(comment.version)))
      findings.push(versionCommentFinding(comment.range, comment.version));
    const ignores = ignoresOf(text, subjects, fileIgnores);
    const { kept, silenced } = applyIgnores(findings, ignores, (rule) => isSilent(rule) || CROSS_FILE.has(rule), {
      usedElsewhere: fileIgnores.answersFor ?? new Set(),
      needsReason: settings.requireReason,
    });
    const rejections = findings.filter(({ severity }) => severity === 'error');
    return {
      ...document,
      findings: withoutRepeats(applySettings(kept, settings)),
      rejections,
      ignores,
      silenced: silenced.flatMap(({ finding, reason }) =>
        applySettings([finding], settings).map((found) => ({ finding: found, reason })),
      ),
    };
  }
}

/** Findings of a JSON or KYAML document, with fixes that write the same. */
function inStyleOfDocument(findings: readonly Finding[], root: YamlNode | undefined): Finding[] {
  const style = flowStyleOf(root);
  if (!root || !style) return [...findings];
  return findings.map((finding) => ({
    ...finding,
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: inFlowStyle(fix.edits, root, style) })),
  }));
}

/** Of what the head of a file ignores, the rules that have something to silence in these documents. */
function rulesSilenced(
  documents: readonly { readonly analysis: DocumentAnalysis }[],
  ignored: readonly FileIgnore[],
): ReadonlySet<string> {
  const rules = new Set(ignored.flatMap((ignore) => ignore.rules.map(ruleIdOf)));
  const silenced = documents.flatMap(({ analysis }) => analysis.silenced.map(({ finding }) => finding.rule));
  return new Set(silenced.filter((rule) => rules.has(rule)));
}
