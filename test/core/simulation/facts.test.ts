import assert from 'node:assert/strict';
import { applyEvent } from '../../../src/core/simulation/apply-event.ts';
import { startCluster } from '../../../src/core/simulation/start-cluster.ts';
import { containerFacts } from './facts/containers.ts';
import type { Fact } from './facts/fact.ts';
import { networkFacts } from './facts/network-and-storage.ts';
import { workloadFacts } from './facts/workloads.ts';
import { manifests } from './manifests.ts';

const facts: readonly Fact[] = [...containerFacts, ...workloadFacts, ...networkFacts];

function play(fact: Fact): { log: string[]; see: unknown; json: string } {
  const start = startCluster(manifests[fact.start]);
  let state = start.state;
  const log = start.log.map((line) => line.text);
  for (const given of fact.events) {
    const step = applyEvent(state, typeof given === 'function' ? given(state) : given);
    state = step.state;
    log.push(...step.log.map((line) => line.text));
  }
  return { log, see: fact.see(state, start.state), json: JSON.stringify(state) };
}

describe('simulation: facts', () => {
  for (const fact of facts) {
    it(fact.fact, () => {
      const { log, see } = play(fact);
      let from = 0;
      for (const line of fact.says) {
        const found = log.findIndex((text, index) => index >= from && text.includes(line));
        assert.notEqual(found, -1, `the log lacks “${line}” after line ${from}:\n${log.join('\n')}`);
        from = found + 1;
      }
      assert.deepEqual(see, fact.seen);
    });
  }

  it('gives the same state and log every time', () => {
    for (const fact of facts) assert.deepEqual(play(fact), play(fact));
  });
});
