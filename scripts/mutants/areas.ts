/** What mutation testing looks at, area by area, with the tests that are there to notice a change in it. */

export interface Area {
  readonly name: string;
  /** Files or folders of `src`. */
  readonly sources: readonly string[];
  /** Globs of tests. */
  readonly specs: readonly string[];
  /** In percent: how many mutants must be killed. */
  readonly aim: number;
}

export const areas: readonly Area[] = [
  {
    name: 'fixes',
    sources: ['src/core/features/fixes'],
    specs: ['test/core/features/fixes/*.test.ts'],
    aim: 95,
  },
  {
    name: 'edits',
    sources: [
      'src/core/text.ts',
      'src/core/yaml/comments.ts',
      'src/core/yaml/edits.ts',
      'src/core/yaml/entry-index.ts',
      'src/core/yaml/flow-edits.ts',
      'src/core/yaml/flow-style.ts',
      'src/core/yaml/join-values.ts',
      'src/core/yaml/layout.ts',
      'src/core/yaml/set-field.ts',
      'src/core/yaml/split-item.ts',
      'src/core/yaml/write.ts',
    ],
    specs: ['test/core/text.test.ts', 'test/core/yaml/*.test.ts', 'test/core/rules/rules.test.ts'],
    aim: 95,
  },
  {
    name: 'ignores',
    sources: [
      'src/core/analysis/annotation-ignores.ts',
      'src/core/analysis/comment-ignores.ts',
      'src/core/analysis/file-ignores.ts',
      'src/core/analysis/ignore-complaints.ts',
      'src/core/analysis/ignores.ts',
      'src/core/analysis/repeats.ts',
      'src/core/analysis/version-comment.ts',
    ],
    specs: ['test/core/analysis/*.test.ts'],
    aim: 95,
  },
  { name: 'protocol', sources: ['src/protocol', 'src/core/decode.ts'], specs: ['test/protocol/*.test.ts'], aim: 95 },
  {
    name: 'cli-files',
    sources: [
      'src/cli/checking/baseline.ts',
      'src/cli/files/file-identity.ts',
      'src/cli/files/find-files.ts',
      'src/cli/files/read-bytes.ts',
      'src/cli/files/source.ts',
      'src/cli/checking/unchanged-files.ts',
      'src/cli/files/write-file.ts',
    ],
    specs: ['test/cli/*.test.ts'],
    aim: 95,
  },
  {
    name: 'rules',
    sources: ['src/core/rules'],
    specs: [
      'test/core/rules/*.test.ts',
      'test/docs/rules-page.test.ts',
      'test/core/mistakes.test.ts',
      'test/conformance/checks.test.ts',
      'test/conformance/fixes.test.ts',
      'test/field/*.test.ts',
    ],
    aim: 85,
  },
  {
    name: 'linter',
    sources: ['src/core/linter'],
    specs: [
      'test/core/linter/*.test.ts',
      'test/core/rules/*.test.ts',
      'test/core/manifest/late-checks.test.ts',
      'test/core/analysis/ignores.test.ts',
      'test/core/analysis/pauses.test.ts',
      'test/conformance/checks.test.ts',
      'test/conformance/facts.test.ts',
    ],
    aim: 85,
  },
  {
    name: 'yaml',
    sources: [
      'src/core/yaml/documents.ts',
      'src/core/yaml/parse.ts',
      'src/core/yaml/read-values.ts',
      'src/core/yaml/scalars.ts',
      'src/core/yaml/values.ts',
    ],
    specs: ['test/core/yaml/*.test.ts', 'test/core/rules/rules.test.ts'],
    aim: 85,
  },
  {
    name: 'completion',
    sources: ['src/core/features/completion'],
    specs: ['test/core/features/completion/*.test.ts'],
    aim: 85,
  },
  {
    name: 'workspace',
    sources: ['src/core/workspace'],
    specs: [
      'test/core/workspace/**/*.test.ts',
      'test/core/features/navigation/*.test.ts',
      'test/core/features/rename/*.test.ts',
      'test/core/features/cross-file-fixes/*.test.ts',
      'test/core/rules/rules.test.ts',
    ],
    aim: 85,
  },
];
