import assert from 'node:assert/strict';
import {
  addressOddity,
  addressText,
  networkOf,
  parseAddress,
  parseRange,
  rangeOddity,
  rangeText,
  specialUse,
} from '../../../src/core/kubernetes/addresses.ts';

describe('IP addresses', () => {
  const read: readonly (readonly [string, string])[] = [
    ['10.0.0.1', '10.0.0.1'],
    ['010.000.0.255', '10.0.0.255'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:0db8::00001', '2001:db8::1'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['::1.2.3.4', '::102:304'],
  ];
  for (const [text, usual] of read) {
    it(`reads ${text} as ${usual}`, () => assert.equal(addressText(parseAddress(text) ?? []), usual));
  }

  const refused = [
    '',
    'web',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '1.2.3.4 ',
    '1.2.3.4/32',
    '1.2.3.-4',
    '1:2',
    ':::',
    '1::2::3',
    ':1',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8:9',
    '12345::',
    'g::',
    'fe80::1%eth0',
    '::1.2.3',
    '1.2.3.4::',
  ];
  for (const text of refused) {
    it(`refuses "${text}"`, () => assert.equal(parseAddress(text), undefined));
  }

  it('knows which forms are odd', () => {
    assert.equal(addressOddity('10.0.0.1'), undefined);
    assert.equal(addressOddity('10.0.0.01'), 'non-standard');
    assert.equal(addressOddity('::ffff:1.2.3.4'), 'non-standard');
    assert.equal(addressOddity('2001:db8::1'), undefined);
    assert.equal(addressOddity('2001:DB8::1'), 'unusual');
    assert.equal(addressOddity('::00001'), 'non-standard');
  });

  it('knows addresses for special uses', () => {
    for (const text of ['0.0.0.0', '::', '127.1.2.3', '::1', '169.254.1.1', 'fe80::1', '224.0.0.9', 'ff02::1'])
      assert.ok(specialUse(parseAddress(text) ?? []), text);
    for (const text of ['203.0.113.7', '224.0.1.9', '2001:db8::1', 'ff05::1'])
      assert.equal(specialUse(parseAddress(text) ?? []), undefined, text);
  });
});

describe('IP ranges', () => {
  it('reads and masks them', () => {
    const range = parseRange('10.1.2.3/9');
    assert.ok(range);
    assert.equal(rangeText(networkOf(range)), '10.0.0.0/9');
    const six = parseRange('2001:db8:ffff::/33');
    assert.ok(six);
    assert.equal(rangeText(networkOf(six)), '2001:db8:8000::/33');
  });

  it('refuses what is none', () => {
    for (const text of ['10.0.0.0', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/8/8', '::/129', '/8'])
      assert.equal(parseRange(text), undefined, text);
  });

  it('knows which forms are odd', () => {
    assert.equal(rangeOddity('10.0.0.0/8'), undefined);
    assert.equal(rangeOddity('010.0.0.0/8'), 'non-standard');
    assert.equal(rangeOddity('10.0.0.0/08'), 'non-standard');
    assert.equal(rangeOddity('2001:DB8::/32'), 'unusual');
  });
});
