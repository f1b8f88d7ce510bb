/** docs/rules.md: every rule with its reason and an example, from the declarations. */

import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { findingsAlone } from '../../src/core/workspace/checks/cross-file-findings.ts';
import { PROFILES } from '../../src/core/settings/settings.ts';
import { aliasesOf } from '../../src/core/rules/aliases.ts';
import type { Finding } from '../../src/core/rules/finding.ts';
import type { Range } from '../../src/core/text.ts';
import type { Example, ExampleTemplate, RuleDeclaration } from '../../src/core/rules/rule.ts';
import { sourceWords } from '../../src/core/rules/source.ts';
import { anchorOf, code, table } from './markdown.ts';
import { CORPORA } from './precision.ts';
import type { Corpus, Precision } from './precision.ts';
import type { RuleArea } from './rule-areas.ts';
import { completeExample, exampleSettings, readMarks } from './rule-example.ts';

const SEVERITIES = {
  error: 'Error: the API server rejects it',
  warning: 'Warning: the API server accepts it but warns about it, or it will not work as written',
  information: 'Advice',
  hint: 'Hint: contested advice',
} as const;

const PLACES: Readonly<Record<ExampleTemplate, string>> = {
  container: ', in a container',
  'pod-spec': ', in the spec of a Pod',
  document: '',
};

type BadExample = Extract<Example, { bad: string }>;

/** The whole page. */
export function rulesPage(areas: readonly RuleArea[]): string {
  const count = areas.reduce((sum, { rules }) => sum + rules.length, 0);
  const contents = areas.map(({ title, rules }) => `- [${title}](#${anchorOf(title)}): ${rules.length}`);
  const analyzer = new Analyzer();
  const parts = [
    '# The rules of Pod Coach',
    '<!-- Made by `npm run generate:docs` from src/core/rules. Do not edit. -->',
    `There are ${count} rules, in the order of the lesson sections that explain them.`,
    'The editor shows the id of a rule after its message. With the id, the setting `podCoach.rules` changes the ' +
      'severity of a rule or turns it off.',
    'Some rules have an alias. It works wherever you name a rule: in settings, ignore comments, baselines and on ' +
      'the command line. Reports use the id.',
    contents.join('\n'),
    ...profileParts(areas.flatMap(({ rules }) => rules)),
    ...areas.flatMap((area) => areaParts(area, analyzer)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What each profile adds to those before it. */
function profileParts(rules: readonly RuleDeclaration[]): string[] {
  const advice = rules.filter(({ podSecurity }) => podSecurity === undefined);
  const ids = (these: readonly RuleDeclaration[]): string =>
    these.map(({ id }) => `[${code(id)}](#rule-${id})`).join(', ');
  const rows = PROFILES.map((name) => [
    code(name),
    name === 'learning' ? 'all rules that are not listed here' : ids(advice.filter(({ profile }) => profile === name)),
  ]);
  return [
    '## Profiles',
    'The setting `podCoach.profile` controls how much advice you get. Each profile includes those above it:',
    table(['Profile', 'Adds'], [...rows, ['none', ids(advice.filter(({ off }) => off))]]),
    'The rules of the Pod Security Standards have their own setting, `podCoach.podSecurity`.',
  ];
}

function areaParts({ title, lessonTitle, rules }: RuleArea, analyzer: Analyzer): string[] {
  const rows = rules.map((rule) => [`[${code(rule.id)}](#rule-${rule.id})`, rule.title, rule.severity]);
  return [
    `## ${title}`,
    `Explained in the lesson *${lessonTitle}*, section *${title}*.`,
    table(['Rule', 'Finds', 'Severity'], rows),
    ...rules.map((rule) => ruleSection(rule, analyzer)),
  ];
}

/** What the page says of one rule. */
export function ruleSection(rule: RuleDeclaration, analyzer: Analyzer): string {
  return ruleParts(rule, analyzer).join('\n\n');
}

function ruleParts(rule: RuleDeclaration, analyzer: Analyzer): string[] {
  const facts = [
    SEVERITIES[rule.severity],
    versions(rule),
    reportedIn(rule),
    rule.podSecurity ? `part of the Pod Security level ${rule.podSecurity}` : '',
  ];
  const [bad, ...others] = rule.examples.filter((example): example is BadExample => 'bad' in example);
  const aliases = aliasesOf(rule.id);
  return [
    `<a id="rule-${rule.id}"></a>`,
    `### ${rule.id}`,
    ...aliases.map((alias) => `<a id="${alias}"></a>Alias: ${code(alias)}`),
    `**${rule.title}.** ${facts.filter((fact) => fact !== '').join('; ')}.`,
    rule.why,
    `Source: ${sourceOf(rule)}.`,
    ...precisionOf(rule.id),
    ...(bad ? wrongParts(bad, rule, analyzer) : []),
    ...rightParts(bad, rule),
    ...otherMessages(others, rule, analyzer),
  ];
}

/** How often a rule was right where somebody read what it said of manifests that others wrote. */
function precisionOf(id: string): string[] {
  const said = CORPORA.flatMap((corpus) => {
    const precision = Object.hasOwn(corpus.found, id) ? corpus.found[id] : undefined;
    return precision ? [saidOn(corpus, precision)] : [];
  });
  return said.length === 0 ? [] : [`Read by hand ${said.join(' And ')}`];
}

function saidOn({ manifests, repositories, date }: Corpus, { before, ...now }: Precision): string {
  const where = `on ${manifests} manifests of ${repositories.length} public repositories (${date})`;
  const said = `${where}: ${figures(now)}.`;
  return before ? `${said} Before it was narrowed down on these manifests: ${figures(before)}.` : said;
}

function figures({ read, right }: Precision): string {
  return read === 0 ? 'no finding' : `${read === 1 ? '1 finding' : `${read} findings`}, ${right} right`;
}

function sourceOf({ source }: RuleDeclaration): string {
  const { text, address } = sourceWords(source);
  if (address === undefined) return text.replace(/^(\S+) in (\S+)$/, '`$1` in `$2`');
  return `[${text.replace(/^https:\/\//, '')}](${address})`;
}

function reportedIn({ off, profile }: RuleDeclaration): string {
  if (off) return 'off until you turn it on';
  return profile === undefined ? '' : `with the profile ${code(profile)} and stricter ones`;
}

function versions({ since, until }: RuleDeclaration): string {
  if (since === undefined && until === undefined) return '';
  if (since === undefined) return `up to Kubernetes 1.${until}`;
  return until === undefined ? `since Kubernetes 1.${since}` : `in Kubernetes 1.${since} to 1.${until}`;
}

function wrongParts(example: BadExample, rule: RuleDeclaration, analyzer: Analyzer): string[] {
  const template = example.in ?? 'document';
  const said = sayings(example, rule, analyzer).map((line) => `- ${line}`);
  return [`Wrong${PLACES[template]}:`, yaml(readMarks(example.bad).text), said.join('\n')];
}

/** What it says of its other examples, for those who search for a message. */
function otherMessages(examples: readonly BadExample[], rule: RuleDeclaration, analyzer: Analyzer): string[] {
  const lines = new Set(examples.flatMap((example) => sayings(example, rule, analyzer)));
  return lines.size === 0 ? [] : ['It also reports:', [...lines].map((line) => `- ${line}`).join('\n')];
}

function sayings(example: BadExample, rule: RuleDeclaration, analyzer: Analyzer): string[] {
  const { text } = readMarks(completeExample(example.bad, example.in ?? 'document'));
  return findingsOf(text, example, rule, analyzer).map((finding) => saying(finding, text));
}

/** The fixed example, else one that was right from the start. */
function rightParts(bad: BadExample | undefined, { examples }: RuleDeclaration): string[] {
  const good = examples.find((example) => 'good' in example);
  if (bad?.fixed !== undefined) return [`Right${PLACES[bad.in ?? 'document']}:`, yaml(bad.fixed)];
  return good ? [`Right${PLACES[good.in ?? 'document']}:`, yaml(good.good)] : [];
}

function findingsOf(text: string, example: BadExample, rule: RuleDeclaration, analyzer: Analyzer): Finding[] {
  return findingsAlone(text, exampleSettings(rule, example), analyzer).filter((found) => found.rule === rule.id);
}

/** What is underlined, the message, and what the lightbulb offers. */
function saying({ range, message, fixes, related }: Finding, text: string): string {
  const marked = ({ start, end }: Range): string => quoted((text.slice(start, end).split('\n')[0] ?? '').trim());
  const offers = fixes.length === 0 ? '' : ` Quick fix: ${fixes.map(({ title }) => `*${title}*`).join(', or ')}.`;
  const elsewhere = related.map((place) => ` At ${marked(place.range)}: ${place.message}`).join('');
  return `At ${marked(range)}: ${message}${elsewhere}${offers}`;
}

/** As code, whatever backticks are in it. */
function quoted(text: string): string {
  const shown = clip(text);
  return shown === '' ? 'the marked place' : shown.includes('`') ? `\`\` ${shown} \`\`` : code(shown);
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${shorten(text.replace(/\n$/, '').split('\n')).map(clip).join('\n')}\n\`\`\``;
}

/** Some examples are wrong by their sheer length. */
function shorten(lines: readonly string[]): readonly string[] {
  return lines.length > 60 ? [...lines.slice(0, 12), `# … ${lines.length - 16} more lines`, ...lines.slice(-4)] : lines;
}

function clip(line: string): string {
  return line.length > 120 ? `${line.slice(0, 80)}…` : line;
}
