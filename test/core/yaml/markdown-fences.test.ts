import assert from 'node:assert/strict';
import { yamlInMarkdown } from '../../../src/core/yaml/markdown-fences.ts';

/** The lines of the YAML that are not blank. */
function yamlOf(page: string): string[] {
  const yaml = yamlInMarkdown(page);
  assert.equal(yaml.length, page.length);
  return yaml
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

describe('YAML in Markdown', () => {
  const cases: readonly [name: string, page: string, expected: readonly string[]][] = [
    ['a fence', 'Text\n```yaml\na: 1\n```\nkind: prose\n', ['---', 'a: 1', '...']],
    ['tildes, another name and more words', '~~~~ yml {.shop}\na: 1\n~~~\n~~~~\n', ['---', 'a: 1', '~~~', '...']],
    ['a title behind the name', '```YAML,title=x\na: 1\n```', ['---', 'a: 1', '...']],
    ['a fence in a list', '- b\n\n   ```yaml\n   a: 1\n   ```\n', ['---', '   a: 1', '...']],
    ['two fences', '```yaml\na: 1\n```\nx\n```yml\nb: 2\n```\n', ['---', 'a: 1', '...', '---', 'b: 2', '...']],
    ['CR LF', '```yaml\r\na: 1\r\n```\r\n', ['---', 'a: 1', '...']],
    ['another language', '```sh\nkind: Pod\n```\n', []],
    ['no language', '```\nkind: Pod\n```\n', []],
    ['a fence in a fence', '````md\n```yaml\na: 1\n```\n````\n', []],
    ['a fence that is not closed', '```yaml\na: 1\n', []],
    ['words in backticks', '```yaml``` is YAML\na: 1\n```\n', []],
    ['a line further out than its list', '  ```yaml\na: 1\n  ```\n', []],
    ['a quotation', '> ```yaml\n> a: 1\n> ```\n', []],
    ['an excerpt', '```yaml\na: 1\n...\n```\n', []],
    ['an excerpt by a comment', '```yaml\na: 1\n# ...\n```\n', []],
    ['an excerpt by a value', '```yaml\na: ...\n```\n', []],
  ];
  for (const [name, page, expected] of cases) it(name, () => assert.deepEqual(yamlOf(page), expected));
});
