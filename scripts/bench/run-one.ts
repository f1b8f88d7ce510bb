/**
 * Measures one tool on one input, in a process of its own. Prints a JSON object of milliseconds, and the peak memory
 * in MiB.
 */

import { inputs } from './inputs.ts';
import type { Input } from './inputs.ts';
import { peers } from './peers.ts';
import type { Peer } from './peer.ts';
import type { PeerName } from './peers.ts';
import { median, newWord, WORD, wholeNumbers } from './tries.ts';

/**
 * Each thing is done over and over for so long, and at least so often: what is quick needs many runs until it is
 * compiled.
 */
const MILLISECONDS = 500;
const LEAST = 5;

export interface Measured {
  readonly cold: number;
  readonly warm: number;
  readonly edit: number;
  readonly hover: number | undefined;
  /** In the middle of a key. */
  readonly complete: number | undefined;
  /** On a new line, where every field of the object is an offer. */
  readonly completeLine: number | undefined;
  readonly memory: number;
  readonly problems: number;
}

const tries = wholeNumbers();
const [peerName, inputName] = process.argv.slice(2);
const input = inputs.find(({ name }) => name === inputName);
if (!input || !peerName || !Object.hasOwn(peers, peerName)) throw new Error('usage: run-one.ts PEER INPUT');
const create = await peers[peerName as PeerName]();
console.log(JSON.stringify(await measure(input)));

async function measure({ kind, files }: Input): Promise<Measured> {
  let problems = 0;
  let peer: Peer | undefined;
  const cold = await time(async () => {
    peer = create(kind);
    for (const file of files) problems += await peer.validate(file);
  });
  const { validate, hover, complete, forget } = peer ?? create(kind);
  // With another last line nothing that was kept for the same text can be used.
  const warm = await repeat(async (at) => {
    for (const file of files) {
      forget?.();
      await validate(`${file}# ${at}\n`);
    }
  });
  const text = files[0] ?? '';
  const middle = text.indexOf(
    'imagePullPolicy',
    text.indexOf('imagePullPolicy', text.length / 2) === -1 ? 0 : text.length / 2,
  );
  const image = text.indexOf('shop/', Math.max(middle - 200, 0));
  const edited = (at: number): string => `${text.slice(0, image)}${newWord(at)}${text.slice(image)}`;
  // The first edits of all are slow: nothing is compiled for them yet.
  await repeat(async (at) => void (await validate(edited(at))));
  return {
    cold,
    warm,
    edit: await repeat(async (at) => void (await validate(edited(at)))),
    hover: hover && (await repeat(async (at) => void (await hover(edited(at), middle + WORD + 3)))),
    complete: complete && (await repeat(async (at) => void (await complete(edited(at), middle + WORD + 1)))),
    completeLine:
      complete &&
      (await repeat(async (at) => {
        const [before, behind] = withLine(edited(at), middle + WORD);
        await complete(before + behind, before.length);
      })),
    memory: process.resourceUsage().maxRSS / 1024,
    problems,
  };
}

/** A text before and behind the end of an empty line, which is added below the line of an offset and as far in. */
function withLine(text: string, offset: number): readonly [before: string, behind: string] {
  const end = text.indexOf('\n', offset);
  const column = offset - (text.lastIndexOf('\n', offset) + 1);
  return [`${text.slice(0, end)}\n${' '.repeat(column)}`, text.slice(end)];
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * The median of many tries. Each gets a number that no other try of this process had, so that none meets a text it
 * knows.
 */
async function repeat(work: (at: number) => Promise<void>): Promise<number> {
  const start = performance.now();
  const times: number[] = [];
  while (times.length < LEAST || performance.now() - start < MILLISECONDS) {
    const at = tries.next().value;
    times.push(await time(() => work(at)));
  }
  return median(times);
}
