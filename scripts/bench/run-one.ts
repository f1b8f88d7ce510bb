/** Measures one tool on one input, in a process of its own. Prints a JSON object of milliseconds, and the peak memory in MiB. */

import { inputs } from './inputs.ts';
import { peers } from './peers.ts';
import type { PeerName } from './peers.ts';

const REPEATS = 15;

export interface Measured {
  readonly cold: number;
  readonly edit: number;
  readonly hover: number | undefined;
  readonly complete: number | undefined;
  readonly memory: number;
  readonly problems: number;
}

const [peerName, inputName] = process.argv.slice(2);
const input = inputs.find(({ name }) => name === inputName);
if (!input || !peerName || !Object.hasOwn(peers, peerName)) throw new Error('usage: run-one.ts PEER INPUT');
const peer = peers[peerName as PeerName](input.kind);
console.log(JSON.stringify(await measure()));

async function measure(): Promise<Measured> {
  const files = input?.files ?? [];
  let problems = 0;
  const cold = await time(async () => {
    for (const file of files) problems += await peer.validate(file);
  });
  const text = files[0] ?? '';
  const middle = text.indexOf('imagePullPolicy', text.length / 2) === -1 ? text.indexOf('imagePullPolicy') : text.indexOf('imagePullPolicy', text.length / 2);
  const image = text.indexOf('shop/', middle === -1 ? 0 : middle - 200);
  const edited = (at: number): string => `${text.slice(0, image)}${String.fromCharCode(97 + (at % 26))}${text.slice(image)}`;
  await repeat(async (at) => void (await peer.validate(edited(at))));
  const edit = await repeat(async (at) => void (await peer.validate(edited(at + 1))));
  const { hover, complete } = peer;
  return {
    cold,
    edit,
    hover: hover && (await repeat(async (at) => void (await hover(edited(at + 2), middle + 3)))),
    complete: complete && (await repeat(async (at) => void (await complete(edited(at + 3), middle + 1)))),
    memory: process.resourceUsage().maxRSS / 1024,
    problems,
  };
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The best of several: what is left when the machine does nothing else. */
async function repeat(work: (at: number) => Promise<void>): Promise<number> {
  let best = Infinity;
  for (let at = 0; at < REPEATS; at++) best = Math.min(best, await time(() => work(at * 7)));
  return best;
}
