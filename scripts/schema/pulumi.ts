/**
 * Reads Kubernetes types from `types/input.d.ts` of `@pulumi/kubernetes`, which has a new Kubernetes long before the
 * other packages. It is input of the generator only: it has an install script, so it is packed, never installed. It
 * never drops a field, so it tells what came and not what went; it has no number formats and no enums.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import type { SourceField, SourceType } from './source.ts';

/** The groups whose `v1` types the schema is made of. */
const GROUPS: ReadonlySet<string> = new Set(['core', 'apps', 'batch', 'meta']);

/** Every type by `group.version.Name`, such as `core.v1.PodSpec`. */
export type PulumiTypes = ReadonlyMap<string, SourceType>;

/** Does a type of ours (`PodSpec`) have the field? */
export function hasPulumiField(types: PulumiTypes, type: string, field: string): boolean {
  return typesCalled(types, type).some(({ fields }) => fields.some(({ name }) => name === field));
}

/** The `v1` types of our groups that go by a name. */
export function typesCalled(types: PulumiTypes, name: string): SourceType[] {
  return [...GROUPS].flatMap((group) => types.get(`${group}.v1.${name}`) ?? []);
}

/**
 * Packs a release (`@pulumi/kubernetes@4.34.2`) into a folder of its own and reads it; or reads an unpacked one at a
 * path.
 */
export function readPulumi(release: string): PulumiTypes {
  if (!release.startsWith('@pulumi/')) return readDeclarations(join(release, 'types/input.d.ts'));
  const folder = mkdtempSync(join(tmpdir(), 'pod-coach-schema-'));
  try {
    const packed = execFileSync('npm', ['pack', '--silent', release], { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', packed], { cwd: folder });
    return readDeclarations(join(folder, 'package/types/input.d.ts'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readDeclarations(file: string): PulumiTypes {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const types = new Map<string, SourceType>();
  for (const group of source.statements.filter(ts.isModuleDeclaration)) {
    for (const version of namespacesIn(group)) {
      for (const type of bodyOf(version).filter(ts.isInterfaceDeclaration)) {
        types.set(`${group.name.text}.${version.name.text}.${type.name.text}`, typeOf(type, source));
      }
    }
  }
  return types;
}

function namespacesIn(group: ts.ModuleDeclaration): ts.ModuleDeclaration[] {
  return bodyOf(group).filter(ts.isModuleDeclaration);
}

function bodyOf({ body }: ts.ModuleDeclaration): readonly ts.Statement[] {
  return body && ts.isModuleBlock(body) ? body.statements : [];
}

function typeOf(type: ts.InterfaceDeclaration, source: ts.SourceFile): SourceType {
  const fields = type.members.filter(ts.isPropertySignature).map(
    (member): SourceField => ({
      name: ts.isStringLiteral(member.name) ? member.name.text : member.name.getText(source),
      type: member.type ? typeText(member.type, source) : 'any',
      required: member.questionToken === undefined,
      values: [],
      description: commentOf(member, source),
    }),
  );
  return { name: type.name.text, description: commentOf(type, source), fields };
}

/** `pulumi.Input<pulumi.Input<string>[] | undefined>` is `[]string`; a type of another namespace keeps its name. */
function typeText(node: ts.TypeNode, source: ts.SourceFile): string {
  if (ts.isUnionTypeNode(node)) {
    const [first] = node.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword);
    return first ? typeText(first, source) : 'any';
  }
  if (ts.isArrayTypeNode(node)) return `[]${typeText(node.elementType, source)}`;
  if (ts.isTypeLiteralNode(node)) {
    const [member] = node.members;
    return member && ts.isIndexSignatureDeclaration(member) ? `map[]${typeText(member.type, source)}` : 'any';
  }
  if (ts.isTypeReferenceNode(node)) {
    const [argument] = node.typeArguments ?? [];
    if (node.typeName.getText(source) === 'pulumi.Input' && argument) return typeText(argument, source);
    return node.typeName.getText(source).replace(/^inputs\./, '');
  }
  return node.getText(source);
}

function commentOf(node: ts.Node, source: ts.SourceFile): string {
  const range = ts.getLeadingCommentRanges(source.text, node.getFullStart())?.at(-1);
  if (!range) return '';
  const lines = source.text.slice(range.pos + '/**'.length, range.end - '*/'.length).split('\n');
  return lines
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();
}
