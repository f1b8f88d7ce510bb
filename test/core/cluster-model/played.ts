/** Manifests, played in the cluster of the exercises. */
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import type { ClusterObject } from '../../../src/core/cluster-model/objects/cluster-object.ts';
import { advance, startRun } from '../../../src/core/cluster-model/play.ts';
import { plainScenario } from '../../../src/core/cluster-model/scenario.ts';
import type { Run } from '../../../src/core/cluster-model/state.ts';
import { clusterObjects } from '../../../src/core/features/outcome/cluster-objects.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

const analyzer = new Analyzer();

/** The objects of documents in flow style. */
export function objectsOf(...documents: readonly string[]): readonly ClusterObject[] {
  return clusterObjects(analyzer.analyse(documents.join('\n---\n'), defaultSettings));
}

/** Documents in flow style, played for a minute. */
export function played(...documents: readonly string[]): Run {
  const run = startRun(objectsOf(...documents), plainScenario);
  advance(run, 60);
  return run;
}
