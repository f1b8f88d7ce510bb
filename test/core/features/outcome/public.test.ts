/** Manifests in the style of public ones: what the documentation says of them is what we say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { outcomeOf } from '../../../../src/core/features/outcome/outcome.ts';
import { outcomeText } from '../../../../src/core/features/outcome/outcome-text.ts';
import { publicRows, type PublicRow } from './public-rows.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';

const k8s = 'kubernetes.io/docs/';

/** A Pod of the Job so old; kubectl lists by name, not by age. */
const pi = (age: string): RegExp => new RegExp(`pi-.* ${age}\n`);

const rows: readonly PublicRow[] = [
  {
    file: 'nginx',
    source: `${k8s}concepts/workloads/controllers/deployment: three Pods, each ready`,
    objects: ['✓ Deployment nginx-deployment: Running', '✓ Service nginx: Ready'],
    prints: ['It sends requests to 3 Pods.', 'QoS Class: BestEffort'],
  },
  {
    file: 'wordpress',
    source: `${k8s}tutorials/stateful-application/mysql-wordpress-persistent-volume; the Secret comes from a generator`,
    objects: [
      '✓ Service wordpress-mysql: Ready',
      '✓ Deployment wordpress-mysql: Running',
      '✓ Service wordpress: Ready',
      '✓ Deployment wordpress: Running',
    ],
    prints: ['Secret `mysql-pass` with the key `password` already exists in the cluster.', 'The default StorageClass'],
  },
  {
    file: 'redis',
    source: `${k8s}tutorials/configuration/configure-redis-using-configmap; a limit without a request counts for both`,
    objects: ['✓ Pod redis: Running'],
    prints: ['Requests:\n cpu: 100m', '/redis-master from config', 'QoS Class: Burstable'],
  },
  {
    file: 'cronjob',
    source: `${k8s}concepts/workloads/controllers/cron-jobs; a Job's Pod stays when it has completed`,
    objects: ['✓ CronJob hello: Completed'],
    prints: [/hello-\d+-\w+ 0\/1 Completed 0/, 'Status: Succeeded', '\nHello from the Kubernetes cluster\n'],
  },
  {
    file: 'statefulset',
    source:
      `${k8s}concepts/workloads/controllers/statefulset: in order, each available (minReadySeconds) before the ` +
      'next',
    objects: ['✓ Service nginx: Ready', '✓ StatefulSet web: Running'],
    prints: [/web-0.* 3m\n/, /web-1.* 2m4\ds\n/, /web-2.* 2m3\ds\n/, 'StorageClass `my-storage-class`'],
  },
  {
    file: 'daemonset',
    source:
      `${k8s}concepts/workloads/controllers/daemonset: a Pod on each node; on the host network it has the node's ` +
      'IP',
    objects: ['✓ DaemonSet node-exporter: Running'],
    prints: ['IP: 192.168.1.11', 'Scheduled', 'Namespace `monitoring` already exists in the cluster.'],
  },
  {
    file: 'job',
    source:
      `${k8s}concepts/workloads/controllers/job#pod-backoff-failure-policy: 10 s, 20 s, 40 s, and five Pods for ` +
      'backoffLimit 4',
    objects: ['✗ Job pi: Error'],
    prints: [/(pi-\w+ 0\/1 Error 0 .*\n){5}/, ...['3m', '2m4\\ds', '2m2\\ds', '10\\ds', '\\d\\ds'].map(pi)],
  },
  {
    file: 'secret',
    source:
      `${k8s}concepts/configuration/secret#optional-secrets: a key that is missing keeps the container from ` +
      'starting',
    objects: ['✗ Pod secret-env-pod: CreateContainerConfigError'],
    prints: ["couldn't find key password in Secret default/mysecret"],
  },
  {
    file: 'probe',
    source:
      `${k8s}tasks/configure-pod-container/configure-liveness-readiness-startup-probes; ` +
      'pod-lifecycle#restart-policy',
    objects: ['✗ Pod liveness-http: CrashLoopBackOff'],
    // It was created five times, and so restarted four times.
    prints: ['Created 71s (x5 over 2m58s)', /CrashLoopBackOff 4 \(/, 'connect: connection refused'],
  },
  {
    file: 'liveness-demo',
    source:
      `${k8s}tasks/configure-pod-container/configure-liveness-readiness-startup-probes: status 200 for 10 s, then 500, ` +
      'and the container is restarted',
    objects: ['✗ Pod demo: CrashLoopBackOff'],
    prints: ['HTTP probe failed with statuscode: 500', 'Container demo failed liveness probe, will be restarted'],
  },
  {
    file: 'probe-without-ports',
    source: `${k8s}reference/generated/kubernetes-api/v1.36/#container-v1-core: not to declare a port does not close it`,
    objects: ['✓ Pod api: Running'],
    prints: ['runs a server that listens on port 8080', /api 1\/1/],
  },
  {
    file: 'sidecar',
    source: `${k8s}concepts/cluster-administration/logging#sidecar-container-with-logging-agent`,
    objects: ['✓ Pod counter: Running'],
    prints: ['counter 2/2 Running 0'],
  },
  {
    file: 'exec-liveness',
    source:
      `${k8s}tasks/configure-pod-container/configure-liveness-readiness-startup-probes: after 30 seconds cat ` +
      'fails, and it is restarted',
    objects: ['✗ Pod liveness-exec: Running'],
    prints: [
      "cat: can't open '/tmp/healthy'",
      'Container liveness failed liveness probe, will be restarted',
      /1\/1 .* 3 \(/,
    ],
  },
  {
    file: 'stress',
    source:
      `${k8s}tasks/configure-pod-container/assign-memory-resource: 250M above a limit of 100Mi is OOMKilled, again ` +
      'and again',
    objects: ['✗ Pod memory-demo-2: CrashLoopBackOff', '✓ Pod memory-demo: Running'],
    prints: ['Reason: OOMKilled', 'Exit Code: 137', 'takes 250Mi of memory'],
  },
  {
    file: 'init-lookup',
    source:
      `${k8s}concepts/workloads/pods/init-containers#init-containers-in-use: without the Services it stays at ` +
      'Init:0/2',
    objects: ['✗ Pod myapp-pod: Init:0/2'],
    prints: ['it waits for `init-myservice`', "server can't find myservice.default.svc.cluster.local"],
  },
  {
    file: 'init-lookup-served',
    source: `${k8s}concepts/workloads/pods/init-containers#init-containers-in-use: with the Services the Pod runs`,
    objects: ['✓ Pod myapp-pod: Running', '✓ Service myservice: No selector', '✓ Service mydb: No selector'],
    prints: ['myapp-pod 1/1 Running 0'],
  },
  {
    file: 'command',
    source: `${k8s}tasks/inject-data-application/define-command-argument-container: it prints, and is Completed`,
    objects: ['✓ Pod command-demo: Completed'],
    prints: ['It has completed.'],
  },
];

describe('what will happen to manifests in the style of public ones', () => {
  for (const { file, source, objects, prints } of [...rows, ...publicRows]) {
    it(`${file}: ${source}`, () => {
      const yaml = readFileSync(join(import.meta.dirname, 'public', `${file}.yaml`), 'utf8');
      const { text } = outcomeText(outcomeOf(new Analyzer().analyse(yaml, defaultSettings)), `${file}.yaml`);
      const headlines = text.split('\n').filter((line) => /^[✓✗] /u.test(line));
      assert.deepEqual(headlines, objects, text);
      // Columns are as wide as their widest cell, so only the words count.
      const squeezed = text.replaceAll(/ {2,}/g, ' ');
      for (const part of prints) {
        const isPrinted = typeof part === 'string' ? squeezed.includes(part) : part.test(squeezed);
        assert.ok(isPrinted, `${String(part)}\n${text}`);
      }
    });
  }

  it('claim-and-volume: a claim is bound to a volume of its own class only', () => {
    const yaml = readFileSync(join(import.meta.dirname, 'public', 'claim-and-volume.yaml'), 'utf8');
    const other = yaml.replace('storageClassName: manual', 'storageClassName: fast');
    const { assumed } = outcomeOf(new Analyzer().analyse(other, defaultSettings));
    assert.ok(assumed.some((sentence) => sentence.startsWith('StorageClass `manual` exists')));
  });
});
