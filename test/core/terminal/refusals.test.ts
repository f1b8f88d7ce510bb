/** What kubectl refuses, word by word. Sources: kubectl/pkg/cmd and kubectl/pkg/polymorphichelpers. */
import assert from 'node:assert/strict';
import { pod, Terminal } from './terminal.ts';

const rows: readonly (readonly [line: string, says: string, failed: boolean])[] = [
  ['kubectl get pods --nope', "error: unknown flag: --nope\nSee 'kubectl get --help' for usage.", true],
  [
    'kubectl scale pod shop --replicas=2',
    'Error from server (NotFound): the server could not find the requested resource',
    true,
  ],
  ['kubectl scale deploy web', 'error: required flag(s) "replicas" not set', true],
  ['kubectl scale deploy web --replicas=2', 'Error from server (NotFound): deployments.apps "web" not found', true],
  ['kubectl rollout restart pod shop', 'error: pods "shop" restarting is not supported', true],
  [
    'kubectl logs',
    "error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\n" +
      "POD or TYPE/NAME is a required argument for the logs command\nSee 'kubectl logs -h' for help and examples",
    true,
  ],
  [
    'kubectl delete pod shop --force --grace-period=5',
    'error: --force and --grace-period greater than 0 cannot be specified together',
    true,
  ],
  [
    'kubectl delete pod shop --force --grace-period=0',
    'Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The ' +
      'resource may continue to run on the cluster indefinitely.\npod "shop" force deleted from default namespace',
    false,
  ],
];

describe('what kubectl refuses or warns about', () => {
  for (const [line, says, failed] of rows)
    it(line, () => {
      const terminal = new Terminal(pod());
      assert.equal(terminal.type(line), says);
      assert.equal(terminal.failed, failed);
    });

  it('lists the four namespaces of a new cluster', () => {
    const lines = new Terminal(pod()).type('kubectl get namespaces -o name').split('\n');
    assert.deepEqual(
      lines,
      ['default', 'kube-node-lease', 'kube-public', 'kube-system'].map((name) => `namespace/${name}`),
    );
  });
});
