import { allBuiltInKinds, isReshaped, kindsOf } from '../../kubernetes/kinds.ts';
import type { KindProblem } from '../../manifest/subjects.ts';
import { SHORT_NAMES } from '../../kubernetes/short-names.ts';
import { objectKindExamples } from './object-kind-examples.ts';
import { ingressEdits } from './old-ingress.ts';
import { closestWords } from '../../text-distance.ts';
import { isFlow } from '../../yaml/nodes.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { builtInKind } from '../../kubernetes/kinds.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import type { Finding, Fix } from '../finding.ts';
import { code } from '../../wording/code.ts';
import { didYouMean, mustBe, required } from '../../wording/messages.ts';
import { addField, changeTo } from '../../wording/fix-titles.ts';
import type { FixTitle } from '../../wording/fix-titles.ts';

export const objectKind: RuleDeclaration = {
  id: 'object-kind',
  kind: 'structure',
  title: 'Unknown apiVersion or kind',
  severity: 'error',
  source: 'docs/concepts/overview/working-with-objects/',
  reveals: true,
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'The API server rejects an object of a kind that it does not know. `apiVersion` (group and version) and `kind` ' +
    'together must name a kind that exists: a Pod is `v1`, a Deployment `apps/v1`, a CronJob `batch/v1`. Case ' +
    'matters.',
  examples: objectKindExamples,
};

/** A document of one word that begins like `apiVersion` was cut off, or its colon is missing. */
export function cutOffFinding(root: Value | undefined): Finding | undefined {
  if (root?.kind !== 'scalar' || root.node.style !== 'plain' || !/^api(?:V|$)/.test(root.source)) return undefined;
  if (!'apiVersion'.startsWith(root.source)) return undefined;
  const { id, severity, lesson } = objectKind;
  return {
    rule: id,
    severity,
    message: `${code(root.source)} alone is not a manifest; it must have \`apiVersion\` and \`kind\`.`,
    range: { start: root.node.start, end: root.node.end },
    path: '',
    lesson,
    fixes: [],
    related: [],
    expected: { type: 'words', words: ['apiVersion:'] },
  };
}

/** Reports what is wrong with the pair of apiVersion and kind of an object. */
export function reportKindProblem(root: MapValue, problem: KindProblem, context: RuleContext): void {
  if (problem.type === 'missing') reportMissing(root, problem.field, context);
  else if (problem.type === 'not-a-text') reportNotAText(root, problem.field, context);
  else reportNoSuchKind(root, problem, context);
}

function reportMissing(root: MapValue, field: 'apiVersion' | 'kind', context: RuleContext): void {
  const { edits } = context;
  const misspelt = root.entries.find(
    (entry) =>
      entry.name !== field &&
      closestWords(entry.name, [field]).length > 0 &&
      !['apiVersion', 'kind'].includes(entry.name),
  );
  if (misspelt) {
    const fixes = safeOrPreferred(
      misspelt.name.toLowerCase() === field.toLowerCase(),
      changeTo(field),
      edits.renameKey(misspelt.key, field),
    );
    context.report(misspelt, `Unknown field ${code(misspelt.name)} at the top level.${didYouMean(field)}`, {
      fixes,
      path: field,
    });
    return;
  }
  const guess = field === 'apiVersion' ? versionsOf(root.text('kind') ?? '')[0] : kindOfBody(root);
  const entry = root.entry(field);
  const fixes: Fix[] = [];
  if (guess) {
    const edit =
      entry?.value.kind === 'scalar'
        ? edits.setSource(entry.value.node, guess)
        : edits.addFirstField(root, field, guess);
    fixes.push(...preferredFix(addField(field, guess), edit));
  }
  context.report(entry ?? root, required(field), { fixes, path: field });
}

/** What kind the fields of an object tell, where only one has them. */
function kindOfBody(root: MapValue): string | undefined {
  const spec = root.map('spec');
  switch (root.text('apiVersion')) {
    case 'v1':
      return spec?.has('containers')
        ? 'Pod'
        : root.map('template')?.has('spec')
          ? 'PodTemplate'
          : spec?.has('template')
            ? 'ReplicationController'
            : spec?.has('ports') && spec.has('selector')
              ? 'Service'
              : root.has('data')
                ? 'ConfigMap'
                : spec?.has('accessModes')
                  ? 'PersistentVolumeClaim'
                  : undefined;
    case 'apps/v1':
      return spec?.has('serviceName') || spec?.has('volumeClaimTemplates')
        ? 'StatefulSet'
        : spec?.has('template') && spec.has('updateStrategy')
          ? 'DaemonSet'
          : spec?.has('template') && (spec.has('replicas') || spec.has('strategy'))
            ? 'Deployment'
            : undefined;
    case 'batch/v1':
      return spec?.has('jobTemplate') ? 'CronJob' : spec?.has('template') ? 'Job' : undefined;
    default:
      return undefined;
  }
}

function reportNotAText(root: MapValue, field: 'apiVersion' | 'kind', context: RuleContext): void {
  const value = root.get(field);
  if (!value) return;
  const guess = field === 'apiVersion' ? versionsOf(root.text('kind') ?? '')[0] : undefined;
  const meant = field === 'kind' ? kindOfBody(root) : guess;
  const isInline = value.kind === 'scalar' || isFlow(value.node);
  const fixes = meant && isInline ? preferredFix(changeTo(meant), context.edits.replaceValue(value, meant)) : [];
  context.report(value, mustBe(field, 'a string'), { fixes, path: field });
}

function reportNoSuchKind(
  root: MapValue,
  problem: Extract<KindProblem, { type: 'no-such-kind' }>,
  context: RuleContext,
): void {
  const version = root.scalar('apiVersion');
  const kind = root.scalar('kind');
  if (!version || !kind) return;
  const apiVersion = version.string ?? '';
  const name = kind.string ?? '';
  if (problem.apiVersions.length > 0) {
    const reshaped = isReshaped(apiVersion, name);
    const converted = reshaped && name === 'Ingress' ? ingressEdits(root, context.edits) : undefined;
    const fixes = problem.apiVersions.flatMap((right, at) => {
      const edit = [context.edits.setText(version.node, right), ...(converted ?? [])];
      const isClear = at === 0 && (!reshaped || converted !== undefined);
      return (isClear ? preferredFix : otherFix)(changeTo(right), edit);
    });
    const place = `\`${problem.apiVersions[0] ?? ''}\``;
    const message =
      problem.removedIn === undefined
        ? `${code(name)} is in ${place}, not in ${code(apiVersion)}.`
        : `Kubernetes 1.${problem.removedIn} removed this version of ${code(name)}; use ${place}` +
          (reshaped ? ', with other fields.' : '.');
    context.report(version, message, { fixes });
    return;
  }
  const kinds = kindsOf(apiVersion);
  const candidates = kinds.length > 0 ? kinds : allBuiltInKinds();
  const short = Object.hasOwn(SHORT_NAMES, name.toLowerCase()) ? SHORT_NAMES[name.toLowerCase()] : undefined;
  const close = short !== undefined && candidates.includes(short) ? [short] : closestWords(name, candidates);
  const body = kindOfBody(root);
  const near = close.length === 0 && body !== undefined ? [body] : close;
  const fixes = near.slice(0, 3).flatMap((right, at) => {
    const edit = context.edits.setText(kind.node, right);
    if (at > 0) return otherFix(changeTo(right), edit);
    return safeOrPreferred(right.toLowerCase() === name.toLowerCase(), changeTo(right), edit);
  });
  const meant = near[0] ? didYouMean(near[0]) : '';
  context.report(kind, `Unknown kind ${code(name)} in ${code(apiVersion)}.${meant}`, { fixes, mayBeNewer: true });
}

function versionsOf(kind: string): readonly string[] {
  const found = builtInKind('v1', kind);
  if (!found) return [];
  return found.status === 'known' ? ['v1'] : found.apiVersions;
}

function safeOrPreferred(safe: boolean, title: FixTitle, edit: Parameters<typeof safeFix>[1]): Fix[] {
  return safe ? safeFix(title, edit) : preferredFix(title, edit);
}
