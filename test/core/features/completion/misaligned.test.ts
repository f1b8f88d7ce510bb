/** A key typed where none can be is offered, and written, as one of the object that is meant. */

import assert from 'node:assert/strict';
import { chosen, completeAt, labels } from './completing.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';
const ITEM = `${POD}  containers:\n    - name: log\n`;
const FLAT = `${POD}  containers:\n  - name: log\n`;

describe('a key in the wrong column', () => {
  it('is a field of the item whose dash it is under, as long as that lacks it', () => {
    assert.equal(labels(completeAt(`${ITEM}    im‸`))[0], 'image');
    assert.match(chosen(`${ITEM}    im‸`, 'image') ?? '', /- name: log\n {6}image: /);
    assert.match(chosen(`${ITEM}      image: a:1\n    im‸`, 'image') ?? '', /image: a:1\n {4}- image: /);
  });

  it('is offered once', () => {
    const found = labels(completeAt(`${ITEM}    im‸`));
    assert.deepEqual(found, [...new Set(found)]);
  });

  it('is a field of the item in a list that is not indented', () => {
    assert.equal(labels(completeAt(`${FLAT}  im‸`))[0], 'image');
    assert.match(chosen(`${FLAT}  im‸`, 'image') ?? '', /- name: log\n {4}image: /);
    assert.equal(labels(completeAt(`${FLAT}    image: a:1\n  res‸`))[0], 'restartPolicy');
  });

  it('is the value of a variable whose name is above', () => {
    const env = `${ITEM}      image: a:1\n      env:\n        - name: A\n        val‸`;
    assert.match(chosen(env, 'value') ?? '', /- name: A\n {10}value: /);
  });

  it('goes to the nearest object that can hold it', () => {
    assert.match(chosen(`${ITEM}       im‸`, 'image') ?? '', /- name: log\n {6}image: /);
    assert.match(chosen(`${ITEM}     im‸`, 'image') ?? '', /- name: log\n {6}image: /);
    assert.match(
      chosen(`${ITEM}      image: a:1\n   restartP‸`, 'restartPolicy') ?? '',
      /image: a:1\n {2}restartPolicy: /,
    );
  });

  it('leaves a key alone that stands right', () => {
    assert.equal(labels(completeAt(`${POD}  containers:\n    ‸`))[0], 'name');
    assert.equal(labels(completeAt(`${POD}  containers:\n  ‸`))[0], 'name');
    assert.match(chosen(`${POD}  containers:\n    ‸`, 'container') ?? '', /containers:\n {4}- name: app\n/);
    assert.match(chosen(`${ITEM}      im‸`, 'image') ?? '', /- name: log\n {6}image: /);
  });
});
