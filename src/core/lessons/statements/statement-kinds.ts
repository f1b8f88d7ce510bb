/** Everything that a goal can state, by the word that exercise.yaml uses. */
import { hasPodNames, isRunBy, isServed, reachesAll, replacesPods, requestIs, wantsPods } from './network.ts';
import { inOrder, runs, runsAlong, runsOnly, startsBefore, waitsFor } from './pods.ts';
import { asks, hasTimeToStart, isWatchedAfter, restartsWhenHung, whileAway } from './probes.ts';
import { completes, runsOn } from './placement.ts';
import { amount, hasOwnNetwork, reaches, requestsItsLimit, runsAs, within } from './resources.ts';
import { neverOverlaps, startsEvery } from './schedule.ts';
import type { StatementKind } from './statement.ts';
import { claims, hasOwnClaims, hasScratch, keepsData, leavesNodeAlone, reads, shares } from './storage.ts';
import {
  annotation,
  container,
  declaresPort,
  enforces,
  environment,
  exists,
  label,
  namesPorts,
  portName,
  targetsByName,
} from './values.ts';

export const statementKinds: Readonly<Record<string, StatementKind>> = {
  amount,
  annotation,
  asks,
  claims,
  completes,
  container,
  declaresPort,
  enforces,
  environment,
  exists,
  hasOwnClaims,
  hasOwnNetwork,
  hasPodNames,
  hasScratch,
  hasTimeToStart,
  inOrder,
  isRunBy,
  isServed,
  isWatchedAfter,
  keepsData,
  label,
  leavesNodeAlone,
  namesPorts,
  neverOverlaps,
  portName,
  reaches,
  reachesAll,
  reads,
  replacesPods,
  request: requestIs,
  requestsItsLimit,
  restartsWhenHung,
  runs,
  runsAlong,
  runsAs,
  runsOn,
  runsOnly,
  shares,
  startsBefore,
  startsEvery,
  targetsByName,
  waitsFor,
  wantsPods,
  whileAway,
  within,
};

/** Is it a known kind with all that it takes, and nothing else? A sentence says what is wrong. */
export function statementProblem(kind: string, args: Readonly<Record<string, unknown>>): string | undefined {
  const known = Object.hasOwn(statementKinds, kind) ? statementKinds[kind] : undefined;
  if (!known) return `\`${kind}\` is not a statement. Known: ${Object.keys(statementKinds).join(', ')}.`;
  const types = new Map(Object.entries(known.takes).map(([name, type]) => [name.replace('?', ''), type]));
  for (const name of Object.keys(args)) {
    const type = types.get(name);
    if (type === undefined)
      return `\`${kind}\` takes no \`${name}\`. It takes ${[...types.keys()].join(', ') || 'nothing'}.`;
    const fits =
      type === 'text' ? typeof args[name] === 'string' : typeof args[name] === (type === 'flag' ? 'boolean' : 'number');
    if (!fits) return `\`${name}\` of \`${kind}\` must be a ${type}.`;
  }
  const missing = Object.keys(known.takes).find((name) => !name.endsWith('?') && !Object.hasOwn(args, name));
  return missing === undefined ? undefined : `\`${kind}\` needs \`${missing}\`.`;
}
