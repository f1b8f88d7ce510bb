/** YAML of an example, written as it looks: the tag takes away what indents it in the rule's file. */

/**
 * Takes away the first and the last line break and the indentation that all lines share. Marks («…») stay.
 * The text ends without a line break; `completeExample` ends a document with one.
 */
export function yaml(strings: TemplateStringsArray): string {
  const lines = (strings[0] ?? '').split('\n').slice(1, -1);
  const indents = lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n');
}
