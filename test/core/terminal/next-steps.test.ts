/** What a person types next who has found the cause of an incident. */
import assert from 'node:assert/strict';
import { pod, service, Terminal } from './terminal.ts';

const deployment = (image = 'shop-web:2.1'): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  replicas: 2
  selector:
    matchLabels:
      app: shop
  template:
    metadata:
      labels:
        app: shop
        part: web
    spec:
      containers:
        - name: web
          image: ${image}
          ports:
            - name: http
              containerPort: 3000
`;

describe('kubectl get -o', () => {
  const terminal = new Terminal(deployment() + service);

  it('json: one object as it is, several in a List', () => {
    const one = JSON.parse(terminal.type('kubectl get deployment shop -o json')) as { kind: string };
    assert.equal(one.kind, 'Deployment');
    const list = JSON.parse(terminal.type('kubectl get pods -o json')) as {
      kind: string;
      items: { status: { phase: string; containerStatuses: { ready: boolean; restartCount: number }[] } }[];
    };
    assert.equal(list.kind, 'List');
    assert.equal(list.items.length, 2);
    assert.equal(list.items[0]?.status.phase, 'Running');
    assert.deepEqual(list.items[0]?.status.containerStatuses[0]?.ready, true);
  });

  it('jsonpath: fields, lists, conditions, ranges and text', () => {
    assert.equal(terminal.type("kubectl get pods -o jsonpath='{.items[*].status.podIP}'"), '10.1.0.1 10.1.0.2');
    assert.equal(terminal.type("kubectl get svc shop -o jsonpath='{.spec.selector.app}'"), 'shop');
    assert.equal(terminal.type("kubectl get svc shop -o jsonpath='{.spec.nothing}'"), '');
    assert.equal(
      terminal.type(
        'kubectl get deploy shop -o jsonpath=\'image: {.spec.template.spec.containers[?(@.name=="web")].image}\'',
      ),
      'image: shop-web:2.1',
    );
    assert.equal(
      terminal.type(
        'kubectl get pods -o jsonpath=\'{range .items[*]}{.status.podIP}{"\\t"}{.status.phase}{"\\n"}{end}\'',
      ),
      '10.1.0.1\tRunning\n10.1.0.2\tRunning',
    );
    assert.match(terminal.type("kubectl get pods -o jsonpath='{.items[}'"), /^error: error parsing jsonpath/);
    assert.match(terminal.type("kubectl get pods -o jsonpath='{range .items[*]}x'"), /^error: error parsing jsonpath/);
  });

  it('custom-columns and wide', () => {
    assert.match(
      terminal.type('kubectl get pods -o custom-columns=POD:.metadata.name,NODE:.spec.nodeName,X:.spec.x'),
      /^POD +NODE +X\nshop-\S+ +node-\d +<none>\n/,
    );
    assert.match(terminal.type('kubectl get svc -o wide'), /AGE +SELECTOR\nshop .* app=shop$/);
    assert.match(
      terminal.type('kubectl get deploy -o wide'),
      /CONTAINERS +IMAGES +SELECTOR\nshop .* web +shop-web:2.1 +app=shop$/,
    );
    assert.match(terminal.type('kubectl get pods -o go-template=x'), /supports -o wide, yaml, json, name, jsonpath/);
  });

  it('yaml of a Pod tells its state', () => {
    const crashing = new Terminal(pod('      command: [sh, -c, exit 3]\n'), { seconds: 100 });
    const text = crashing.type('kubectl get pod shop -o yaml');
    assert.match(text, /reason: CrashLoopBackOff/);
    assert.match(text, /exitCode: 3/);
    const pending = new Terminal(pod('      resources: { requests: { cpu: 99 } }\n'));
    assert.match(pending.type('kubectl get pod shop -o yaml'), /message: .*Insufficient cpu/);
  });
});

describe('kubectl with a selector', () => {
  const terminal = new Terminal(deployment() + service);
  const count = (selector: string): number =>
    terminal
      .type(`kubectl get pods -l '${selector}' --no-headers -o name`)
      .split('\n')
      .filter((row) => row.startsWith('pod/')).length;

  it('reads equality, sets and existence', () => {
    assert.deepEqual(
      ['app=shop,part=web', 'part==web', 'part!=web', 'part in (web, sync)', 'part notin (web)', 'part', '!part'].map(
        count,
      ),
      [2, 2, 0, 2, 0, 2, 0],
    );
    assert.match(terminal.type("kubectl get pods -l 'app=(x'"), /^error: unable to parse the selector/);
  });
});

describe('kubectl logs', () => {
  it('begins each line with its container, and shows the last lines of each', () => {
    const terminal = new Terminal(pod());
    assert.match(terminal.type('kubectl logs shop --all-containers --prefix'), /^\[pod\/shop\/web\] /);
    assert.equal(terminal.type('kubectl logs shop --all-containers --tail=0'), '');
    assert.equal(terminal.type('kubectl logs -l app=shop --tail=1').split('\n').length, 1);
  });
});

describe('kubectl rollout and set image', () => {
  it('changes an image, tells the history and goes back', () => {
    const terminal = new Terminal(deployment());
    assert.equal(
      terminal.type('kubectl rollout undo deployment/shop'),
      'error: no rollout history found for deployment "shop"',
    );
    assert.match(
      terminal.type('kubectl set image deployment/shop web=shop-web:2.2'),
      /^deployment.apps\/shop image updated\n/,
    );
    assert.match(terminal.type('kubectl rollout status deployment/shop'), /successfully rolled out$/);
    assert.equal(terminal.type("kubectl get deploy shop -o jsonpath='{..}'").startsWith('error'), true);
    const image = 'kubectl get pods -o jsonpath="{.items[0].spec.containers[0].image}"';
    assert.equal(terminal.type(image), 'shop-web:2.2');
    assert.equal(
      terminal.type('kubectl rollout history deployment/shop'),
      'deployment.apps/shop \nREVISION   CHANGE-CAUSE\n1          <none>\n2          <none>',
    );
    assert.match(terminal.type('kubectl rollout undo deployment/shop'), /^deployment.apps\/shop rolled back/);
    terminal.type('kubectl rollout status deployment/shop');
    terminal.type('sleep 60');
    assert.equal(terminal.type(image), 'shop-web:2.1');
    assert.match(terminal.type('kubectl rollout history deployment/shop'), /\n2 +<none>\n3 +<none>$/);
    assert.match(terminal.type('kubectl rollout undo deployment/shop --to-revision=9'), /^error: unable to find/);
    assert.match(terminal.type('kubectl set image deployment/shop nope=x'), /unable to find container named "nope"/);
    assert.match(
      terminal.type('kubectl set env deployment/shop A=b'),
      /^This terminal supports only kubectl set image/,
    );
  });

  it('replaces the Pods at a restart', () => {
    const terminal = new Terminal(deployment());
    const before = terminal.type('kubectl get pods -o name');
    assert.equal(terminal.type('kubectl rollout restart deployment shop'), 'deployment.apps/shop restarted');
    terminal.type('kubectl rollout status deployment/shop');
    terminal.type('sleep 60');
    const after = terminal.type('kubectl get pods -o name').split('\n');
    assert.equal(after.length, 2);
    assert.ok(after.every((name) => !before.includes(name)));
    assert.match(terminal.type('kubectl rollout history deploy/shop'), /\n2 +<none>$/);
    assert.match(
      terminal.type('kubectl rollout pause deploy/shop'),
      /supports: kubectl rollout history, restart, status, undo/,
    );
  });
});

describe('kubectl run, wait, top and auth', () => {
  const terminal = new Terminal(deployment() + service);

  it('runs one command in a Pod that is gone afterwards', () => {
    const text = terminal.type('kubectl run tmp --image=busybox:1.37 --rm -it --restart=Never -- wget -qO- shop');
    assert.match(text, /^Hello from shop-web in Pod shop-\S+\npod "tmp" deleted from default namespace$/);
    assert.doesNotMatch(terminal.type('kubectl get pods'), /tmp/);
    assert.match(terminal.type('kubectl run tmp --image=busybox:1.37 --rm -it -- wget -qO- shap'), /bad address/);
    assert.match(terminal.type('kubectl run tmp --image=busybox:1.37 --rm -it'), /interactive shell is not supported/);
    assert.match(terminal.type('kubectl run Tmp --image=busybox'), /is invalid/);
  });

  it('creates a Pod', () => {
    assert.equal(terminal.type('kubectl run web --image=shop-web:2.1'), 'pod/web created');
    assert.equal(terminal.type('kubectl wait --for=condition=Ready pod/web --timeout=60s'), 'pod/web condition met');
    assert.match(terminal.type('kubectl run web --image=shop-web:2.1'), /AlreadyExists/);
  });

  it('waits no longer than asked', () => {
    const broken = new Terminal(pod('      command: [sh, -c, exit 3]\n'));
    const { now } = broken.session;
    assert.equal(
      broken.type('kubectl wait --for=condition=Ready pod shop --timeout=40s'),
      'error: timed out waiting for the condition on pods/shop',
    );
    assert.equal(broken.session.now, now + 40);
    assert.match(broken.type('kubectl wait --for=condition=Ready pod/no'), /NotFound/);
    assert.match(
      broken.type('kubectl wait --for=jsonpath=x pod/shop'),
      /^This terminal supports kubectl wait only with --for=condition=Ready/,
    );
  });

  it('tells processor and memory of the programs that the model knows', () => {
    assert.match(
      terminal.type('kubectl top pods -l app=shop'),
      /^NAME +CPU\(cores\) +MEMORY\(bytes\)\nshop-\S+ +1m +48Mi\n/,
    );
    assert.match(terminal.type('kubectl top pods --containers'), /^POD +NAME +CPU/);
    assert.match(terminal.type('kubectl top nodes'), /^This terminal supports only kubectl top pods/);
    assert.equal(
      new Terminal(pod('      command: [sh, -c, exit 3]\n'), { seconds: 20 }).type('kubectl top pods'),
      'error: metrics not available yet',
    );
  });

  it('lets the administrator do everything', () => {
    assert.equal(terminal.type('kubectl auth can-i delete pods'), 'yes');
    assert.match(
      terminal.type('kubectl auth can-i get pods --as=system:serviceaccount:default:shop'),
      /not part of this/,
    );
  });
});

describe('kubectl exec -- sh -c', () => {
  const terminal = new Terminal(pod() + service);

  it('runs several commands, and filters what they print', () => {
    assert.match(terminal.type("kubectl exec shop -- sh -c 'hostname && id'"), /^shop\nuid=/);
    assert.doesNotMatch(terminal.type("kubectl exec shop -- sh -c 'cat /nope && hostname'"), /^shop$/m);
    assert.match(terminal.type("kubectl exec shop -- sh -c 'cat /nope; hostname'"), /^shop$/m);
    assert.equal(terminal.type("kubectl exec shop -- sh -c 'env | grep HOSTNAME'"), 'HOSTNAME=shop');
    assert.match(terminal.type('kubectl exec shop -- nope'), /executable file not found/);
    assert.match(terminal.type('kubectl exec -it shop -- sh'), /^An interactive shell is not supported here/);
  });
});
