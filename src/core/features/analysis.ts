/** A file's text -> its documents with what was found in each. A document whose text did not change keeps its part. */

import { createSchema } from '../kubernetes/schema.ts';
import type { Schema } from '../kubernetes/schema.ts';
import type { PodSecurityLevel } from '../manifest/pod-security/evaluate.ts';
import { subjectsOf } from '../manifest/subjects.ts';
import type { Subject } from '../manifest/subjects.ts';
import { isTemplate } from '../manifest/template.ts';
import type { Range } from '../text.ts';
import { manifestOf } from '../manifest/manifest.ts';
import { documentRanges } from '../yaml/documents.ts';
import { Edits } from '../yaml/edits.ts';
import { MAX_FILE_LENGTH } from '../yaml/limits.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { readValues } from '../yaml/values.ts';
import type { Value } from '../yaml/values.ts';
import { acrossRules } from '../rules/across/index.ts';
import { checkManifest } from '../rules/engine.ts';
import type { Finding } from '../rules/finding.ts';
import { rules } from '../rules/index.ts';
import { createPlan } from '../rules/plan.ts';
import type { RulePlan } from '../rules/plan.ts';
import { Reporter } from '../rules/reporter.ts';
import { objectKind, reportKindProblem } from '../rules/structure/object-kind.ts';
import { versionCommentFinding } from '../rules/structure/version-comment.ts';
import { syntaxFindings } from '../rules/structure/syntax.ts';
import { applyIgnores, ignoresOf } from './ignores.ts';
import type { Ignore } from './ignores.ts';
import { hasPatchDirective, judgesPatches, patchFindings } from './kustomize/patch-findings.ts';
import { namespaceLevels, settingsInNamespace } from './namespace-levels.ts';
import { withoutRepeats } from './repeats.ts';
import { applySettings, isOff, settingsKey } from './settings.ts';
import type { Settings } from './settings.ts';
import { versionCommentIn } from './version-comment.ts';

/** What these find is found later: whether they were ignored for nothing is not known here. */
const ACROSS: ReadonlySet<string> = new Set(acrossRules.map(({ id }) => id));

/** One document. All offsets in it count from the document's start. */
export interface DocumentAnalysis {
  readonly text: string;
  readonly parsed: ParsedDocument;
  readonly root: Value | undefined;
  readonly subjects: readonly Subject[];
  readonly isTemplate: boolean;
  /** It holds a part of an object, and the rest stands elsewhere. */
  readonly isPatch: boolean;
  readonly findings: readonly Finding[];
  /** What the author does not want to hear of. */
  readonly ignores: readonly Ignore[];
}

export interface FileAnalysis {
  readonly text: string;
  /** Each document and the stretch of the file that it is. */
  readonly documents: readonly { readonly range: Range; readonly analysis: DocumentAnalysis }[];
  /** The file is larger than we look at. */
  readonly tooLarge: boolean;
  readonly settingsKey: string;
  /** Tells files apart whose namespaces ask for other Pod Security levels. */
  readonly levelsKey: string;
  /** The settings that were in force: the file's own comment decides on the Kubernetes version. */
  readonly settings: Settings;
}

/** The core's engine. It holds the schema and the plan, both made at first use, and no state about files. */
export class Analyzer {
  readonly schema: Schema = createSchema();
  readonly plan: RulePlan = createPlan(this.schema, rules);

  /** Analyses a file; `previous` (of any earlier text of the same file) lends its unchanged documents. */
  analyse(text: string, settings: Settings, previous?: FileAnalysis): FileAnalysis {
    const steps = this.analyseInSteps(text, settings, previous);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  /** The same, pausing after each document that had to be analysed: an editor must not wait for a whole file. */
  *analyseInSteps(text: string, settings: Settings, previous?: FileAnalysis): Generator<void, FileAnalysis> {
    const comment = versionCommentIn(text);
    const judged = comment?.version === undefined ? settings : { ...settings, kubernetesVersion: comment.version };
    const key = settingsKey(judged);
    const levels = namespaceLevels(text);
    const levelsKey = [...levels].join();
    if (text.length > MAX_FILE_LENGTH) return { text, documents: [], tooLarge: true, settingsKey: key, levelsKey, settings: judged };
    const known = new Map<string, DocumentAnalysis>();
    if (previous?.settingsKey === key && previous.levelsKey === levelsKey) {
      for (const { analysis } of previous.documents) known.set(analysis.text, analysis);
    }
    const documents: { range: Range; analysis: DocumentAnalysis }[] = [];
    for (const range of documentRanges(text)) {
      const part = text.slice(range.start, range.end);
      const kept = known.get(part);
      const analysis = kept ?? this.analyseDocument(part, judged, levels);
      known.set(part, analysis);
      documents.push({ range, analysis });
      if (!kept) yield;
    }
    return { text, documents, tooLarge: false, settingsKey: key, levelsKey, settings: judged };
  }

  analyseDocument(text: string, wanted: Settings, levels: ReadonlyMap<string, PodSecurityLevel> = new Map()): DocumentAnalysis {
    const parsed = parseDocument(text);
    const template = isTemplate(parsed);
    const { root } = readValues(parsed.root);
    const subjects = subjectsOf(root);
    const settings = settingsInNamespace(wanted, subjects, levels);
    const isPatch = settings.isPatch || hasPatchDirective(text);
    const document = { text, parsed, root, subjects, isTemplate: template, isPatch };
    if (settings.ignored || template) return { ...document, findings: [], ignores: [] };
    const isSilent = (rule: string): boolean => isOff(rule, settings) || (isPatch && !judgesPatches(rule));
    const all = this.#findings(parsed, subjects, settings.kubernetesVersion, isSilent, isPatch);
    const findings = isPatch ? patchFindings(all, text) : all;
    const comment = versionCommentIn(text);
    if (comment && comment.version === undefined) findings.push(versionCommentFinding(comment.range));
    const ignores = ignoresOf(text, subjects);
    const kept = applyIgnores(findings, ignores, (rule) => isSilent(rule) || ACROSS.has(rule));
    return { ...document, findings: withoutRepeats(applySettings(kept, settings)), ignores };
  }

  #findings(parsed: ParsedDocument, subjects: readonly Subject[], version: number, isSilent: (rule: string) => boolean, isPatch: boolean): Finding[] {
    const syntax = syntaxFindings(parsed, (mended) => this.#errorsIn(mended, version, isSilent));
    const isForeign = subjects.every(({ type }) => type === 'not-kubernetes' || type === 'other-kind');
    if (syntax.length > 0) return isForeign && !/^kind:/m.test(parsed.text) && !/^apiVersion:/m.test(parsed.text) ? [] : syntax;
    const edits = new Edits(parsed.text);
    return distinct(subjects.flatMap((subject) => (isPatch && isIncomplete(subject) ? [] : this.#subjectFindings(subject, version, edits, isSilent))));
  }

  /** How many Errors there would be if the text were this one. */
  #errorsIn(text: string, version: number, isSilent: (rule: string) => boolean): number {
    const subjects = subjectsOf(readValues(parseDocument(text).root).root);
    const edits = new Edits(text);
    return subjects.flatMap((subject) => this.#subjectFindings(subject, version, edits, isSilent)).filter(({ severity }) => severity === 'error').length;
  }

  #subjectFindings(subject: Subject, version: number, edits: Edits, isSilent: (rule: string) => boolean): Finding[] {
    switch (subject.type) {
      case 'manifest':
        return checkManifest(subject.manifest, this.plan, version, edits, isSilent);
      case 'kind-problem': {
        const reporter = new Reporter(manifestOf(subject.root, subject.kind), version, edits);
        reportKindProblem(subject.root, subject.problem, reporter.as(objectKind));
        return reporter.findings;
      }
      case 'other-kind':
      case 'not-kubernetes':
        return [];
    }
  }
}

/** Does it not say what it is? */
function isIncomplete(subject: Subject): boolean {
  return subject.type === 'kind-problem' && subject.problem.type === 'missing';
}

/** Aliases lead to one place by several ways: the same finding there is one finding. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, message, range }) => {
    const key = `${rule} ${range.start} ${range.end} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
