/** `-l`: labels that objects must have. Source: k8s.io/apimachinery/pkg/labels, Parse. */
import { selectorMatches, type Labels } from '../cluster-model/objects/label-selectors.ts';
import type { PlainMap } from '../cluster-model/objects/plain-object.ts';
import type { ParsedArguments } from './flags.ts';

export type LabelTest = (labels: Labels) => boolean;

export const anyLabels: LabelTest = () => true;

/** What is said of a selector that cannot be read. */
export const unreadableSelector =
  'error: unable to parse the selector; write it like app=shop, part!=web or part in (web,sync)';

/** The selector of a command; undefined when it cannot be read. */
export function readSelector({ flags }: ParsedArguments): LabelTest | undefined {
  const text = flags.get('selector');
  if (text === undefined) return anyLabels;
  // A comma in parentheses is between values.
  const terms = text.split(/,(?![^(]*\))/).map((term) => readTerm(term.trim()));
  const known = terms.filter((term) => term !== undefined);
  if (known.length < terms.length) return undefined;
  return (labels) => selectorMatches({ matchExpressions: known }, labels);
}

const set = /^(\S{1,320}) +(in|notin) +\(([^()]{0,500})\)$/;
const pair = /^([^\s=!]{1,320}) *(!=|==|=) *([\w.-]{0,63})$/;
const bare = /^(!?) *([^\s=!(),]{1,320})$/;

function readTerm(term: string): PlainMap | undefined {
  const [, key = '', word, listed = ''] = set.exec(term) ?? [];
  if (word !== undefined)
    return { key, operator: word === 'in' ? 'In' : 'NotIn', values: listed.split(',').map((each) => each.trim()) };
  const [, left = '', sign, value = ''] = pair.exec(term) ?? [];
  if (sign !== undefined) return { key: left, operator: sign === '!=' ? 'NotIn' : 'In', values: [value] };
  const [, not, only] = bare.exec(term) ?? [];
  return only === undefined ? undefined : { key: only, operator: not === '!' ? 'DoesNotExist' : 'Exists', values: [] };
}
