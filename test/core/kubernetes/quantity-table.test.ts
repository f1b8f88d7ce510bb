/**
 * What k8s.io/apimachinery's resource.Quantity of 1.35 makes of a text, as rows: how it is written, whether it is
 * whole.
 */

import assert from 'node:assert/strict';
import { canonicalQuantity } from '../../../src/core/kubernetes/canonical-quantity.ts';
import { int64Value, isWhole } from '../../../src/core/kubernetes/int64-quantity.ts';
import { MAX_INT64, parseQuantity } from '../../../src/core/kubernetes/quantity.ts';

describe('quantities as apimachinery reads them', () => {
  const none = [
    '',
    '.Pi',
    'Pi',
    'Ei',
    '+Ei',
    '9999999999999999999',
    '9223372036854775808',
    '1e3Ei',
    '1 Mi',
    '1K',
    '0x10',
  ];
  for (const text of none) it(`${JSON.stringify(text)} is none`, () => assert.equal(parseQuantity(text), undefined));

  const written: readonly [text: string, canonical: string][] = [
    ['0', '0'],
    ['-0Ei', '0'],
    ['Ti', '0'],
    ['P', '0'],
    ['1', '1'],
    ['+1', '+1'],
    ['1.', '1.'],
    ['1.0', '1'],
    ['1000m', '1'],
    ['1000', '1k'],
    ['1e3', '1e3'],
    ['1024Ki', '1Mi'],
    ['+1Ti', '+1Ti'],
    ['+1Pi', '1Pi'],
    ['01Ki', '01Ki'],
    ['8Ki', '8Ki'],
    ['5.Ei', '5Ei'],
    ['.5Ei', '512Pi'],
    ['0.5', '500m'],
    ['1.2345', '1234500u'],
    ['0.9n', '1n'],
    ['512', '512'],
    ['0.0001Ki', '102400u'],
  ];
  for (const [text, canonical] of written)
    it(`${text} is written ${canonical}`, () => {
      const quantity = parseQuantity(text);
      assert.equal(quantity && canonicalQuantity(quantity), canonical);
    });

  const whole: readonly [text: string, isWhole: boolean][] = [
    ['1', true],
    ['1500m', false],
    ['0.0001n', false],
    ['100P', true],
    ['1Ei', false],
    ['5.Ei', false],
    ['10Ei', true],
    ['99999999999999999999Ei', true],
    ['1234567890123456789e3', false],
    ['99999999999999999999G', false],
    ['100E', true],
  ];
  for (const [text, expected] of whole)
    it(`${text} is ${expected ? '' : 'not '}whole`, () => {
      const quantity = parseQuantity(text);
      assert.equal(quantity && isWhole(quantity), expected);
    });

  it('caps what is binary, and overflows elsewhere', () => {
    const valueOf = (text: string): bigint | undefined => {
      const quantity = parseQuantity(text);
      return quantity && int64Value(quantity);
    };
    assert.equal(valueOf('10Ei'), MAX_INT64);
    assert.equal(valueOf('100E'), 0n);
    assert.equal(valueOf('1500m'), 2n);
    assert.equal(valueOf('-1500m'), -2n);
  });
});
