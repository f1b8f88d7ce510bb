/**
 * Reads Kubernetes types from the declaration files of `kubernetes-models`: fields, types, required, enums,
 * descriptions.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';

export interface SourceField {
  readonly name: string;
  /** For a list, what each of its items may be. */
  readonly values: readonly string[];
  /** `string`, `number`, a scalar of ours, or a type's name; `[]` and `map[]` before it mean list and map, as in Go. */
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

export interface SourceType {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly SourceField[];
}

/** Kinds that other kinds hold whole; each is also a root. */
const EMBEDDED_KINDS: ReadonlySet<string> = new Set(['PersistentVolumeClaim']);

/** Types that are one value in a manifest, however they are declared. */
const SCALARS: Readonly<Record<string, string>> = {
  Quantity: 'quantity',
  IntOrString: 'int-or-string',
  Time: 'time',
  MicroTime: 'micro-time',
  FieldsV1: 'any',
  RawExtension: 'any',
};

/** All types that can be reached from the root files, by their short Kubernetes name. */
export function readSourceTypes(modules: string, roots: readonly string[]): Map<string, SourceType> {
  const types = new Map<string, SourceType>();
  const files = new Map<string, string>();
  const waiting = roots.map((root) => join(modules, `${root}.d.ts`));
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const name = basename(file, '.d.ts');
    const known = files.get(name);
    if (known === file) continue;
    if (known !== undefined) throw new Error(`two types are called ${name}: ${known} and ${file}`);
    files.set(name, file);
    const { type, uses } = readSourceType(modules, file, name);
    types.set(name, type);
    waiting.push(...uses);
  }
  return types;
}

function readSourceType(modules: string, file: string, name: string): { type: SourceType; uses: string[] } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const imports = readImports(modules, file, source);
  const uses = new Set<string>();
  const declaration = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === `I${name}`,
  );
  if (declaration === undefined) throw new Error(`no interface I${name} in ${file}`);

  const fields = declaration.members.map((member): SourceField => {
    if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name) || member.type === undefined) {
      throw new Error(`${file}: cannot read ${member.getText()}`);
    }
    const values = literalsOf(member.type);
    return {
      name: member.name.text,
      type: typeOf(member.type, imports, uses),
      required: member.questionToken === undefined,
      values,
      description: descriptionOf(member, source),
    };
  });
  return { type: { name, description: descriptionOf(declaration, source), fields }, uses: [...uses] };
}

/** The file that each imported name comes from. */
function readImports(modules: string, file: string, source: ts.SourceFile): Map<string, string> {
  const imports = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const from = statement.moduleSpecifier.text.replace(/\.js$/, '');
    const target = from.startsWith('.') ? join(dirname(file), from) : join(modules, from);
    const named = statement.importClause?.namedBindings;
    if (named === undefined || !ts.isNamedImports(named)) continue;
    for (const element of named.elements) imports.set(element.name.text, `${target}.d.ts`);
  }
  return imports;
}

function typeOf(node: ts.TypeNode, imports: ReadonlyMap<string, string>, uses: Set<string>): string {
  if (node.kind === ts.SyntaxKind.StringKeyword) return 'string';
  if (node.kind === ts.SyntaxKind.NumberKeyword) return 'number';
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return 'boolean';
  if (ts.isUnionTypeNode(node) || ts.isLiteralTypeNode(node)) return 'string';
  if (ts.isTypeLiteralNode(node)) return mapTypeOf(node, imports, uses) ?? embeddedTypeOf(node);
  if (!ts.isTypeReferenceNode(node)) throw new Error(`cannot read the type ${node.getText()}`);

  const [argument] = node.typeArguments ?? [];
  if (node.typeName.getText() === 'Array' && argument !== undefined) return `[]${typeOf(argument, imports, uses)}`;
  const target = imports.get(node.typeName.getText());
  if (target === undefined) throw new Error(`nothing imports ${node.getText()}`);
  const name = basename(target, '.d.ts');
  const scalar = SCALARS[name];
  if (scalar === undefined) uses.add(target);
  return scalar ?? name;
}

function mapTypeOf(
  node: ts.TypeLiteralNode,
  imports: ReadonlyMap<string, string>,
  uses: Set<string>,
): string | undefined {
  const [member] = node.members;
  if (member === undefined || !ts.isIndexSignatureDeclaration(member)) return undefined;
  return `map[]${typeOf(member.type, imports, uses)}`;
}

/** A kind inside another kind is written out with apiVersion and kind optional; it is the kind that its spec names. */
function embeddedTypeOf(node: ts.TypeLiteralNode): string {
  const kind = /"spec"\?: IIoK8sApi[A-Za-z]*?V\d+(\w+)Spec;/.exec(node.getText())?.[1];
  if (kind === undefined || !EMBEDDED_KINDS.has(kind)) throw new Error(`cannot read the type ${node.getText()}`);
  return kind;
}

/** The texts of a type such as `"Always" | "Never"`, or of the items of a list of them; none for any other type. */
function literalsOf(node: ts.TypeNode): string[] {
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return [node.literal.text];
  if (ts.isUnionTypeNode(node)) return node.types.flatMap(literalsOf);
  if (ts.isTypeReferenceNode(node)) return (node.typeArguments ?? []).flatMap(literalsOf);
  return [];
}

/** The comment before a declaration, without its stars and with `\*` and `\\` taken back. */
function descriptionOf(node: ts.Node, source: ts.SourceFile): string {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
  const last = ranges.at(-1);
  if (last === undefined) return '';
  return source.text
    .slice(last.pos + '/**'.length, last.end - '*/'.length)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .replace(/\\([*\\])/g, '$1')
    .trim();
}
