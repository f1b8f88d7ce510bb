import type { RuleDeclaration } from '../rule.ts';
import { yaml } from '../yaml-example.ts';

export const unusedIgnore: RuleDeclaration = {
  id: 'unused-ignore',
  kind: 'structure',
  title: 'Ignore comment has no effect',
  severity: 'information',
  source: 'pod-coach',
  marksComment: true,
  lesson: 'pod-anatomy#coach-comments',
  why:
    'The comment misleads the next reader, because nothing here violates the rule that it names. A comment `# ' +
    'pod-coach: ignore rule-id reason` silences a rule on its line, on the next line, in the list item below it ' +
    '(such as a container), or, at the top, in the whole document; `ignore-file` at the top silences it in the ' +
    'whole file. Remove it.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        «# pod-coach: ignore image-tag we build it ourselves»
        name: web
      `,
      fixed: 'name: web',
    },
    { in: 'container', good: 'image: nginx # pod-coach: ignore image-tag we build it ourselves' },
  ],
};

export const unknownIgnore: RuleDeclaration = {
  id: 'unknown-ignore',
  kind: 'structure',
  title: 'Ignore comment names an unknown rule',
  severity: 'information',
  source: 'pod-coach',
  marksComment: true,
  lesson: 'pod-anatomy#coach-comments',
  why:
    'The comment silences nothing. The word after `# pod-coach: ignore` must be the id of a rule, as a problem ' +
    'shows it in brackets. Correct the id.',
  examples: [
    {
      in: 'container',
      bad: 'image: nginx «# pod-coach: ignore image-tags»',
      fixed: 'image: nginx # pod-coach: ignore image-tag',
    },
    { in: 'container', good: 'image: nginx # pod-coach: ignore image-tag' },
  ],
};

export const ignoreReasonMissing: RuleDeclaration = {
  id: 'ignore-reason-missing',
  kind: 'structure',
  title: 'Ignore comment has no reason',
  severity: 'warning',
  source: 'pod-coach',
  lesson: 'pod-anatomy#coach-comments',
  why:
    'The next reader cannot know whether the exception still applies. The `.pod-coach.yaml` of this folder sets ' +
    '`requireReason: true`, so every ignored rule needs a reason after its id: `# pod-coach: ignore image-tag we ' +
    'build it ourselves`. Next to the annotation `pod-coach/ignore` it belongs in `pod-coach/ignore-reason`.',
  examples: [{ in: 'container', good: 'image: nginx # pod-coach: ignore image-tag' }],
};
