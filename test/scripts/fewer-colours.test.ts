import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { root } from '../../scripts/folders.ts';
import { withFewerColours } from '../../scripts/screenshots/fewer-colours.ts';
import { readPng, writePng } from '../../scripts/screenshots/png.ts';

/** A PNG of 3 x 5 pixels whose rows say the same in five ways, one for each filter. */
function everyFilter(): Buffer {
  const row = [10, 20, 30, 11, 22, 33, 12, 24, 36];
  const rows = [
    [0, ...row],
    [1, 10, 20, 30, 1, 2, 3, 1, 2, 3],
    [2, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 1, 1, 2, 1, 1, 2],
    [4, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ];
  const header = Buffer.from([0, 0, 0, 3, 0, 0, 0, 5, 8, 2, 0, 0, 0]);
  const parts = [
    ['IHDR', header],
    ['IDAT', deflateSync(Buffer.from(rows.flat()))],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  const chunks = parts.map(([type, data]) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

describe('pictures of the README', () => {
  it('are read, however their rows were made smaller', () => {
    const { width, height, colours } = readPng(everyFilter());
    assert.deepEqual([width, height], [3, 5]);
    assert.deepEqual([...colours], Array.from({ length: 5 }, () => [0x0a141e, 0x0b1621, 0x0c1824]).flat());
  });

  it('are written with a palette', () => {
    const file = writePng(2, 1, [0xff0000, 0x00ff00], Uint8Array.of(1, 0));
    const data = file.subarray(file.indexOf('IDAT') + 4);
    assert.equal(file.toString('hex', file.indexOf('PLTE') + 4, file.indexOf('PLTE') + 10), 'ff000000ff00');
    assert.deepEqual([...inflateSync(data)], [0, 1, 0]);
  });

  it('keep their size and the colours of their areas', async () => {
    const icon = await readFile(path.join(root, 'media/icon.png'));
    const fewer = withFewerColours(icon, 16);
    assert.equal(fewer.readUInt32BE(16), icon.readUInt32BE(16));
    assert.ok(fewer.readUInt32BE(fewer.indexOf('PLTE') - 4) <= 16 * 3);
    assert.ok(fewer.length < icon.length);
  });
});
