import assert from 'node:assert/strict';
import { compileBody, compileText, frontMatter } from './compile-text.ts';

type Case = [name: string, text: string, line: number, message: string];

const without = (key: string) => frontMatter.replace(new RegExp(`^${key}:.*\n`, 'm'), '');
const withLine = (key: string, value: string) =>
  frontMatter.replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`);
const code = 'globalThis.__poc = 1';

const frontMatterCases: Case[] = [
  ['an empty file', '', 1, 'The front matter is missing'],
  ['no front matter', '# About Pods\n', 1, 'The front matter is missing'],
  ['front matter after an empty line', `\n${frontMatter}`, 1, 'The front matter is missing'],
  ['front matter that is not closed', frontMatter.slice(0, -4), 1, 'not closed'],
  ['a closing line with more in it', frontMatter.replace(/---\n$/, '--- end\n'), 10, 'does not close'],
  ['a closing line of four dashes', frontMatter.replace(/---\n$/, '----\n'), 10, 'does not close'],
  ['an opening line with a blank', frontMatter.replace('---', '--- '), 1, 'YAML and nothing else'],
  ['an opening line of four dashes', `-${frontMatter}`, 1, 'YAML and nothing else'],
  ['---js', `---js\n{ id: ${code} }\n---\n`, 1, 'YAML and nothing else'],
  ['---javascript', `---javascript\n{ id: ${code} }\n---\n`, 1, 'YAML and nothing else'],
  ['---JS', `---JS\n{ id: ${code} }\n---\n`, 1, 'YAML and nothing else'],
  ['--- js', `--- js\n{ id: ${code} }\n---\n`, 1, 'YAML and nothing else'],
  ['---coffee', `---coffee\nid: ${code}\n---\n`, 1, 'YAML and nothing else'],
  ['---json', '---json\n{"id": "6"}\n---\n', 1, 'YAML and nothing else'],
  ['---toml', '---toml\nid = "6"\n---\n', 1, 'YAML and nothing else'],
  ['---yaml', frontMatter.replace('---', '---yaml'), 1, 'YAML and nothing else'],
  ['a second front matter', `${frontMatter}---js\n${code}\n---\n`, 11, 'a second front matter'],
  ['a second front matter further down', `${frontMatter}\n\n---\nid: "7"\n---\n`, 13, 'a second front matter'],
  ['empty front matter', '---\n---\n', 1, 'The front matter is empty'],
  ['front matter of comments', '---\n# nothing\n---\n', 1, 'The front matter is empty'],
  ['front matter that is a list', '---\n- id\n---\n', 2, 'key: value'],
  ['front matter that is text', '---\nAbout Pods\n---\n', 2, 'key: value'],
  ['broken YAML', withLine('title', '"About Pods'), 4, 'not YAML'],
  ['a tab in the YAML', frontMatter.replace('order', '\torder'), 3, 'not YAML'],
  ['a key twice', frontMatter.replace('order: 6', 'order: 6\norder: 7'), 4, 'Map keys must be unique'],
  ['a tag that names a function', withLine('title', '!!js/function "x"'), 4, 'not YAML'],
  [
    'an anchor and an alias',
    withLine('title', '&a x').replace('excerpt: What', 'module2: *a\nexcerpt: What'),
    4,
    'Anchors, aliases and tags',
  ],
  ['nesting without end', withLine('title', '['.repeat(3000)), 1, 'nested too deep'],
  ['deep nesting in blocks', frontMatter.replace('title:', `title:\n  ${'- '.repeat(3000)}`), 1, 'nested too deep'],
  ['an unknown key', frontMatter.replace('title', 'autor: me\ntitle'), 4, 'Unknown key `autor`'],
  [
    '__proto__ as a key',
    frontMatter.replace('title', '__proto__: {polluted: true}\ntitle'),
    4,
    'Unknown key `__proto__`',
  ],
  ['constructor as a key', frontMatter.replace('title', 'constructor: x\ntitle'), 4, 'Unknown key `constructor`'],
  ...['id', 'order', 'title', 'excerpt', 'coverImage', 'module', 'videoId', 'duration'].map(
    (key): Case => [`no ${key}`, without(key), 2, `\`${key}\` is required`],
  ),
  ['id as a number', withLine('id', '6'), 2, 'needs a string in quotes'],
  ['order in words', withLine('order', 'six'), 3, 'needs an integer'],
  ['order in quotes', withLine('order', '"6"'), 3, 'needs an integer'],
  ['order as a fraction', withLine('order', '6.5'), 3, 'needs an integer'],
  ['an empty title', withLine('title', "''"), 4, '`title`'],
  ['a title that is a list', withLine('title', '[a]'), 4, '`title`'],
  ['a module that is a number', withLine('module', '2'), 7, '`module`'],
  ['a video id that is too short', withLine('videoId', 'B1_jgR3zuv'), 8, '11 characters'],
  ['a video id that is an address', withLine('videoId', 'https://x.y'), 8, '11 characters'],
  ['a duration in words', withLine('duration', '3 minutes'), 9, 'mm:ss'],
  ['a duration with 60 seconds', withLine('duration', "'03:60'"), 9, 'mm:ss'],
  ['a duration as a number', withLine('duration', '343'), 9, 'mm:ss'],
  ['a video without a duration', withLine('duration', "''"), 9, 'belong together'],
  ['objectives that are no list', frontMatter.replace('title', 'objectives: all\ntitle'), 4, 'a list of strings'],
  ['a cover image that is missing', withLine('coverImage', '/assets/no.png'), 6, 'is missing'],
];

const inBody = (name: string, body: string, line: number, message: string): Case => [
  name,
  frontMatter + body,
  line,
  message,
];
const quiz = (body: string) => `\`\`\`quiz\n${body}\n\`\`\`\n`;
const option = '\n  options:\n    - {answer: a, right: true, why: yes}\n    - {answer: b, why: no}';

const bodyCases: Case[] = [
  inBody('an image that is missing', 'Text\n\n![a](/assets/none.png)\n', 13, 'is missing'),
  inBody(
    'a link to a site that is not listed',
    'See [x](https://example.com/).\n',
    11,
    '`example.com` is not on the list',
  ),
  inBody('a link without https', 'See\n[x](http://kubernetes.io/).\n', 12, 'is not allowed in a lesson'),
  inBody(
    'a link to a site with a listed name at its start',
    '[x](https://kubernetes.io.example.com/)\n',
    11,
    'not on the list',
  ),
  inBody(
    'a link with a name before the site',
    '[x](https://kubernetes.io@example.com/)\n',
    11,
    'is not allowed in a lesson',
  ),
  inBody('a link with a port', '[x](https://kubernetes.io:80/)\n', 11, 'is not allowed in a lesson'),
  inBody('an anchor that is not there', 'See [x](#nowhere).\n', 11, 'has no section `nowhere`'),
  inBody('a lesson that is not there', 'See [x](lesson:nobody).\n', 11, 'Unknown lesson `nobody`'),
  inBody(
    'a section of another lesson that is not there',
    'See [x](lesson:probes#x).\n',
    11,
    '`probes` has no section `x`',
  ),
  inBody('a relative link', 'See [x](../probes/lesson.md).\n', 11, 'is not allowed in a lesson'),
  inBody('an anchor twice', '## A {#same}\n\n## B {#same}\n', 13, 'Duplicate anchor `same`'),
  inBody('two headings of the same title', '## A pod\n\n## A pod\n', 13, 'Duplicate anchor `a-pod`'),
  inBody('an anchor that is no word', '## A {#1 2}\n', 11, 'cannot be an anchor'),
  inBody('a title that makes no anchor', '## 1 2 3\n', 11, 'cannot be an anchor'),
  inBody('an empty heading', '##\n', 11, 'This heading is empty'),
  inBody('a heading of level 1', '# A\n', 11, 'level 1 is not supported'),
  inBody('a heading of level 5', '##### A\n', 11, 'level 5 is not supported'),
  inBody('a heading in a list', '- ## A\n', 11, 'is not allowed in a list'),
  inBody('an HTML block', 'Text\n\n<div>x</div>\n', 13, 'HTML is not supported'),
  inBody('HTML in a sentence', 'Text\nwith <b>bold</b>.\n', 12, 'HTML is not supported'),
  inBody('an HTML comment', '<!-- x -->\n', 11, 'HTML is not supported'),
  inBody('an unknown fence', '```python\nx\n```\n', 11, 'Unknown fence `python`'),
  inBody('a fence with more after its name', '```yaml {onload=x}\nx: 1\n```\n', 11, 'Unknown fence'),
  inBody('a fence that is not closed', 'Text\n\n```yaml\nx: 1\n', 13, 'This fence is not closed'),
  inBody('a quiz in a list', '- a\n\n  ```quiz\n  - id: x\n  ```\n', 13, 'is not allowed in a list'),
  inBody('a simulation that does not exist', '```simulation nothing\nText.\n```\n', 11, 'Unknown simulation `nothing`'),
  inBody('a simulation without words', '```simulation localhost\n```\n', 11, 'has no text alternative'),
  inBody(
    'the same simulation twice',
    '```simulation localhost\nx\n```\n\n```simulation localhost\nx\n```\n',
    15,
    'Duplicate simulation',
  ),
  inBody('a picture without words', '```yaml picture one\nkind: Pod\n```\n', 11, 'has no text alternative'),
  inBody('an exercise that does not exist', '```exercise none\n```\n', 11, 'Exercise `none` is missing'),
  inBody('a quiz that is empty', quiz(''), 12, 'A quiz must be a list'),
  inBody('a quiz of broken YAML', quiz('- id: [x'), 12, 'not YAML'),
  inBody('a question without an id', quiz(`- question: Why?${option}`), 12, '`id` is required'),
  inBody(
    'a question with an unknown key',
    quiz(`- id: x\n  hint: y\n  question: Why?${option}`),
    13,
    'Unknown key `hint`',
  ),
  inBody(
    'an option without an explanation',
    quiz(`- id: x\n  question: Why?${option.replace(', why: no', '')}`),
    16,
    '`why` is required',
  ),
  inBody(
    'no right option',
    quiz(`- id: x\n  question: Why?${option.replace('right: true, ', '')}`),
    15,
    'No option is right',
  ),
  inBody(
    'one option only',
    quiz('- id: x\n  question: Why?\n  options:\n    - {answer: a, right: true, why: b}'),
    15,
    'two options',
  ),
  inBody(
    'a question id twice',
    quiz(`- id: x\n  question: Why?${option}\n- id: x\n  question: Why?${option}`),
    17,
    'Duplicate question id',
  ),
  inBody(
    'HTML in an answer',
    quiz(`- id: x\n  question: Why?${option.replace('answer: b', 'answer: <img src=x>')}`),
    16,
    'HTML is not supported',
  ),
  inBody('a control character', 'Text\n\nwith \u0000.\n', 13, 'invisible character'),
  inBody('a character that turns the text around', 'Text \u202Etxet\n', 11, 'invisible character'),
  inBody('a lesson that is too long', 'word '.repeat(200_000), 1, 'too long for a lesson'),
];

describe('broken lessons', () => {
  for (const [name, text, line, message] of [...frontMatterCases, ...bodyCases]) {
    it(`refuses ${name}`, () => {
      const { lesson, messages } = compileText(text);
      const found = messages.find((each) => each.severity === 'error' && each.text.includes(message));
      assert.ok(found, `${JSON.stringify(messages)} has no "${message}"`);
      assert.equal(found.line, line);
      assert.equal(lesson, undefined);
      assert.equal(Reflect.get(globalThis, '__poc'), undefined);
    });
  }

  it('says where, what and how to fix it', () => {
    assert.deepEqual(
      compileBody('Text <b>bold</b>.\n').texts[0],
      'lesson.md:11:6: error: HTML is not supported in lessons: <b> Write Markdown; for the signs themselves, ' +
        'put `code marks` around them.',
    );
  });

  it('keeps line numbers in files with CR LF and a byte order mark', () => {
    const text = `\uFEFF${frontMatter}Text\n\n<b>\n`.replaceAll('\n', '\r\n');
    assert.equal(compileText(text).messages[0]?.line, 13);
    assert.ok(compileText(`\uFEFF${frontMatter}Text\n`.replaceAll('\n', '\r\n')).lesson);
  });

  it('does not change the prototype of objects', () => {
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });
});
