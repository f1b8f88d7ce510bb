/**
 * `npm run voice`: what we say in words that are not ours. `--list`: everything we say, with its place. `--record`:
 * lower counts.
 */

import { countBySurface, faultLine, faultsOf } from './voice/faults.ts';
import { findingTexts, formFaults } from './voice/finding-texts.ts';
import { FORMS, lowered, record, recordedCounts, surfacesThatGotWorse } from './voice/recorded.ts';
import { everythingSaid, SURFACES } from './voice/surfaces.ts';

const wanted = new Set(process.argv.slice(2).filter((argument) => !argument.startsWith('-')));
const said = everythingSaid().filter(({ surface }) => wanted.size === 0 || wanted.has(surface));

if (process.argv.includes('--list')) {
  for (const { surface, file, line, text } of said) console.log(`${surface}\t${file}:${line}\t${text.trim()}`);
} else {
  const faults = said.flatMap(faultsOf);
  const forms = findingTexts().flatMap((texts) => formFaults(texts).map((fault) => `${texts.rule}: ${fault}`));
  for (const fault of faults) console.log(faultLine(fault));
  for (const form of forms) console.log(form);
  const names = SURFACES.map(({ name }) => name).filter((name) => wanted.size === 0 || wanted.has(name));
  const counts = { ...countBySurface(faults, names), [FORMS]: forms.length };
  const worse = surfacesThatGotWorse(counts, recordedCounts());
  if (process.argv.includes('--record')) record({ ...recordedCounts(), ...lowered(counts, recordedCounts()) });
  console.log(
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  );
  if (worse.length > 0) console.log(`More than scripts/voice/recorded.json has: ${worse.join(', ')}.`);
  if (worse.length > 0) process.exitCode = 1;
}
