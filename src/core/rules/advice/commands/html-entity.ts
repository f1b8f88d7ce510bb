import type { ScalarValue } from '../../../yaml/values.ts';
import { preferredFix, rule } from '../../rule.ts';
import type { RuleContext } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { code } from '../../../wording/code.ts';
import { replaceWith } from '../../../wording/fix-titles.ts';

/** What a page writes in place of the characters that mean something in HTML. */
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#34': '"',
};
const ENTITY = /&(amp|lt|gt|quot|apos|#39|#34);/g;

export const htmlEntity = rule({
  id: 'html-entity',
  title: 'HTML entity in a command, an argument or a variable',
  severity: 'warning',
  source: 'docs/tasks/inject-data-application/define-command-argument-container/',
  judges: 'value',
  lesson: 'pod-anatomy#containers',
  watches: ['Container.command', 'Container.args', 'ExecAction.command', 'EnvVar.value'],
  why:
    'Neither Kubernetes nor a shell reads HTML. Text that was copied from the source of a page has `&amp;&amp;` ' +
    'where the page shows `&&`: the shell starts `amp` as a second program, and an address has parameters of other ' +
    'names. Write the characters themselves.',
  check(value, context) {
    const scalars = value.kind === 'list' ? value.items : [value];
    for (const scalar of scalars) if (scalar.kind === 'scalar') reportEntities(scalar, context);
  },
  examples: [
    {
      in: 'container',
      bad: 'command: [sh, -c, «"./migrate &amp;&amp; ./start"»]',
      fixed: 'command: [sh, -c, "./migrate && ./start"]',
    },
    {
      in: 'container',
      bad: yaml`
        args:
          - -c
          - «|»
            test "$COUNT" -gt 3 &amp;&amp; ./start &gt; /data/log
            echo done
      `,
      fixed: yaml`
        args:
          - -c
          - |
            test "$COUNT" -gt 3 && ./start > /data/log
            echo done
      `,
    },
    {
      in: 'container',
      bad: yaml`
        env:
          - name: FEED
            value: «https://shop.example.com/feed?page=1&amp;size=20»
      `,
      fixed: yaml`
        env:
          - name: FEED
            value: https://shop.example.com/feed?page=1&size=20
      `,
    },
    {
      in: 'container',
      bad: "command: [echo, «'it&#39;s &quot;ready&quot;'»]",
      fixed: `command: [echo, 'it''s "ready"']`,
    },
    { in: 'container', good: 'command: [sh, -c, "echo \'<p>salt &amp; pepper</p>\' > /srv/index.html && ./start"]' },
    { in: 'container', good: 'command: [sh, -c, "./migrate && ./start"]' },
    { in: 'container', good: "command: [sh, -c, 'sed s/&amp;/and/ /data/page > /srv/page']" },
  ],
});

/**
 * Text with a real `<` or `&` was not copied from the source of a page: there, all of them are entities. Behind a `/`
 * one is what `sed` looks for.
 */
function reportEntities(scalar: ScalarValue, { report, edits }: RuleContext): void {
  const text = scalar.string ?? '';
  const [first] = text.matchAll(ENTITY);
  if (!first || /[<&]/.test(text.replaceAll(ENTITY, '')) || text.includes(`/${first[0]}`)) return;
  const [entity, name = ''] = first;
  const { node } = scalar;
  const isQuoted = node.style === 'single' || node.style === 'double';
  report(
    scalar,
    `${code(entity)} means ${code(CHARACTERS[name] ?? '')} in HTML only; the program gets it as written.`,
    {
      fixes: preferredFix(
        replaceWith('HTML entities', 'the characters that they mean'),
        isQuoted ? [edits.setText(node, decoded(text))] : inPlace(edits.text, node),
      ),
    },
  );
}

function decoded(text: string): string {
  return text.replaceAll(ENTITY, (entity, name: string) => CHARACTERS[name] ?? entity);
}

/** A block keeps its lines: only the entities are replaced. */
function inPlace(document: string, { start, end }: { readonly start: number; readonly end: number }) {
  return [...document.slice(start, end).matchAll(ENTITY)].map(({ 0: entity, index }) => ({
    range: { start: start + index, end: start + index + entity.length },
    newText: decoded(entity),
  }));
}
