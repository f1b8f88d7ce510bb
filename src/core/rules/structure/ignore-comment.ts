import type { RuleDeclaration } from '../rule.ts';

export const unusedIgnore: RuleDeclaration = {
  id: 'unused-ignore',
  title: 'A comment that ignores nothing',
  severity: 'information',
  lesson: 'pod-anatomy#coach-comments',
  why: 'A comment `# pod-coach: ignore rule-id reason` silences a rule on its line, on the next line, or, at the top, in the whole document. This one has nothing to silence, so it only misleads the next reader. Remove it.',
  examples: [
    { in: 'container', bad: '«# pod-coach: ignore image-tag we build it ourselves»\nname: web' },
    { in: 'container', good: 'image: nginx # pod-coach: ignore image-tag we build it ourselves' },
  ],
};

export const unknownIgnore: RuleDeclaration = {
  id: 'unknown-ignore',
  title: 'A comment that ignores a rule there is not',
  severity: 'information',
  lesson: 'pod-anatomy#coach-comments',
  why: 'The word after `# pod-coach: ignore` is the id of a rule, as the problem shows it in brackets. There is no rule of this id.',
  examples: [
    { in: 'container', bad: 'name: web «# pod-coach: ignore image-tags»' },
    { in: 'container', good: 'image: nginx # pod-coach: ignore image-tag' },
  ],
};
