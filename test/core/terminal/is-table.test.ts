import assert from 'node:assert/strict';
import { isTable } from '../../../src/core/terminal/is-table.ts';

describe('Tables in the terminal', () => {
  for (const header of [
    'NAME                   READY   STATUS',
    'NAMESPACE   NAME   READY',
    'NAME   CPU(cores)   MEMORY(bytes)',
    'NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)',
  ])
    it(`knows ${header}`, () => assert.equal(isTable([header, 'shop   1/1']), true));

  for (const line of [
    '',
    'Name:         shop',
    'LAST SEEN   TYPE   REASON   OBJECT   MESSAGE',
    'error: unknown command',
    'GET / 200',
    'WARNING',
    'Error  from server',
  ])
    it(`takes ${line || 'nothing'} for lines of text`, () => assert.equal(isTable([line]), false));

  it('takes no lines at all for text', () => assert.equal(isTable([]), false));
});
