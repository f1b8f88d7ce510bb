/** `-o jsonpath`: a template over an object. Source: kubernetes.io/docs/reference/kubectl/jsonpath. */
import { isPlainMap, type Plain } from '../cluster-model/objects/plain-object.ts';

type Step =
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'index'; readonly index: number }
  | { readonly type: 'all' }
  | { readonly type: 'where'; readonly path: readonly Step[]; readonly is: '==' | '!='; readonly value: string };

/** What the template prints of a value; undefined when it cannot be read. */
export function printTemplate(template: string, root: Plain): string | undefined {
  const pieces = template.split(/(\{[^{}]*\})/).filter((piece) => piece !== '');
  return printPieces(pieces, root);
}

function printPieces(pieces: readonly string[], root: Plain): string | undefined {
  let text = '';
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    if (!piece.startsWith('{')) {
      text += piece;
      continue;
    }
    const inner = piece.slice(1, -1).trim();
    if (inner.startsWith('range ')) {
      const end = endOf(pieces, at);
      const over = end === undefined ? undefined : valuesAt(inner.slice('range '.length).trim(), root);
      if (end === undefined || over === undefined) return undefined;
      const body = pieces.slice(at + 1, end);
      const parts = over.map((item) => printPieces(body, item));
      if (parts.includes(undefined)) return undefined;
      text += parts.join('');
      at = end;
      continue;
    }
    const printed = quoted(inner) ?? valuesAt(inner, root)?.map(printValue).join(' ');
    if (printed === undefined) return undefined;
    text += printed;
  }
  return text;
}

/** Where the `{end}` of a `{range}` is. */
function endOf(pieces: readonly string[], start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < pieces.length; at++) {
    const inner = (pieces[at] ?? '').slice(1, -1).trim();
    if ((pieces[at] ?? '').startsWith('{range ')) depth += 1;
    if (pieces[at]?.startsWith('{') === true && inner === 'end') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

function quoted(inner: string): string | undefined {
  const isQuoted = inner.length >= 2 && /^["']/.test(inner) && inner.endsWith(inner[0] ?? '');
  return isQuoted
    ? inner.slice(1, -1).replaceAll(/\\([nt])/g, (_, letter: string) => escapes[letter] ?? '')
    : undefined;
}

function printValue(value: Plain): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Every value that a path names, missing ones left out; undefined when the path cannot be read. */
export function valuesAt(path: string, root: Plain): Plain[] | undefined {
  const steps = stepsOf(path);
  return steps && follow(steps, root);
}

function follow(steps: readonly Step[], root: Plain): Plain[] {
  return steps.reduce<Plain[]>((found, step) => found.flatMap((value) => take(step, value)), [root]);
}

function take(step: Step, value: Plain): Plain[] {
  const items = Array.isArray(value) ? (value as readonly Plain[]) : [];
  switch (step.type) {
    case 'key': {
      const child = isPlainMap(value) && Object.hasOwn(value, step.key) ? value[step.key] : undefined;
      return child === undefined ? [] : [child];
    }
    case 'index': {
      const item = items.at(step.index);
      return item === undefined ? [] : [item];
    }
    case 'all':
      return isPlainMap(value) ? Object.values(value) : [...items];
    case 'where':
      return items.filter((item) => {
        const [found] = follow(step.path, item);
        return (found !== undefined && printValue(found) === step.value) === (step.is === '==');
      });
  }
}

const key = /^\.?((?:[\w-]|\\\.)+)/;
const index = /^\[(-?\d{1,6})\]/;
const name = /^\[['"]([^'"\]]{1,300})['"]\]/;
const every = /^(?:\[\*\]|\.\*)/;
const where = /^\[\?\(@([^=!]{1,200})(==|!=)["']?([^"')]{0,200})["']?\)\]/;

function stepsOf(path: string): readonly Step[] | undefined {
  let rest = path.replace(/^[$@]/, '');
  const steps: Step[] = [];
  while (rest !== '' && rest !== '.') {
    const read = readStep(rest);
    if (!read) return undefined;
    steps.push(read.step);
    rest = rest.slice(read.length);
  }
  return steps;
}

function readStep(rest: string): { readonly step: Step; readonly length: number } | undefined {
  const all = every.exec(rest);
  if (all) return { step: { type: 'all' }, length: all[0].length };
  const number = index.exec(rest);
  if (number) return { step: { type: 'index', index: Number(number[1]) }, length: number[0].length };
  const filter = where.exec(rest);
  if (filter) {
    const inner = stepsOf((filter[1] ?? '').trim());
    const is = filter[2] === '!=' ? '!=' : '==';
    return (
      inner && { step: { type: 'where', path: inner, is, value: (filter[3] ?? '').trim() }, length: filter[0].length }
    );
  }
  const child = name.exec(rest) ?? key.exec(rest);
  return child
    ? { step: { type: 'key', key: (child[1] ?? '').replaceAll('\\.', '.') }, length: child[0].length }
    : undefined;
}
