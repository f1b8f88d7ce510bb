/** A file in a zip archive. */
export interface Entry {
  readonly name: string;
  readonly size: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** Lists what a zip archive says of its files in its directory, which stands at its end. */
export function listZip(archive: Buffer): Entry[] {
  const end = archive.lastIndexOf(Buffer.from(Uint32Array.of(endMark).buffer));
  if (end < 0) throw new Error('This is no zip archive');
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === entryMark) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, size: archive.readUInt32LE(at + 24) });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}
