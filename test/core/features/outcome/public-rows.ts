/** Manifests of the tasks, tutorials and concepts of kubernetes.io, and what their pages say that you will see. */

export interface PublicRow {
  readonly file: string;
  readonly source: string;
  readonly objects: readonly string[];
  /** Parts of what is printed, in any order, each space for one or more. */
  readonly prints: readonly (string | RegExp)[];
}

const tasks = 'kubernetes.io/docs/tasks/';
const pods = `${tasks}configure-pod-container/`;
const concepts = 'kubernetes.io/docs/concepts/';

export const publicRows: readonly PublicRow[] = [
  {
    file: 'job-failure-policy',
    source: `${tasks}job/pod-failure-policy: after about 30 s the whole Job ends, with the reason PodFailurePolicy`,
    objects: ['✗ Job job-pod-failure-policy-failjob: Error'],
    prints: [
      /READY STATUS RESTARTS AGE\n\S+ 0\/1 Error 0 3m\n\S+ 0\/1 Error 0 3m\n\n/,
      'Warning PodFailurePolicy',
      /failed with exit code 42 matching FailJob rule at index 0\n/,
      'job-name=job-pod-failure-policy-failjob\n',
    ],
  },
  {
    file: 'job-indexed',
    source: `${tasks}job/indexed-parallel-processing-static: five Pods, three at once, one for each index`,
    objects: ['✓ Job indexed-job: Completed'],
    prints: [/(indexed-job-[0-4]-\w{5} 0\/1 Completed 0 .*\n){5}/, 'batch.kubernetes.io/job-completion-index=0'],
  },
  {
    file: 'job-per-index',
    source: `${concepts}workloads/controllers/job#backoff-limit-per-index: one retry each, until more than five have failed`,
    objects: ['✗ Job job-backoff-limit-per-index-example: Error'],
    prints: [/(\S+-example-0-\w+ 0\/1 Error 0 .*\n){2}/, 'Warning MaxFailedIndexesExceeded', '\nindex 0\n'],
  },
  {
    file: 'job-on-failure',
    source: `${concepts}workloads/controllers/job#pod-backoff-failure-policy: with OnFailure the Pod is gone in the end`,
    objects: ['✗ Job of: BackoffLimitExceeded'],
    prints: [
      'No resources found',
      'Normal SuccessfulCreate',
      'Warning BackoffLimitExceeded',
      'Normal SuccessfulDelete',
    ],
  },
  {
    file: 'job-expansion',
    source: `${tasks}job/parallel-processing-expansion: Completed, and the log says "Processing item apple"`,
    objects: ['✓ Job process-item-apple: Completed'],
    prints: ['jobgroup=jobexample', /logs process-item-apple-\w+\nProcessing item apple\n/],
  },
  {
    file: 'job-pi',
    source: `${concepts}workloads/controllers/job: one Pod with the label job-name=pi, Succeeded`,
    objects: ['✓ Job pi: Completed'],
    prints: [/pi-\w{5} 0\/1 Completed 0/, '\n job-name=pi\n', 'Controlled By: Job/pi'],
  },
  {
    file: 'log-counter',
    source: `${concepts}cluster-administration/logging: a Pod that writes each second runs on`,
    objects: ['✓ Pod counter: Running'],
    prints: ['counter 1/1 Running 0'],
  },
  {
    file: 'termination-message',
    source: `${tasks}debug/debug-application/determine-reason-pod-failure: it sleeps 10 s and ends with 0`,
    objects: ['✗ Pod termination-demo: CrashLoopBackOff'],
    prints: ['Last State: Terminated\n Reason: Completed\n Exit Code: 0'],
  },
  {
    file: 'cpu-too-much',
    source: `${pods}assign-cpu-resource: 100 CPUs are Pending for insufficient cpu`,
    objects: ['✗ Pod cpu-demo-2: Pending'],
    prints: ['cpu-demo-2 0/1 Pending 0', 'Insufficient cpu', 'Requests:\n cpu: 100\n'],
  },
  {
    file: 'memory-too-much',
    source: `${pods}assign-memory-resource: 1000Gi are Pending for insufficient memory`,
    objects: ['✗ Pod memory-demo-3: Pending'],
    prints: ['memory-demo-3 0/1 Pending 0', 'Warning FailedScheduling', 'Insufficient memory'],
  },
  {
    file: 'extended-resource',
    source: `${pods}extended-resource: PodScheduled False, insufficient example.com/dongle`,
    objects: ['✗ Pod extended-resource-demo-2: Pending'],
    prints: ['extended-resource-demo-2 0/1 Pending 0', 'PodScheduled False', 'Insufficient example.com/dongle'],
  },
  {
    file: 'lifecycle-hooks',
    source: `${pods}attach-handler-lifecycle-event: the container runs`,
    objects: ['✓ Pod lifecycle-demo: Running'],
    prints: ['lifecycle-demo 1/1 Running 0'],
  },
  {
    file: 'init-fetch',
    source: `${pods}configure-pod-initialization: the init container ends, then nginx runs`,
    objects: ['✓ Pod init-demo: Running'],
    prints: ['init-demo 1/1 Running 0', 'install:\n Image: busybox:1.28', 'State: Terminated\n Reason: Completed'],
  },
  {
    file: 'init-crash',
    source: `${tasks}debug/debug-application/debug-init-containers: Init:CrashLoopBackOff, and Exit Code 1 in the last state`,
    objects: ['✗ Pod two-inits: Init:CrashLoopBackOff'],
    prints: [
      /two-inits 0\/1 Init:CrashLoopBackOff \d/,
      'Exit Code: 0\n Ready: True\n Restart Count: 0',
      'Reason: CrashLoopBackOff\n',
      'Last State: Terminated\n Reason: Error\n Exit Code: 1\n Ready: False',
      'State: Waiting\n Reason: PodInitializing',
    ],
  },
  {
    file: 'share-processes',
    source: `${pods}share-process-namespace: both containers run`,
    objects: ['✓ Pod nginx: Running'],
    prints: ['nginx 2/2 Running 0'],
  },
  {
    file: 'security-context',
    source: `${pods}security-context: the container runs`,
    objects: ['✓ Pod security-context-demo: Running'],
    prints: ['security-context-demo 1/1 Running 0', "EmptyDir (a temporary directory that shares a pod's lifetime)"],
  },
  {
    file: 'run-as-non-root',
    source:
      'learn.microsoft.com/azure/aks/use-pod-security-policies: nginx starts as root, so it is not started; ' +
      'pkg/kubelet/kuberuntime, verifyRunAsNonRoot',
    objects: ['✗ Pod nginx: CreateContainerConfigError'],
    prints: [
      'nginx 0/1 CreateContainerConfigError 0',
      /Warning Failed .*Error: container has runAsNonRoot and image will run as root \(pod: "nginx_default\(/,
    ],
  },
  {
    file: 'image-placeholder',
    source: `${pods}pull-image-private-registry: <your-private-image> is to be replaced; ${concepts}containers/images`,
    objects: ['✗ Pod private-reg: InvalidImageName'],
    prints: ['private-reg 0/1 InvalidImageName 0', 'Secret `regcred` already exists in the cluster.'],
  },
  {
    file: 'projected-secrets',
    source: `${pods}configure-projected-volume-storage: with the two Secrets it runs`,
    objects: ['✓ Pod test-projected-volume: Running'],
    prints: ['/projected-volume from all-in-one (ro)', 'Secret `pass` already exists in the cluster.'],
  },
  {
    file: 'claim-and-volume',
    source: `${pods}configure-persistent-volume-storage: the claim is bound to the volume of its class, and the Pod runs`,
    objects: ['✓ Pod task-pv-pod: Running'],
    prints: ['ClaimName: task-pv-claim', /Assumed:\n(?!.*StorageClass)/],
  },
  {
    file: 'qos-classes',
    source: `${pods}quality-service-pod: Guaranteed, and Burstable for two containers of which one has a request`,
    objects: ['✓ Pod qos-demo: Running', '✓ Pod qos-demo-4: Running'],
    prints: ['QoS Class: Guaranteed', 'QoS Class: Burstable', 'Limits:\n cpu: 700m\n memory: 200Mi\n'],
  },
  {
    file: 'node-selector',
    source: `${pods}assign-pods-nodes: it runs on a node with disktype=ssd; without one, ${concepts}scheduling-eviction/assign-pod-node`,
    objects: ['✗ Pod nginx: Pending'],
    prints: ['Node-Selectors: disktype=ssd', "3 node(s) didn't match Pod's node affinity/selector"],
  },
  {
    file: 'node-affinity',
    source: `${concepts}scheduling-eviction/assign-pod-node: the node must be in one of the two zones`,
    objects: ['✗ Pod with-node-affinity: Pending'],
    prints: ["0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector"],
  },
  {
    file: 'one-per-node',
    source: `${concepts}scheduling-eviction/assign-pod-node, "More practical use-cases": a cache and a server on each node`,
    objects: ['✓ Deployment redis-cache: Running', '✓ Deployment web-server: Running'],
    prints: [/(redis-cache-\w+-\w+ 1\/1 Running 0 3m\n){3}(web-server-\w+-\w+ 1\/1 Running 0 3m\n){3}/],
  },
  {
    file: 'config-env',
    source: `${pods}configure-pod-configmap: the Pod prints its environment and is Completed`,
    objects: ['✓ Pod dapi-test-pod: Completed'],
    prints: ["SPECIAL_LEVEL_KEY: <set to the key 'special.how' in config map 'special-config'> Optional: false"],
  },
  {
    file: 'pod-security',
    source:
      'kubernetes.io/docs/tutorials/security/ns-level-pss and concepts/security/pod-security-admission: a Pod is ' +
      'rejected, of a Deployment its Pods',
    objects: ['✗ Pod busybox-privileged: Forbidden', '✗ Deployment priv: FailedCreate'],
    prints: [
      'pods "busybox-privileged" is forbidden: violates PodSecurity "baseline:latest": privileged',
      /kubectl describe replicaset priv-\w+\nEvents:\n Type Reason Age From Message\n ---- ------ --- ---- -------\n/,
      // The pause between two tries doubles.
      /Warning FailedCreate \d+s \(x\d over \S+\) replicaset-controller Error creating/,
    ],
  },
  {
    file: 'sidecar-deployment',
    source: `${concepts}workloads/pods/sidecar-containers: the sidecar counts among the containers that are ready`,
    objects: ['✓ Deployment myapp: Running'],
    prints: [/myapp-\w+-\w+ 2\/2 Running 0/, /pod-template-hash=\w+\n/],
  },
  {
    file: 'sidecar-job',
    source: `${concepts}workloads/pods/sidecar-containers#jobs-with-sidecar-containers: the Job completes in spite of it`,
    objects: ['✓ Job myjob: Completed'],
    prints: [/myjob-\w+ 0\/2 Completed 0/],
  },
  {
    file: 'grpc-probe',
    source: `${pods}configure-liveness-readiness-startup-probes#define-a-grpc-liveness-probe: the check does not fail`,
    objects: ['✓ Pod etcd-with-grpc: Running'],
    prints: ['etcd-with-grpc 1/1 Running 0', 'Liveness: grpc <pod>:2379 delay=10s'],
  },
  {
    file: 'tcp-probes',
    source: `${pods}configure-liveness-readiness-startup-probes#define-a-tcp-liveness-probe: ready after 15 s`,
    objects: ['✓ Pod goproxy: Running'],
    prints: ['goproxy 1/1 Running 0', 'Readiness: tcp-socket :8080 delay=15s'],
  },
  {
    file: 'greeting',
    source: `${tasks}inject-data-application/define-environment-variable-container: $(MESSAGE) is put together, then printed`,
    objects: ['✗ Pod print-greeting: CrashLoopBackOff'],
    prints: ['kubectl logs print-greeting --previous\nWarm greetings to The Most Honorable Kubernetes\n'],
  },
  {
    file: 'stateful-web',
    source: 'kubernetes.io/docs/tutorials/stateful-application/basic-stateful-set: web-1 when web-0 is ready',
    objects: ['✓ Service nginx: Ready', '✓ StatefulSet web: Running'],
    prints: [/web-0 1\/1 Running 0 3m\nweb-1 1\/1 Running 0 2m5\ds\n/, 'pod-name=web-0', 'ClaimName: www-web-0'],
  },
  {
    file: 'nginx-with-request',
    source: `${tasks}debug/debug-application/debug-running-pod: labels, host port, limits, tolerations and events of describe`,
    objects: ['✓ Deployment nginx-deployment: Running'],
    prints: [
      /Labels: app=nginx\n pod-template-hash=\w+\n/,
      'Port: 80/TCP\n Host Port: 0/TCP\n',
      'Limits:\n cpu: 500m\n memory: 128Mi\n Requests:\n cpu: 500m\n memory: 128Mi\n',
      'QoS Class: Guaranteed',
      'Tolerations: node.kubernetes.io/not-ready:NoExecute op=Exists for 300s\n node.kubernetes.io/unreachable:NoExecute',
      ' ---- ------ --- ---- -------\n Normal Scheduled',
    ],
  },
  {
    file: 'two-containers',
    source: `${tasks}access-application-cluster/communicate-containers-same-pod-shared-volume: one has ended, nginx runs`,
    objects: ['✗ Pod two-containers: NotReady'],
    prints: [
      'two-containers 1/2 NotReady 0',
      /nginx-container:[^]*State: Running[^]*debian-container:[^]*State: Terminated\n Reason: Completed\n Exit Code: 0/,
    ],
  },
  {
    file: 'scheduling-gates',
    source: `${concepts}scheduling-eviction/pod-scheduling-readiness: it stays SchedulingGated`,
    objects: ['✗ Pod test-pod: SchedulingGated'],
    prints: ['test-pod 0/1 SchedulingGated 0', 'Events: <none>'],
  },
  {
    file: 'fluentd',
    source: `${concepts}workloads/controllers/daemonset, "Taints and tolerations": those that the controller adds`,
    objects: ['✓ DaemonSet fluentd-elasticsearch: Running'],
    prints: [
      'Tolerations: node-role.kubernetes.io/control-plane:NoSchedule op=Exists\n',
      ' node.kubernetes.io/not-ready:NoExecute op=Exists\n',
      ' node.kubernetes.io/unschedulable:NoSchedule op=Exists\n',
      /controller-revision-hash=\w+\n name=fluentd-elasticsearch\n pod-template-generation=1\n/,
    ],
  },
  {
    file: 'frontend',
    source: `${concepts}workloads/controllers/replicaset: three Pods, listed by name`,
    objects: ['✓ ReplicaSet frontend: Running'],
    prints: [
      /(frontend-\w{5} 1\/1 Running 0 3m\n){3}/,
      'Labels: tier=frontend\n',
      'Controlled By: ReplicaSet/frontend',
    ],
  },
  {
    file: 'toleration',
    source: `${concepts}scheduling-eviction/taint-and-toleration: a Pod that tolerates a taint runs on nodes without one too`,
    objects: ['✓ Pod nginx: Running'],
    prints: [
      'Tolerations: example-key:NoSchedule op=Exists\n node.kubernetes.io/not-ready:NoExecute op=Exists for 300s',
    ],
  },
  {
    file: 'quota',
    source: `${tasks}administer-cluster/manage-resources/quota-memory-cpu-namespace: the second Pod exceeds the quota`,
    objects: [
      '✗ Pod quota-mem-cpu-demo-2: Forbidden',
      '✗ Pod quota-mem-cpu-demo-3: Forbidden',
      '✓ Pod quota-mem-cpu-demo: Running',
    ],
    prints: [
      'pods "quota-mem-cpu-demo-2" is forbidden: exceeded quota: mem-cpu-demo, requested: requests.memory=700Mi, ' +
        'used: requests.memory=600Mi, limited: requests.memory=1Gi',
      'failed quota: mem-cpu-demo: must specify limits.cpu for: quota-mem-cpu-demo-3-ctr; limits.memory for: ' +
        'quota-mem-cpu-demo-3-ctr; requests.cpu for: quota-mem-cpu-demo-3-ctr; requests.memory for: ',
      '- No other Pods use up ResourceQuota `mem-cpu-demo`.',
    ],
  },
  {
    file: 'quota-pods',
    source: `${tasks}administer-cluster/manage-resources/quota-pod-namespace: two of three Pods, and why not the third`,
    objects: ['✗ Deployment pod-quota-demo: FailedCreate'],
    prints: [
      /(pod-quota-demo-\w+-\w+ 1\/1 Running 0 3m\n){2}\n/,
      /Error creating: pods "pod-quota-demo-\w+-\w+" is forbidden: exceeded quota: pod-demo, requested: pods=1, used: pods=2, limited: pods=2/,
    ],
  },
  {
    file: 'limit-range-bounds',
    source: `${tasks}administer-cluster/manage-resources/cpu-constraint-namespace: above the maximum, below the minimum, and without either`,
    objects: [
      '✗ Pod constraints-cpu-demo-2: Forbidden',
      '✗ Pod constraints-cpu-demo-3: Forbidden',
      '✓ Pod constraints-cpu-demo: Running',
      '✓ Pod constraints-cpu-demo-4: Running',
    ],
    prints: [
      'pods "constraints-cpu-demo-2" is forbidden: maximum cpu usage per Container is 800m, but limit is 1500m',
      'pods "constraints-cpu-demo-3" is forbidden: minimum cpu usage per Container is 200m, but request is 100m',
      /constraints-cpu-demo-4-ctr:[^]*Limits:\n cpu: 800m\n Requests:\n cpu: 800m\n/,
    ],
  },
  {
    file: 'limit-range-defaults',
    source: `${tasks}administer-cluster/manage-resources/cpu-default-namespace: both missing, only a limit, only a request`,
    objects: [
      '✓ Pod default-cpu-demo: Running',
      '✓ Pod default-cpu-demo-2: Running',
      '✓ Pod default-cpu-demo-3: Running',
    ],
    prints: [
      /default-cpu-demo-ctr:[^]*?Limits:\n cpu: 1\n Requests:\n cpu: 500m\n/,
      /default-cpu-demo-2-ctr:[^]*?Limits:\n cpu: 1\n Requests:\n cpu: 1\n/,
      /default-cpu-demo-3-ctr:[^]*?Limits:\n cpu: 1\n Requests:\n cpu: 750m\n/,
    ],
  },
  {
    file: 'limit-range-conflict',
    source: `${concepts}policy/limit-range: a request above the default limit is invalid`,
    objects: [
      '✗ Pod example-conflict-with-limitrange-cpu: Rejected',
      '✓ Pod example-no-conflict-with-limitrange-cpu: Running',
    ],
    prints: [
      'Pod "example-conflict-with-limitrange-cpu" is invalid: spec.containers[0].resources.requests: Invalid value: ' +
        '"700m": must be less than or equal to cpu limit',
    ],
  },
  {
    file: 'topology-spread',
    source: `${concepts}scheduling-eviction/topology-spread-constraints: maxSkew 2 and minDomains 5 allow two in each of three zones`,
    objects: ['✗ Deployment spread: Pending'],
    prints: [
      /(spread-\w+-\w+ \d\/1 (Running|Pending) 0 3m\n){7}\n/,
      "0/3 nodes are available: 3 node(s) didn't match pod topology spread constraints.",
    ],
  },
];
