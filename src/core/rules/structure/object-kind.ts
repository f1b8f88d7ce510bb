import { allBuiltInKinds, kindsOf } from '../../kubernetes/kinds.ts';
import type { KindProblem } from '../../manifest/subjects.ts';
import { closestWords } from '../../text-distance.ts';
import type { MapValue } from '../../yaml/values.ts';
import { builtInKind } from '../../kubernetes/kinds.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import type { Fix } from '../finding.ts';

export const objectKind: RuleDeclaration = {
  id: 'object-kind',
  title: 'A kind that Kubernetes does not have',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'Every manifest says what it is with two fields: `apiVersion`, the group and version, and `kind`. Together they must name a kind that exists: a Pod is `v1`, a Deployment `apps/v1`, a CronJob `batch/v1`. Case counts.',
  examples: [
    { in: 'document', bad: 'apiVersion: «apps/v1»\nkind: ConfigMap\nmetadata:\n  name: web\n', fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n' },
    { in: 'document', bad: 'apiVersion: v1\nkind: «configmap»\nmetadata:\n  name: web\n', fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n' },
    { in: 'document', bad: 'apiVersion: «apps/deployment/v1»\nkind: ConfigMap\nmetadata:\n  name: web\n', fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n' },
    { in: 'document', good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n' },
  ],
};

/** Reports what is wrong with the pair of apiVersion and kind of an object. */
export function reportKindProblem(root: MapValue, problem: KindProblem, context: RuleContext): void {
  if (problem.type === 'missing') reportMissing(root, problem.field, context);
  else if (problem.type === 'not-a-text') reportNotAText(root, problem.field, context);
  else reportNoSuchKind(root, problem, context);
}

function reportMissing(root: MapValue, field: 'apiVersion' | 'kind', context: RuleContext): void {
  const { edits } = context;
  const misspelt = root.entries.find((entry) => entry.name !== field && closestWords(entry.name, [field]).length > 0 && !['apiVersion', 'kind'].includes(entry.name));
  if (misspelt) {
    const fixes = safeOrPreferred(misspelt.name.toLowerCase() === field.toLowerCase(), `Write ${field}`, edits.renameKey(misspelt.key, field));
    context.report(misspelt, `This must be spelt \`${field}\`.`, { fixes, path: field });
    return;
  }
  const guess = field === 'apiVersion' ? versionsOf(root.text('kind') ?? '')[0] : kindOfBody(root);
  const entry = root.entry(field);
  const fixes: Fix[] = [];
  if (guess) {
    const edit = entry?.value.kind === 'scalar' ? edits.setSource(entry.value.node, guess) : edits.addFirstField(root, field, guess);
    fixes.push(...preferredFix(`Add ${field}: ${guess}`, edit));
  }
  context.report(entry ?? root, `\`${field}\` is missing: it says what this object is.`, { fixes, path: field });
}

/** What kind the fields of an object tell, where only one has them. */
function kindOfBody(root: MapValue): string | undefined {
  const spec = root.map('spec');
  switch (root.text('apiVersion')) {
    case 'v1':
      return spec?.has('containers') ? 'Pod' : spec?.has('ports') && spec.has('selector') ? 'Service' : root.has('data') ? 'ConfigMap' : undefined;
    case 'apps/v1':
      return spec?.has('serviceName') || spec?.has('volumeClaimTemplates') ? 'StatefulSet' : spec?.has('replicas') && spec.has('template') ? 'Deployment' : undefined;
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
  const fixes = guess ? preferredFix(`Write ${guess}`, context.edits.replaceValue(value, guess)) : [];
  context.report(value, `\`${field}\` must be a text.`, { fixes, path: field });
}

function reportNoSuchKind(root: MapValue, problem: Extract<KindProblem, { type: 'no-such-kind' }>, context: RuleContext): void {
  const version = root.scalar('apiVersion');
  const kind = root.scalar('kind');
  if (!version || !kind) return;
  const apiVersion = version.string ?? '';
  const name = kind.string ?? '';
  const shown = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  if (problem.apiVersions.length > 0) {
    const fixes = problem.apiVersions.flatMap((right, at) => {
      const edit = context.edits.setText(version.node, right);
      return at === 0 ? preferredFix(`Write apiVersion: ${right}`, edit) : otherFix(`Write apiVersion: ${right}`, edit);
    });
    const since = problem.removedIn === undefined ? '' : ` since 1.${problem.removedIn}`;
    context.report(version, `${/^[AEIOU]/.test(shown) ? 'An' : 'A'} ${shown} is \`${problem.apiVersions[0] ?? ''}\`${since}, not \`${clip(apiVersion)}\`.`, { fixes });
    return;
  }
  const kinds = kindsOf(apiVersion);
  const candidates = kinds.length > 0 ? kinds : allBuiltInKinds();
  const short = Object.hasOwn(SHORT_NAMES, name.toLowerCase()) ? SHORT_NAMES[name.toLowerCase()] : undefined;
  const near = short !== undefined && candidates.includes(short) ? [short] : closestWords(name, candidates);
  const fixes = near.slice(0, 3).flatMap((right, at) => {
    const edit = context.edits.setText(kind.node, right);
    if (at > 0) return otherFix(`Write kind: ${right}`, edit);
    return safeOrPreferred(right.toLowerCase() === name.toLowerCase(), `Write kind: ${right}`, edit);
  });
  const meant = near[0] ? `; did you mean \`${near[0]}\`?` : '.';
  context.report(kind, `\`${clip(apiVersion)}\` has no kind \`${shown}\`${meant}`, { fixes });
}

/** As kubectl takes them; in a manifest they are no kinds. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  po: 'Pod', deploy: 'Deployment', rs: 'ReplicaSet', sts: 'StatefulSet', ds: 'DaemonSet', cj: 'CronJob', svc: 'Service', cm: 'ConfigMap', pvc: 'PersistentVolumeClaim', rc: 'ReplicationController', ns: 'Namespace', sa: 'ServiceAccount', ing: 'Ingress',
};

function clip(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

function versionsOf(kind: string): readonly string[] {
  const found = builtInKind('v1', kind);
  if (!found) return [];
  return found.status === 'known' ? ['v1'] : found.apiVersions;
}

function safeOrPreferred(safe: boolean, title: string, edit: Parameters<typeof safeFix>[1]): Fix[] {
  return safe ? safeFix(title, edit) : preferredFix(title, edit);
}
