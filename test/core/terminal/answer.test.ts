/**
 * What each command prints. Expected texts are those of kubernetes.io's pages and of kubectl itself, with the model's
 * names and times.
 */
import assert from 'node:assert/strict';
import { plainScenario } from '../../../src/core/cluster-model/scenario.ts';
import { pod, service, Terminal } from './terminal.ts';

const probe = (port: number): string =>
  `      readinessProbe:\n        httpGet:\n          path: /ready\n          port: ${port}\n`;
const variable = (name: string, value: string): string =>
  `      env:\n        - name: ${name}\n          value: "${value}"\n`;
const crashing = pod(variable('PORT', 'http'));

describe('kubectl get', () => {
  it('lists Pods', () => {
    assert.equal(
      new Terminal(pod(), { seconds: 125 }).type('kubectl get pods'),
      'NAME   READY   STATUS    RESTARTS   AGE\nshop   1/1     Running   0          2m5s',
    );
  });

  it('lists Services and where they lead', () => {
    const terminal = new Terminal(pod() + service);
    assert.equal(
      terminal.type('kubectl get services'),
      'NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\n' +
        'shop   ClusterIP   10.96.0.20   <none>        80/TCP    60s',
    );
    assert.match(terminal.type('kubectl get endpointslices'), /^shop-\S+ +IPv4 +3000 +10\.1\.0\.1 /m);
    const unready = new Terminal(pod(probe(8080)) + service);
    assert.match(unready.type('kubectl get endpointslices'), /IPv4 +3000 +10\.1\.0\.1 /);
    assert.match(unready.type('kubectl describe endpointslices'), /Addresses: +10\.1\.0\.1\n +Ready: +false\n/);
    assert.match(unready.type('kubectl describe service shop'), /Endpoints: *\n/);
    assert.match(new Terminal(service).type('kubectl get endpointslices'), /IPv4 +<unset> +<unset>/);
    assert.equal(
      new Terminal(pod(probe(8080)) + service).type('kubectl get ep').split('\n')[1],
      'shop   <none>      60s',
    );
    assert.match(terminal.type('kubectl get endpoints'), /^shop +10\.1\.0\.1:3000 /m);
  });

  it('shows the ReplicaSets of a Deployment, one for each version of its template', () => {
    const deployment = (tag: string): string =>
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\nspec:\n  replicas: 2\n  selector:\n' +
      '    matchLabels:\n      app: shop\n  template:\n    metadata:\n      labels:\n        app: shop\n    spec:\n' +
      `      containers:\n        - name: web\n          image: shop-web:${tag}\n`;
    const terminal = new Terminal(deployment('2.1'));
    const [, row = ''] = terminal.type('kubectl get rs').split('\n');
    assert.match(row, /^shop-\w+ +2 +2 +2 +60s$/);
    const [, first = ''] = terminal.type('kubectl get pods').split('\n');
    assert.ok(first.startsWith(`${row.split(' ')[0] ?? ''}-`), 'its Pods bear its name');
    terminal.edit(deployment('2.0'));
    terminal.type('kubectl apply -f shop.yaml');
    terminal.type('sleep 60');
    const rows = terminal.type('kubectl get rs').split('\n').slice(1);
    assert.deepEqual(
      rows.map((one) => one.split(/ +/).slice(1, 4).join(' ')),
      ['0 0 0', '2 2 2'],
    );
    assert.match(terminal.type('kubectl get all'), /^replicaset\.apps\/shop-/m);
  });

  it('asks nodes by their labels, and Pods and events by their fields', () => {
    const nodes = plainScenario.nodes.map((node, index) =>
      index === 1 ? { ...node, labels: { ...node.labels, disk: 'ssd' } } : node,
    );
    const terminal = new Terminal(pod(probe(8080)), { scenario: { ...plainScenario, nodes } });
    const named = (line: string): string[] =>
      terminal
        .type(`${line} --no-headers`)
        .split('\n')
        .map((row) => row.split(' ')[0] ?? '');
    assert.deepEqual(named('kubectl get nodes -l disk=ssd'), ['node-2']);
    assert.deepEqual(named('kubectl get pods --field-selector status.phase=Running'), ['shop']);
    assert.match(terminal.type('kubectl get pods --field-selector status.phase!=Running'), /^No resources found/);
    const warnings = terminal.type('kubectl get events --field-selector involvedObject.name=shop,type=Warning');
    assert.match(warnings, /^.*Unhealthy +pod\/shop /m);
    assert.doesNotMatch(warnings, /Scheduled/);
    assert.match(terminal.type('kubectl get pods --field-selector spec.x=1'), /field label not supported: spec\.x$/);
  });

  it('asks one namespace, another, or all', () => {
    const terminal = new Terminal(
      `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: data\n---\n${pod().replace('name: shop', 'name: shop\n  namespace: data')}`,
    );
    assert.equal(terminal.type('kubectl get pods'), 'No resources found in default namespace.');
    assert.match(terminal.type('kubectl get pods -n data'), /^shop .* Running/m);
    assert.match(terminal.type('kubectl -n data get pods'), /^shop .* Running/m);
    assert.match(terminal.type('kubectl get pods -A'), /^NAMESPACE +NAME[^]*^data +shop /m);
  });

  it('creates nothing in a namespace that is not there', () => {
    const terminal = new Terminal(pod().replace('name: shop', 'name: shop\n  namespace: data'));
    assert.match(
      terminal.type('kubectl apply -f shop.yaml'),
      /^Error from server \(NotFound\): error when creating "shop\.yaml": namespaces "data" not found$/,
    );
  });

  it('prints an object as YAML, in the form of a manifest', () => {
    const text = new Terminal(service).type('kubectl get service shop -o yaml');
    assert.equal(
      text,
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  selector:\n    app: shop\n  ports:\n' +
        '  - port: 80\n    targetPort: http',
    );
  });

  it('says what is not there as kubectl does', () => {
    const terminal = new Terminal(pod());
    assert.equal(terminal.type('kubectl get pod shap'), 'Error from server (NotFound): pods "shap" not found');
    assert.equal(
      terminal.type('kubectl get deployment shop'),
      'Error from server (NotFound): deployments.apps "shop" not found',
    );
    assert.equal(terminal.type('kubectl get frobs'), 'error: the server doesn\'t have a resource type "frobs"');
    assert.ok(terminal.failed);
  });

  it('watches for a minute and shows each change', () => {
    const terminal = new Terminal(pod(), { seconds: 0 });
    const rows = terminal
      .type('kubectl get pods --watch')
      .split('\n')
      .map((row) => row.split(/ {2,}/)[2]);
    assert.deepEqual(rows, ['STATUS', 'Pending', 'ContainerCreating', 'Running', 'Running']);
    assert.equal(terminal.session.now, 60);
  });
});

describe('kubectl describe', () => {
  const terminal = new Terminal(crashing, { seconds: 300 });
  const text = terminal.type('kubectl describe pod shop');

  it('shows how the last run of a container ended', () =>
    assert.match(
      text,
      /State: +Waiting\n +Reason: +CrashLoopBackOff\n[^]*Last State: +Terminated\n +Reason: +Error\n +Exit Code: +1\n/,
    ));

  it('shows the environment and the events', () => {
    assert.match(text, /Environment:\n +PORT: +http\n/);
    assert.match(
      text,
      /Warning +BackOff +\S+ \(x\d+ over \S+\) +kubelet +spec\.containers\{web\}: Back-off restarting failed container web in pod shop/,
    );
  });

  it('describes Services, nodes and ConfigMaps', () => {
    const other = new Terminal(
      `${pod()}${service}---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: texts\ndata:\n` +
        '  hello: Good morning\n',
    );
    assert.match(
      other.type('kubectl describe svc shop'),
      /Selector: +app=shop\n[^]*TargetPort: +http\/TCP\nEndpoints: +10\.1\.0\.1:3000/,
    );
    assert.match(other.type('kubectl describe node node-1'), /Taints: +<none>\n[^]*cpu: +4\n/);
    assert.match(other.type('kubectl describe cm texts'), /hello: +Good morning/);
  });
});

describe('kubectl logs', () => {
  it('prints what the program wrote, and with --previous what the run before wrote', () => {
    const terminal = new Terminal(crashing, { seconds: 300 });
    assert.equal(terminal.type('kubectl logs shop --previous'), 'error: PORT is `http`, which is not a port number');
    assert.equal(
      new Terminal(pod()).type('kubectl logs shop --previous'),
      'Error from server (BadRequest): previous terminated container "web" in pod "shop" not found',
    );
  });

  it('says why there is none', () => {
    const missing = { ...plainScenario, images: ['docker.io/library/shop-web:2.0'] };
    assert.equal(
      new Terminal(pod(), { scenario: missing }).type('kubectl logs shop'),
      'Error from server (BadRequest): container "web" in pod "shop" is waiting to start: trying and failing to ' +
        'pull image',
    );
    assert.equal(new Terminal(pod('', '  nodeSelector:\n    disk: ssd\n')).type('kubectl logs shop'), '');
  });

  it('takes the first container and says so', () => {
    const two = `${pod()}    - name: sync\n      image: shop-sync:1.4\n`;
    assert.match(new Terminal(two).type('kubectl logs shop'), /^Defaulted container "web" out of: web, sync\n/);
    assert.equal(new Terminal(two).type('kubectl logs shop -c sync'), 'listening on port 5000');
    assert.equal(new Terminal(two).type('kubectl logs shop -c x'), 'error: container x is not valid for pod shop');
  });
});

describe('kubectl events', () => {
  const terminal = new Terminal(pod('', '  nodeSelector:\n    disk: ssd\n'));

  it('tells why a Pod has no node', () =>
    assert.match(
      terminal.type('kubectl events'),
      /^LAST SEEN +TYPE +REASON +OBJECT +MESSAGE\n.*Warning +FailedScheduling +pod\/shop +0\/3 nodes are available: 3 node\(s\) didn't match Pod's node affinity\/selector\. no new claims/m,
    ));

  it('counts a try of the scheduler, not each second: without a change in the cluster it tries after five minutes', () => {
    const waiting = new Terminal(pod('', '  nodeSelector:\n    disk: ssd\n'), { seconds: 610 });
    assert.match(waiting.type('kubectl describe pod shop'), /Warning +FailedScheduling +\d+s \(x3 over 10m\)/);
  });

  it('knows no state of a container before a kubelet has the Pod', () => {
    const text = terminal.type('kubectl describe pod shop');
    assert.match(text, /^Containers:\n  web:\n    Image:/m);
    assert.doesNotMatch(text, /State:|Ready: {2,}|Restart Count:/);
    assert.match(text, /^Conditions:\n  Type +Status\n  PodScheduled +False\nNode-Selectors:/m);
  });

  it('asks about one object', () => {
    assert.match(terminal.type('kubectl events --for pod/shop'), /FailedScheduling/);
    assert.equal(terminal.type('kubectl events --for pod/other'), 'No events found in default namespace.');
    assert.match(terminal.type('kubectl get events'), /FailedScheduling/);
  });
});

describe('kubectl exec', () => {
  const terminal = new Terminal(pod(variable('PORT', '3000')) + service);

  it('shows environment and files', () => {
    assert.match(terminal.type('kubectl exec shop -- env'), /^PORT=3000$/m);
    assert.equal(terminal.type('kubectl exec shop -- printenv PORT'), '3000');
    assert.equal(
      terminal.type('kubectl exec shop -- ls /nowhere'),
      'ls: /nowhere: No such file or directory\ncommand terminated with exit code 1',
    );
  });

  it('tells refused, not resolved and answered apart', () => {
    assert.equal(terminal.type('kubectl exec shop -- wget -qO- http://shop'), 'Hello from shop-web in Pod shop');
    assert.equal(
      terminal.type('kubectl exec shop -- wget -qO- localhost:8080'),
      "wget: can't connect to remote host (127.0.0.1): Connection refused\ncommand terminated with exit code 1",
    );
    assert.equal(
      terminal.type('kubectl exec shop -- wget -qO- http://shap'),
      "wget: bad address 'shap'\ncommand terminated with exit code 1",
    );
    assert.equal(
      terminal.type('kubectl exec shop -- wget -qO- http://shop:81'),
      'wget: download timed out\ncommand terminated with exit code 1',
    );
    assert.match(
      terminal.type('kubectl exec shop -- nslookup shop'),
      /^Name:\tshop\.default\.svc\.cluster\.local\nAddress: 10\.96\.0\.20$/m,
    );
    assert.match(terminal.type('kubectl exec shop -- nslookup shap'), /^\*\* server can't find shap: NXDOMAIN$/m);
  });

  it('needs a container that runs, and a program that the image has', () => {
    assert.equal(
      new Terminal(crashing, { seconds: 300 }).type('kubectl exec shop -- env'),
      'error: unable to upgrade connection: container not found ("web")',
    );
    assert.match(terminal.type('kubectl exec shop -- curl shop'), /exec: "curl": executable file not found in \$PATH/);
    assert.match(terminal.type('kubectl exec shop env'), /^error: exec \[POD\] \[COMMAND\] is not supported anymore/);
    assert.match(terminal.type('kubectl exec -it shop -- sh'), /^An interactive shell is not supported here/);
  });
});

describe('kubectl port-forward and debug', () => {
  it('forward goes past the Service and past readiness', () => {
    const terminal = new Terminal(pod(probe(8080)) + service);
    assert.match(
      terminal.type('kubectl port-forward pod/shop 8080:3000'),
      /^Forwarding from 127\.0\.0\.1:8080 -> 3000\n[^]*HTTP\/1\.1 200 from web$/,
    );
    assert.match(
      terminal.type('kubectl port-forward pod/shop 8080'),
      /connect: connection refused"\nerror: lost connection to pod$/,
    );
  });

  it('debug brings tools into the network of the Pod', () => {
    const terminal = new Terminal(pod());
    const text = terminal.type('kubectl debug -it shop --image=busybox --target=web -- wget -qO- localhost:3000');
    assert.match(text, /^Defaulting debug container name to debugger-\w{5}\.\nHello from shop-web in Pod shop$/);
    assert.match(terminal.type('kubectl debug shop'), /^error: you must specify --image/);
  });
});

describe('kubectl apply and delete', () => {
  const deployment = pod().replace('kind: Pod', 'kind: Pod');

  it('create, change, leave alone', () => {
    const terminal = new Terminal(service);
    assert.equal(terminal.type('kubectl apply -f shop.yaml'), 'service/shop unchanged');
    terminal.edit(service.replace('port: 80', 'port: 81') + pod().replace(/^/, '---\n'));
    assert.equal(terminal.type('kubectl apply -f shop.yaml'), 'service/shop configured\npod/shop created');
    terminal.type('sleep 20');
    assert.match(terminal.type('kubectl get pods'), /^shop +1\/1 +Running/m);
    assert.match(terminal.type('kubectl apply -f other.yaml'), /^error: the path "other\.yaml" does not exist/);
  });

  it('refuse what the API server refuses', () => {
    const terminal = new Terminal(deployment);
    terminal.edit(pod(variable('PORT', '5000')));
    assert.match(
      terminal.type('kubectl apply -f shop.yaml'),
      /^The Pod "shop" is invalid: spec: Forbidden: pod updates may not change fields/,
    );
    terminal.edit(pod().replace('- name: web', '- nom: web'));
    assert.match(terminal.type('kubectl apply -f shop.yaml'), /^The Pod "shop" is invalid: /);
    assert.ok(terminal.failed);
  });

  it('give a Pod another image in place', () => {
    const terminal = new Terminal(pod(), {
      scenario: { ...plainScenario, images: ['docker.io/library/shop-web:2.2'] },
    });
    terminal.edit(pod().replace(':2.1', ':2.2'));
    assert.equal(terminal.type('kubectl apply -f shop.yaml'), 'pod/shop configured');
    terminal.type('sleep 10');
    assert.match(terminal.type('kubectl get pods'), /^shop +1\/1 +Running/m);
  });

  it('delete a Pod for good, which apply makes again', () => {
    const terminal = new Terminal(pod());
    assert.equal(terminal.type('kubectl delete pod shop'), 'pod "shop" deleted from default namespace');
    assert.equal(terminal.type('kubectl get pods'), 'No resources found in default namespace.');
    assert.equal(terminal.type('kubectl apply -f shop.yaml'), 'pod/shop created');
    assert.equal(terminal.type('kubectl delete pod x'), 'Error from server (NotFound): pods "x" not found');
  });
});

describe('the terminal', () => {
  const terminal = new Terminal(pod());

  it('says what it answers when it does not know a command', () => {
    assert.equal(
      terminal.type('kubectl frob'),
      'error: unknown command "frob" for "kubectl"\n' +
        ('This terminal supports: get, describe, logs, events, explain, exec, port-forward, debug, apply, delete, rollout, ' +
          'scale, set, run, wait, top, auth.'),
    );
    assert.match(terminal.type('frob'), /^frob: command not found\. This terminal supports kubectl/);
    assert.match(terminal.type('kubectl edit pod shop'), /is not supported here\. Change the manifest in the editor/);
    assert.match(terminal.type('kubectl get pods; ls'), /^One command at a time/);
    assert.match(terminal.type('kubectl get pods | awk x'), /^Behind \| only grep, head, tail and wc -l/);
    assert.match(terminal.type('kubectl descibe pods'), /Did you mean this\?\n {2}describe$/);
    assert.match(terminal.type('kubctl get pods'), /Did you mean kubectl\?$/);
    assert.match(terminal.type('kubectl get podz'), /resource type "podz" \(Did you mean pods\?\)$/);
    assert.equal(
      terminal.type('kubectl get pods --nope'),
      "error: unknown flag: --nope\nSee 'kubectl get --help' for usage.",
    );
  });

  it('sends what is printed through grep, head, tail and wc', () => {
    const get = 'kubectl get pod shop -o yaml';
    const lines = terminal.type(get).split('\n');
    assert.equal(terminal.type(`${get} | tail -2`), lines.slice(-2).join('\n'));
    assert.equal(terminal.type(`${get} | head -n 3`), lines.slice(0, 3).join('\n'));
    assert.equal(terminal.type(`${get} | wc -l`), `${lines.length}`);
    assert.equal(terminal.type(`${get} | grep -i IMAGE: | head -1`), '    image: "shop-web:2.1"');
    assert.equal(terminal.type(`${get} | grep -A 1 'containers:'`), '  containers:\n  - name: web');
    assert.doesNotMatch(terminal.type('kubectl get pods | grep -v shop'), /shop/);
    assert.match(terminal.type("kubectl exec shop -- sh -c 'ls / | nope'"), /^Behind \|/);
    assert.match(terminal.type('kubectl get pod x | grep shop'), /NotFound/);
  });

  it('lists all commands, and the flags of one', () => {
    assert.match(terminal.type('help'), /^ {2}kubectl port-forward +Reach a port/m);
    assert.match(terminal.type('help logs'), /^ {2}-p, --previous +Show the log of the previous run$/m);
    assert.equal(terminal.type('kubectl logs --help'), terminal.type('help logs'));
  });

  it('lets time pass', () => {
    const { now } = terminal.session;
    terminal.type('sleep 100');
    assert.equal(terminal.session.now, now + 100);
    assert.match(terminal.type('sleep long'), /^sleep: the number of seconds/);
  });

  it('has an answer to whatever is typed', () => {
    const pieces = [
      'kubectl',
      'get',
      'pods',
      '-n',
      '--',
      '-o',
      'yaml',
      '"',
      "'",
      '\\',
      '-',
      '--for',
      'pod/',
      '/',
      'exec',
      'shop',
      '=',
      '-l',
      'a=b',
      'logs',
      '__proto__',
      'debug',
      '--image=',
      ':',
      '9:9:9',
      'wget',
      '-f',
      '\u0000',
      '😀',
    ];
    let seed = 1;
    const next = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
    for (let count = 0; count < 150; count++) {
      const line = Array.from({ length: next(9) }, () => pieces[next(pieces.length)] ?? '').join(' ');
      const text = new Terminal(pod(), { seconds: 5 }).type(line);
      assert.equal(typeof text, 'string', line);
    }
  });
});
