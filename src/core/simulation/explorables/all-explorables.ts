import { applyToRunning } from './apply-to-running.ts';
import { backOff } from './back-off.ts';
import { databaseInside } from './database-inside.ts';
import type { Explorable } from './explorable.ts';
import { firstPod } from './first-pod.ts';
import { localhost } from './localhost.ts';
import { overTheLimit } from './over-the-limit.ts';
import { probeTiming } from './probe-timing.ts';
import { restartOrReplace } from './restart-or-replace.ts';
import { rollingUpdate } from './rolling-update.ts';
import { scale } from './scale.ts';
import { service } from './service.ts';
import { sharedVolume } from './shared-volume.ts';
import { startAndStopOrder } from './start-and-stop-order.ts';
import { stateful } from './stateful.ts';
import { whatSurvivesWhat } from './what-survives-what.ts';
import { whatRuns } from './what-runs.ts';
import { whichCommandNext } from './which-command-next.ts';
import { whichSettingWins } from './which-setting-wins.ts';
import { whoIsEvictedFirst } from './who-is-evicted-first.ts';
import { whoMayTalkToWhom } from './who-may-talk-to-whom.ts';

/** The explorables that lessons may name, in the order of the course. */
export const explorables: readonly Explorable[] = [
  firstPod,
  localhost,
  sharedVolume,
  restartOrReplace,
  service,
  scale,
  databaseInside,
  stateful,
  whatRuns,
  applyToRunning,
  whichCommandNext,
  startAndStopOrder,
  whoMayTalkToWhom,
  whatSurvivesWhat,
  backOff,
  probeTiming,
  whoIsEvictedFirst,
  overTheLimit,
  whichSettingWins,
  rollingUpdate,
];

export function explorableNamed(id: string): Explorable | undefined {
  return explorables.find((explorable) => explorable.id === id);
}
