import assert from 'node:assert/strict';
import { quantityNanos } from '../../../src/core/kubernetes/quantity.ts';

describe('quantities', () => {
  it('take `E` alone for exa, and with a number behind it for an exponent', () => {
    const one = 10n ** 9n;
    assert.equal(quantityNanos('1E'), one * 10n ** 18n);
    assert.equal(quantityNanos('0.5E'), one * 5n * 10n ** 17n);
    assert.equal(quantityNanos('1E3'), one * 1000n);
    assert.equal(quantityNanos('1e-3'), one / 1000n);
    assert.equal(quantityNanos('1Ei'), one * 2n ** 60n);
  });
});
