import { databaseInside } from './database-inside.ts';
import type { Explorable } from './explorable.ts';
import { localhost } from './localhost.ts';
import { restartOrReplace } from './restart-or-replace.ts';
import { scale } from './scale.ts';
import { service } from './service.ts';
import { sharedVolume } from './shared-volume.ts';
import { startAndStopOrder } from './start-and-stop-order.ts';
import { stateful } from './stateful.ts';

/** The explorables that lessons may name, in the order of the course. */
export const explorables: readonly Explorable[] = [
  localhost,
  sharedVolume,
  restartOrReplace,
  service,
  scale,
  databaseInside,
  stateful,
  startAndStopOrder,
];

export function explorableNamed(id: string): Explorable | undefined {
  return explorables.find((explorable) => explorable.id === id);
}
