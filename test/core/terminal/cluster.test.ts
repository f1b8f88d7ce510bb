/** Facts of the cluster that only its output shows. */
import assert from 'node:assert/strict';
import { plainScenario } from '../../../src/core/cluster-model/scenario.ts';
import { pod, service, Terminal } from './terminal.ts';

const secret = (field: string, value: string): string =>
  `---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: login\n${field}:\n  word: ${value}\n`;
const fromSecret =
  '      env:\n        - name: WORD\n          valueFrom:\n            secretKeyRef:\n              name: login\n' +
  '              key: word\n';

describe('the cluster behind the terminal', () => {
  // printf 'grün' | base64
  it('gives a container what a Secret means, not its Base64', () => {
    const terminal = new Terminal(pod(fromSecret) + secret('data', 'Z3LDvG4='));
    assert.match(terminal.type('kubectl exec shop -- env'), /^WORD=grün$/m);
    const clear = new Terminal(pod(fromSecret) + secret('stringData', 'grün'));
    assert.match(clear.type('kubectl exec shop -- env'), /^WORD=grün$/m);
    assert.match(clear.type('kubectl get secret login -o yaml'), /^ {2}word: "?Z3LDvG4="?$/m);
  });

  it('says that a program listens when it does', () => {
    const slow = new Terminal(pod().replace('shop-web:2.1', 'shop-search:1.3'), { seconds: 20 });
    assert.equal(slow.type('kubectl logs shop'), 'reading the index');
    slow.type('sleep 60');
    assert.equal(slow.type('kubectl logs shop'), 'reading the index\nlistening on port 3000');
  });

  it('tries to mount again after longer and longer pauses', () => {
    const volumes = '  volumes:\n    - name: tls\n      secret:\n        secretName: nowhere\n';
    const terminal = new Terminal(pod('', volumes), { seconds: 600 });
    const count = /\(x(\d+) over/.exec(terminal.type('kubectl get events | grep FailedMount'))?.[1];
    // 1 + 2 + 4 … + 64 s, and then every 122 s.
    assert.equal(count, '11');
    assert.match(terminal.type('kubectl describe pod shop'), /Reason: +ContainerCreating/);
  });

  it('says who could not make a Pod, as kubectl does', () => {
    const namespace =
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: default\n  labels:\n' +
      '    pod-security.kubernetes.io/enforce: restricted\n---\n';
    const workload = (kind: string): string =>
      `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: db\nspec:\n  selector: { matchLabels: { app: db } }\n` +
      '  template:\n    metadata: { labels: { app: db } }\n    spec: { containers: [{ name: db, image: "db:1" }] }\n';
    assert.match(
      new Terminal(namespace + workload('StatefulSet')).type('kubectl describe statefulset db'),
      /FailedCreate .* statefulset-controller +create Pod db-0 in StatefulSet db failed error: pods "db-0" is forbidden/,
    );
    assert.match(
      new Terminal(namespace + workload('DaemonSet')).type('kubectl describe daemonset db'),
      /FailedCreate .* daemonset-controller +Error creating: pods "db-/,
    );
  });

  it('follows a Service to another name of the cluster', () => {
    const outside = (name: string): string =>
      `---\napiVersion: v1\nkind: Service\nmetadata:\n  name: front\nspec:\n  type: ExternalName\n  externalName: ${name}\n`;
    const wget = 'kubectl exec shop -- wget -qO- http://front';
    const inside = new Terminal(pod() + service + outside('shop.default.svc.cluster.local'));
    assert.match(inside.type(wget), /^Hello from shop-web/);
    assert.doesNotMatch(new Terminal(pod() + service + outside('shop')).type(wget), /Hello/);
    assert.doesNotMatch(new Terminal(pod() + outside('front.default.svc.cluster.local')).type(wget), /Hello/);
  });

  it('makes a Pod of a DaemonSet on a tainted node only when it tolerates that', () => {
    const nodes = plainScenario.nodes.map((node, index) =>
      index === 0 ? { ...node, taints: [{ key: 'only', value: 'db', effect: 'NoSchedule' as const }] } : node,
    );
    const set = (tolerations: string): string =>
      'apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n' +
      '      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n' +
      `${tolerations}      containers:\n        - name: agent\n          image: shop-sync:1.4\n`;
    const pods = (text: string): string =>
      new Terminal(text, { scenario: { ...plainScenario, nodes } }).type('kubectl get pods --no-headers | wc -l');
    assert.equal(pods(set('')), '2');
    assert.equal(pods(set('      tolerations:\n        - key: only\n          operator: Exists\n')), '3');
  });

  it('stops a Job at its deadline', () => {
    const job =
      'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: backup\nspec:\n  activeDeadlineSeconds: 30\n  template:\n' +
      '    spec:\n      restartPolicy: Never\n      containers:\n        - name: web\n          image: shop-web:2.1\n';
    assert.match(new Terminal(job, { seconds: 20 }).type('kubectl get pods'), /Running/);
    const late = new Terminal(job);
    assert.match(late.type('kubectl get events'), /DeadlineExceeded .*longer than specified deadline/);
    assert.match(late.type('kubectl get jobs'), /Failed/);
  });
});
