// A zip archive that depends on nothing but the files in it.

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** A regular file that its owner may write and all may read, whatever the umask of whoever packs. */
const MODE = (0o100644 << 16) >>> 0;

/**
 * Gives every entry of an archive the same time and mode; changes the archive itself. Zip knows no time zones: UTC is
 * written.
 */
export function makeEven(archive: Buffer, time: Date): void {
  const end = archive.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer));
  if (end < 0) throw new Error('This is no zip archive');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error(`No entry of a zip archive at ${at}`);
    const local = archive.readUInt32LE(at + 42);
    if (archive.readUInt32LE(local) !== LOCAL) throw new Error(`No file of a zip archive at ${local}`);
    writeTime(archive, local + 10, time);
    writeTime(archive, at + 12, time);
    archive.writeUInt32LE(MODE, at + 38);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

/** MS-DOS: two seconds are the smallest step, 1980 the first year. */
function writeTime(archive: Buffer, at: number, time: Date): void {
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  const day = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  archive.writeUInt16LE(clock, at);
  archive.writeUInt16LE(day, at + 2);
}
