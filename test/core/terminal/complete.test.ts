import assert from 'node:assert/strict';
import { complete } from '../../../src/core/terminal/complete.ts';
import { pod, service, Terminal } from './terminal.ts';

describe('the Tab key', () => {
  const { session, file } = new Terminal(pod() + service);
  const at = (line: string, cursor = line.length) => complete(session, line, cursor, file);

  for (const [line, completed] of [
    ['', ''],
    ['ku', 'kubectl '],
    ['kubectl desc', 'kubectl describe '],
    ['kubectl get no', 'kubectl get nodes '],
    ['kubectl describe pod s', 'kubectl describe pod shop '],
    ['kubectl logs ', 'kubectl logs shop '],
    ['kubectl logs shop -c ', 'kubectl logs shop -c web '],
    ['kubectl logs shop --prev', 'kubectl logs shop --previous '],
    ['kubectl get svc ', 'kubectl get svc shop '],
    ['kubectl apply -f ', 'kubectl apply -f shop.yaml '],
    ['kubectl get pods -n kube-s', 'kubectl get pods -n kube-system '],
    ['kubectl exec shop -- nsl', 'kubectl exec shop -- nslookup '],
    ['kubectl debug shop --target ', 'kubectl debug shop --target web '],
    ['kubectl rollout s', 'kubectl rollout status '],
    ['kubectl frob x', 'kubectl frob x'],
  ] as const)
    it(`makes of \`${line}\` \`${completed}\``, () => assert.equal(at(line).line, completed));

  it('completes what is certain and lists the rest', () =>
    assert.deepEqual(at('kubectl de'), {
      line: 'kubectl de',
      cursor: 10,
      candidates: ['debug', 'delete', 'describe'],
    }));

  it('leaves what stands behind the cursor', () => {
    assert.deepEqual(at('kubectl lo shop', 10), { line: 'kubectl logs  shop', cursor: 13, candidates: [] });
  });
});
