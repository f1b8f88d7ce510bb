/** `kubectl explain pod.spec`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_explain. */
import type { ExplainedField, ExplainedType } from '../field-model.ts';
import { closestWords } from '../text-distance.ts';
import { resourceKind, resourceKinds } from './resource-kinds.ts';
import { fails, says, type Context, type Result } from './reply.ts';

type Types = readonly ExplainedType[];

const typeNamed = (types: Types, name: string): ExplainedType | undefined => types.find((type) => type.name === name);

/** A kind, or a field of it, by the names on the way to it. */
export function explain({ session, given }: Context): Result {
  const types = session.types ?? [];
  const [path] = given.names;
  if (path === undefined)
    return fails('error: You must specify the type of resource to explain. Try: kubectl explain pod.spec');
  const [resource = '', ...steps] = path.split('.').filter((step) => step !== '');
  const known = resourceKind(resource);
  if (!known) return fails(`error: the server doesn't have a resource type "${resource}"`);
  const root = typeNamed(types, known.kind);
  if (!root) return fails(`This terminal cannot explain ${known.kind}.`);
  const way = wayTo(types, root, steps);
  if (typeof way === 'string') return fails(way);
  return says(...kindLines(root), ...explained(types, root, way.at(-1)));
}

/** The fields on the way, or why there is none. */
function wayTo(types: Types, root: ExplainedType, steps: readonly string[]): ExplainedField[] | string {
  const way: ExplainedField[] = [];
  let type: ExplainedType | undefined = root;
  for (const step of steps) {
    const fields: readonly ExplainedField[] = type?.fields ?? [];
    const field = fields.find(({ name }) => name === step);
    if (!field) {
      const names = fields.map(({ name }) => name);
      const [close] = closestWords(step, names);
      return `error: field "${step}" does not exist${close === undefined ? '' : `. Did you mean ${close}?`}`;
    }
    way.push(field);
    type = typeNamed(types, field.of);
  }
  return way;
}

function kindLines({ name, apiVersion }: ExplainedType): string[] {
  const [version = '', group = ''] = apiVersion.split('/').reverse();
  return [...(group === '' ? [] : [`GROUP:      ${group}`]), `KIND:       ${name}`, `VERSION:    ${version}`, ''];
}

function explained(types: Types, root: ExplainedType, field: ExplainedField | undefined): string[] {
  const type = field === undefined ? root : typeNamed(types, field.of);
  const abouts = [field?.about ?? '', type?.about ?? ''].filter((about) => about !== '');
  return [
    ...(field === undefined ? [] : [`FIELD: ${field.name} ${typeWords(field)}`, '']),
    'DESCRIPTION:',
    ...abouts.map((about) => `    ${about}`),
    ...(type === undefined || type.fields.length === 0 ? [] : ['', 'FIELDS:', ...type.fields.flatMap(fieldLines)]),
  ];
}

function fieldLines(field: ExplainedField): string[] {
  return [`  ${field.name}   ${typeWords(field)}`, `    ${field.about}`];
}

function typeWords({ type, required }: ExplainedField): string {
  return `<${type}>${required ? ' -required-' : ''}`;
}

/** What may stand where a path is typed: kinds, then the fields below what is there. */
export function explainablePaths(types: Types, typed: string): string[] {
  const [resource = '', ...steps] = typed.split('.');
  if (steps.length === 0) return resourceKinds.map(({ kind }) => kind.toLowerCase());
  const root = typeNamed(types, resourceKind(resource)?.kind ?? '');
  const way = root && wayTo(types, root, steps.slice(0, -1));
  if (root === undefined || way === undefined || typeof way === 'string') return [];
  const last = way.at(-1);
  const type = last === undefined ? root : typeNamed(types, last.of);
  const before = typed.slice(0, typed.lastIndexOf('.') + 1);
  return (type?.fields ?? []).map(({ name }) => `${before}${name}`);
}
