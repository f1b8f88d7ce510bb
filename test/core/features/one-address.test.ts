import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileOffset } from '../../../src/core/analysis/file-offsets.ts';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import type { FileAnalysis } from '../../../src/core/analysis/analysis.ts';
import { completionsFrom } from '../../../src/core/features/completion/completion.ts';
import { positionAt } from '../../../src/core/features/completion/position.ts';
import { noNames } from '../../../src/core/features/completion/workspace-names.ts';
import { hoverAt } from '../../../src/core/features/hover/hover.ts';
import { refactoringsAt } from '../../../src/core/features/refactorings/index.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { runToEnd } from '../../../src/core/steps.ts';
import { NameReader } from '../../../src/core/workspace/file-names.ts';
import { WorkspaceIndex } from '../../../src/core/workspace/workspace-index.ts';
import { Climbs } from './climbs.ts';

const analyzer = new Analyzer();
const samples = ['pod', 'deployment', 'shared-folder'].map((name) =>
  readFileSync(new URL(`../../../samples/${name}.yaml`, import.meta.url), 'utf8'),
);

/** The most climbs that `ask` needs at any of the offsets, which are `step` apart. */
function mostClimbs(climbs: Climbs, text: string, step: number, ask: (offset: number) => void): number {
  let most = 0;
  for (let offset = 0; offset <= text.length; offset += step) {
    climbs.reset();
    ask(offset);
    most = Math.max(most, climbs.count);
  }
  return most;
}

function watched(file: FileAnalysis): Climbs {
  const climbs = new Climbs();
  for (const { analysis } of file.documents) if (analysis.root) climbs.watch(analysis.root);
  return climbs;
}

describe('one address: a place is looked for once', () => {
  it('is found by a hover with one climb, and at most one more for what it says', () => {
    for (const text of samples) {
      const file = analyzer.analyse(text, defaultSettings);
      const index = new WorkspaceIndex();
      index.set(new NameReader().ofAnalysis('a', file));
      const most = mostClimbs(watched(file), text, 1, (offset) => {
        hoverAt(file, fileOffset(offset), analyzer, defaultSettings, { index, path: 'a', now: 0 });
      });
      assert.ok(most >= 1 && most <= 2, `${most} climbs`);
    }
  });

  it('is found by a completion with one climb, and few more to know how it is written', () => {
    for (const text of samples) {
      const file = analyzer.analyse(text, defaultSettings);
      const [document] = file.documents;
      assert.ok(document);
      const part = text.slice(document.range.start, document.range.end);
      const asked = { file, analysis: document.analysis, plan: analyzer.plan, workspace: noNames };
      const climbs = new Climbs();
      const most = mostClimbs(climbs, part, 23, (offset) => {
        const position = positionAt(part, offset);
        if (!position) return;
        climbs.watch(position.root);
        runToEnd(completionsFrom(position, part, offset, asked));
      });
      assert.ok(most >= 1 && most <= 5, `${most} climbs`);
    }
  });

  it('is found by all refactorings together with one climb each for what they change', () => {
    for (const text of samples) {
      const file = analyzer.analyse(text, defaultSettings);
      const most = mostClimbs(watched(file), text, 97, (offset) => {
        refactoringsAt(file, fileOffset(offset), analyzer);
      });
      assert.ok(most >= 1 && most <= 5, `${most} climbs`);
    }
  });
});
