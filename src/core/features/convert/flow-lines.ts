/** A value in brackets, line by line: as JSON, or as KYAML (KEP 5295, `kubectl get -o kyaml`) with its comments. */

import type { Value } from '../../yaml/values.ts';
import { doubleQuoted } from '../../yaml/write.ts';
import type { CommentsByPlace } from './comments-by-place.ts';
import { bareText, nameText } from './written-scalar.ts';

/** What stands in brackets: an entry or an item, with the comments at it. */
interface Member {
  readonly above: readonly string[];
  readonly lines: readonly string[];
  readonly behind: readonly string[];
}

/** JSON without `comments`, KYAML with them. Written from column 0. */
export function flowLines(value: Value, comments: CommentsByPlace | undefined): string[] {
  switch (value.kind) {
    case 'scalar':
      return [value.meaning.type === 'string' ? doubleQuoted(value.meaning.value) : (bareText(value) ?? 'null')];
    case 'map':
      return inBrackets('{', membersOfMap(value, comments), '}', comments !== undefined);
    case 'list':
      return listLines(value, comments);
  }
}

function membersOfMap({ entries }: Extract<Value, { kind: 'map' }>, comments: CommentsByPlace | undefined): Member[] {
  return entries.map(({ name, key, value }) => {
    const above = comments?.above(key.start) ?? [];
    const behind = comments?.behind(key.start) ?? [];
    const [first = '', ...others] = flowLines(value, comments);
    return { above, behind, lines: [`${nameText(name, comments ? 'kyaml' : 'json')}: ${first}`, ...others] };
  });
}

function listLines({ items }: Extract<Value, { kind: 'list' }>, comments: CommentsByPlace | undefined): string[] {
  const members = items.map((item): Member => {
    const above = comments?.above(item.node.start) ?? [];
    const behind = item.kind === 'scalar' ? (comments?.behind(item.node.start) ?? []) : [];
    return { above, behind, lines: flowLines(item, comments) };
  });
  const isCuddled =
    comments && items.every(({ kind }) => kind === 'map') && members.every(({ above }) => above.length === 0);
  return isCuddled && members.length > 0 ? cuddled(members) : inBrackets('[', members, ']', comments !== undefined);
}

/** A comma behind the last member, and comments, only in KYAML. */
function inBrackets(open: string, members: readonly Member[], close: string, isKyaml: boolean): string[] {
  if (members.length === 0) return [open + close];
  const lines = members.flatMap(({ above, behind, lines: own }, at) => {
    const comma = isKyaml || at < members.length - 1 ? ',' : '';
    const [first = '', ...others] = own;
    const [comment, ...more] = behind;
    const note = comment === undefined ? '' : ` ${comment}`;
    const written =
      others.length === 0
        ? [`${first}${comma}${note}`]
        : [`${first}${note}`, ...others.slice(0, -1), `${others.at(-1) ?? ''}${comma}`];
    return [...above, ...more, ...written];
  });
  return [open, ...lines.map((line) => `  ${line}`), close];
}

/** `[{`, `}, {`, `}]`: the braces of items stand at their brackets. */
function cuddled(members: readonly Member[]): string[] {
  const lines = members.flatMap(({ lines: own }, at) => {
    const isLast = at === members.length - 1;
    if (own.length === 1) return [`${at === 0 ? '[' : ''}${own[0] ?? ''}${isLast ? ']' : ','}`];
    const opening = at === 0 ? `[${own[0] ?? ''}` : (own[0] ?? '');
    return [opening, ...own.slice(1, -1), isLast ? '}]' : '},'];
  });
  return joinedItems(lines);
}

/** `},` and the `{` behind it are one line. */
function joinedItems(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && (last === '},' || last.endsWith('{},')) && line.startsWith('{'))
      joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}
