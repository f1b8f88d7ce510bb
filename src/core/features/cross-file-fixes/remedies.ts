/** Which repairs of several files there are for a finding across files. */

import type { KeyName, LocalName, Name, ObjectName } from '../../manifest/symbols.ts';
import type { FileNames } from '../../workspace/file-names.ts';
import type { Around } from '../../workspace/workspace-lookup.ts';
import { addKey } from './add-key.ts';
import { addPort } from './add-port.ts';
import { createObject } from './create-object.ts';
import type { CrossFilePlace, Remedy } from './remedy.ts';
import { correctLabels } from './service-labels.ts';
import { rangeInDocument, rangeInFile } from '../../analysis/file-offsets.ts';
import type { FileFinding } from '../../analysis/file-offsets.ts';

type RemediesFor = (place: CrossFilePlace) => Remedy[];

const REMEDIES: Readonly<Record<string, RemediesFor>> = {
  'config-missing': createMissing,
  'claim-missing': createMissing,
  'service-account-missing': createMissing,
  'service-missing': createMissing,
  'config-key-missing': (place) => {
    const key = nameAt(place, (name): name is KeyName => name.kind === 'key' && name.role === 'reference');
    return key ? addKey(key, place) : [];
  },
  'service-selects-nothing': (place) => {
    const { finding, part } = place;
    const start = rangeInDocument(finding.range, part).start;
    const selector = part.names.selectors.find(({ range }) => range.start <= start && start < range.end);
    return selector ? correctLabels(selector, place) : [];
  },
  'target-port-unknown': (place) => {
    const port = nameAt(place, (name): name is LocalName => name.kind === 'port' && name.role === 'reference');
    const selector = place.part.names.selectors.find(
      ({ targetPorts }) => port && targetPorts.some(({ range }) => range.start === port.range.start),
    );
    return port && selector ? addPort(port, selector, place) : [];
  },
};

/** Those of a finding, its offsets being those of the file; none for other findings. Nothing is tried yet. */
export function remediesFor(finding: FileFinding, file: FileNames, around: Around): Remedy[] {
  const part = file.documents.filter(({ start }) => start <= finding.range.start).at(-1);
  const make = Object.hasOwn(REMEDIES, finding.rule) ? REMEDIES[finding.rule] : undefined;
  return part && make ? make({ finding, file, part, around }) : [];
}

/** Where another name is likely to be meant, that comes first. */
function createMissing(place: CrossFilePlace): Remedy[] {
  const object = nameAt(place, (name): name is ObjectName => name.kind === 'object' && name.role === 'reference');
  return object ? [createObject(object, place, place.finding.fixes.length === 0)] : [];
}

function nameAt<Sought extends Name>(
  { finding, part }: CrossFilePlace,
  isSought: (name: Name) => name is Sought,
): Sought | undefined {
  return part.names.names.filter(isSought).find((name) => rangeInFile(name.range, part).start === finding.range.start);
}
