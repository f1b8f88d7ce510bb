/** Colours for YAML that is only shown: key, text, number and comment of each line, as spans. */
import { element } from '../element.ts';

/** The indent and the key; what follows is the value. */
const START = /^(\s*(?:- )*)(?:([\w./"-]+)(:)(?=\s|$))?/;

/** The text as nodes; the text of them all is the text itself. */
export function colourYaml(text: string): readonly (Node | string)[] {
  return text.split('\n').flatMap((each, index) => [...(index === 0 ? [] : ['\n']), ...colourLine(each)]);
}

function colourLine(text: string): readonly (Node | string)[] {
  if (/^\s*#/.test(text)) return [span('comment', text)];
  const commentAt = text.search(/\s#/);
  const comment = commentAt === -1 ? '' : text.slice(commentAt);
  const code = text.slice(0, text.length - comment.length);
  const [start = '', indent = '', key = '', colon = ''] = START.exec(code) ?? [];
  const value = code.slice(start.length);
  return [indent, span('key', key), colon, colourValue(value), span('comment', comment)].filter((part) => part !== '');
}

function colourValue(value: string): Node | string {
  const word = value.trim();
  if (/^(-?\d[\d.]*|true|false|null)$/.test(word)) return span('number', value);
  return /^[\s[\]{},|>-]*$/.test(value) ? value : span('text', value);
}

function span(name: string, text: string): Node | string {
  return text === '' ? '' : element('span', { class: `yaml-${name}` }, text);
}
