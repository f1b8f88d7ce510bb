/** Files and the states that they end in, each with the page or the function of Kubernetes that says so. */
export interface StateRow {
  readonly state: string;
  readonly source: string;
  readonly yaml: string;
  /** In what kubectl prints. */
  readonly prints: string;
  /** What is marked in the file. */
  readonly marks: string;
  readonly lesson: string;
  readonly isGood?: true;
}

const container = (rest: string, image = 'shop-web:2.1'): string => `    - name: web
      image: ${image}
${rest}`;

const pod = (containers: string, spec = ''): string => `apiVersion: v1
kind: Pod
metadata:
  name: shop
  labels:
    app: shop
spec:
${spec}  containers:
${containers}`;

const cronJob = (schedule: string, fields = ''): string => `apiVersion: batch/v1
kind: CronJob
metadata:
  name: import
spec:
  schedule: ${schedule}
${fields}  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: import
              image: shop-web:2.1
`;

const k8s = 'kubernetes.io/docs/';

export const stateRows: readonly StateRow[] = [
  {
    state: 'Running',
    source: `${k8s}concepts/workloads/pods/pod-lifecycle`,
    yaml: pod(container('')),
    prints: 'shop   1/1     Running   0          3m',
    marks: 'spec',
    lesson: 'lifecycle-and-probes#probes',
    isGood: true,
  },
  {
    state: 'Rejected',
    source: 'pkg/apis/core/validation, ValidateContainers: duplicate volume mounts name no volume',
    yaml: pod(container('      volumeMounts:\n        - name: pages\n          mountPath: /srv\n')),
    prints: 'No resources found',
    marks: 'pages',
    lesson: 'volumes#volumes',
  },
  {
    state: 'Pending',
    source: `${k8s}concepts/scheduling-eviction/assign-pod-node`,
    yaml: pod(container(''), '  nodeSelector:\n    disk: gold\n'),
    prints: "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector.",
    marks: 'nodeSelector',
    lesson: 'resources-and-qos#scheduling',
  },
  {
    state: 'Pending',
    source: 'pkg/scheduler/framework/plugins/noderesources, Insufficient cpu',
    yaml: pod(container('      resources:\n        requests:\n          cpu: "64"\n')),
    prints: '0/3 nodes are available: 3 Insufficient cpu.',
    marks: 'cpu: "64"',
    lesson: 'resources-and-qos#scheduling',
  },
  {
    state: 'SchedulingGated',
    source: `${k8s}concepts/scheduling-eviction/pod-scheduling-readiness`,
    yaml: pod(container(''), '  schedulingGates:\n    - name: example.com/quota\n'),
    prints: 'SchedulingGated',
    marks: 'schedulingGates',
    lesson: 'resources-and-qos#scheduling',
  },
  {
    state: 'ContainerCreating',
    source: 'pkg/volume/configmap: references non-existent config key',
    yaml:
      `${pod(container('      volumeMounts:\n        - name: settings\n          mountPath: /etc/shop\n'), '  volumes:\n    - name: settings\n      configMap:\n        name: shop\n        items:\n' + '          - key: shop.cnf\n            path: shop.conf\n')}---\n` +
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  other.txt: blue\n',
    prints: 'FailedMount',
    marks: 'shop.cnf',
    lesson: 'pod-anatomy#environment',
  },
  {
    state: 'ImagePullBackOff',
    source: `${k8s}concepts/containers/images#imagepullbackoff`,
    yaml: pod(container('', 'registry.invalid/shop-web:2.1')),
    prints: 'Failed to pull image "registry.invalid/shop-web:2.1"',
    marks: 'image: registry.invalid/shop-web:2.1',
    lesson: 'pod-anatomy#images',
  },
  {
    state: 'ErrImageNeverPull',
    source: `${k8s}concepts/containers/images#image-pull-policy`,
    yaml: pod(container('      imagePullPolicy: Never\n')),
    prints: 'is not present with pull policy of Never',
    marks: 'image: shop-web:2.1',
    lesson: 'pod-anatomy#images',
  },
  {
    state: 'CreateContainerConfigError',
    source: 'pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables',
    yaml:
      `${pod(container('      env:\n        - name: COLOUR\n          valueFrom:\n            configMapKeyRef:\n' + '              name: shop\n              key: colour\n'))}---\n` +
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  size: large\n',
    prints: "couldn't find key colour in ConfigMap default/shop",
    marks: 'colour',
    lesson: 'pod-anatomy#environment',
  },
  {
    state: 'CrashLoopBackOff',
    source: `${k8s}concepts/workloads/pods/pod-lifecycle#container-restarts`,
    yaml: pod(container('      command: ["sh", "-c", "echo no database; exit 3"]\n')),
    prints: 'Back-off restarting failed container web in pod shop',
    marks: 'command',
    lesson: 'lifecycle-and-probes#back-off',
  },
  {
    state: 'CrashLoopBackOff',
    source: `${k8s}concepts/workloads/pods/#pod-networking: containers of a Pod share its ports`,
    yaml: pod(`${container('      env:\n        - name: PORT\n          value: "3000"\n')}    - name: sync
      image: shop-sync:1.4
      env:
        - name: PORT
          value: "3000"
`),
    prints: 'address already in use',
    marks: 'name: PORT',
    lesson: 'lifecycle-and-probes#back-off',
  },
  {
    state: 'CrashLoopBackOff',
    source: `${k8s}tasks/configure-pod-container/assign-memory-resource: exceeded limit is OOMKilled`,
    yaml: pod(container('      resources:\n        limits:\n          memory: 16Mi\n')),
    prints: 'OOMKilled',
    marks: 'memory: 16Mi',
    lesson: 'lifecycle-and-probes#back-off',
  },
  {
    state: 'Completed',
    source: `${k8s}concepts/workloads/pods/pod-lifecycle#restart-policy`,
    yaml: pod(container('      command: ["echo", "done"]\n'), '  restartPolicy: Never\n'),
    prints: 'Completed',
    marks: 'spec',
    lesson: 'lifecycle-and-probes#back-off',
    isGood: true,
  },
  {
    state: 'Error',
    source: `${k8s}concepts/workloads/pods/pod-lifecycle#restart-policy`,
    yaml: pod(container('      command: ["sh", "-c", "exit 2"]\n'), '  restartPolicy: Never\n'),
    prints: 'Exit Code:',
    marks: 'command',
    lesson: 'lifecycle-and-probes#back-off',
  },
  {
    state: 'Init:CrashLoopBackOff',
    source: `${k8s}concepts/workloads/pods/init-containers, tasks/debug/debug-application/debug-init-containers`,
    yaml: pod(
      container(''),
      '  initContainers:\n    - name: wait\n      image: busybox:1.37\n      command: ["sh", "-c", "exit 1"]\n',
    ),
    prints: 'Init:CrashLoopBackOff',
    marks: 'command',
    lesson: 'lifecycle-and-probes#back-off',
  },
  {
    state: 'Init:0/1',
    source: `${k8s}tasks/debug/debug-application/debug-init-containers`,
    yaml: pod(
      container(''),
      '  initContainers:\n    - name: wait\n      image: busybox:1.37\n      command: ["sleep", "infinity"]\n',
    ),
    prints: 'Init:0/1',
    marks: 'command',
    lesson: 'init-and-sidecars#init-fails',
  },
  {
    state: 'Running',
    source:
      `${k8s}concepts/configuration/liveness-readiness-startup-probes: a failing readiness probe takes the Pod out ` +
      'of Services',
    yaml: pod(container('      readinessProbe:\n        httpGet:\n          path: /readyz\n          port: 3000\n')),
    prints: 'Readiness probe failed: HTTP probe failed with statuscode: 404',
    marks: 'readinessProbe',
    lesson: 'lifecycle-and-probes#probes',
  },
  {
    state: 'Running',
    source: 'pkg/kubelet/prober/worker.go, doProbe: a prober error is thrown away, so the Pod stays as it is',
    yaml: pod(container('      readinessProbe:\n        httpGet:\n          port: web\n')),
    prints: 'Readiness probe errored and resulted in unknown state: strconv.Atoi: parsing "web": invalid syntax',
    marks: 'web',
    lesson: 'lifecycle-and-probes#probe-mechanisms',
  },
  {
    state: 'Running',
    source: 'pkg/kubelet/prober/worker.go, doProbe: a liveness probe that cannot be sent restarts nothing',
    yaml: pod(container('      livenessProbe:\n        periodSeconds: 1\n        httpGet:\n          port: web\n')),
    prints: 'shop   1/1     Running   0          3m',
    marks: 'spec',
    lesson: 'lifecycle-and-probes#probes',
    isGood: true,
  },
  {
    state: 'Evicted',
    source: 'pkg/kubelet/eviction, emptyDirLimitEviction',
    yaml: pod(
      container('      volumeMounts:\n        - name: data\n          mountPath: /data\n', 'shop-database:3.2'),
      '  volumes:\n    - name: data\n      emptyDir:\n        sizeLimit: 1Mi\n',
    ),
    prints: 'Usage of EmptyDir volume "data" exceeds the limit "1Mi".',
    marks: 'name: data',
    lesson: 'resources-and-qos#eviction',
  },
  {
    state: 'Forbidden',
    source: `${k8s}concepts/security/pod-security-admission`,
    yaml:
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n' +
      '    pod-security.kubernetes.io/enforce: baseline\n---\n' +
      `${pod(container('      securityContext:\n        privileged: true\n')).replace('  name: shop\n', '  name: shop\n  namespace: shop\n')}`,
    prints: 'No resources found',
    marks: 'true',
    lesson: 'security-context#pod-security-levels',
  },
  {
    state: 'No endpoints',
    source: `${k8s}tasks/debug/debug-application/debug-service`,
    yaml:
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  selector:\n    app: shopp\n  ports:\n' +
      `    - port: 80\n---\n${pod(container(''))}`,
    prints: 'Running',
    marks: 'app: shopp',
    lesson: 'networking#services',
  },
  {
    state: 'Connection refused',
    source: `${k8s}tasks/debug/debug-application/debug-service#is-the-service-defined-correctly`,
    yaml:
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  selector:\n    app: shop\n  ports:\n' +
      '    - port: 80\n      targetPort: 8080\n---\n' +
      `${pod(container('      ports:\n        - containerPort: 3000\n'))}`,
    prints: 'Running',
    marks: 'targetPort: 8080',
    lesson: 'networking#no-answer',
  },
  {
    state: 'Pending',
    source: `${k8s}concepts/storage/persistent-volumes#class-1`,
    yaml:
      `${pod(container('      volumeMounts:\n        - name: data\n          mountPath: /data\n'), '  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: data\n')}---\n` +
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  storageClassName: ""\n' +
      '  accessModes: ["ReadWriteOnce"]\n  resources:\n    requests:\n      storage: 1Gi\n',
    prints: 'pod has unbound immediate PersistentVolumeClaims',
    marks: 'name: data',
    lesson: 'resources-and-qos#scheduling',
  },
  {
    state: 'No Pods',
    source: `${k8s}concepts/workloads/controllers/deployment#pausing-and-resuming-a-deployment`,
    yaml:
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\nspec:\n  paused: true\n' +
      '  selector: { matchLabels: { app: shop } }\n  template:\n    metadata: { labels: { app: shop } }\n' +
      '    spec:\n      containers:\n        - name: web\n          image: shop-web:2.1\n',
    prints: 'It is paused, so it creates no Pods.',
    marks: 'paused: true',
    lesson: 'workloads-and-services#workloads',
  },
  {
    state: 'RunContainerError',
    source: 'execve(2), MAX_ARG_STRLEN: no string in the environment of a program is longer than 128 KiB',
    yaml: pod(
      container(
        '      env:\n        - { name: V0, value: text }\n' +
          Array.from({ length: 40 }, (_, i) => `        - { name: V${i + 1}, value: $(V${i})$(V${i}) }\n`).join(''),
      ),
    ),
    prints: 'unable to start container process: argument list too long',
    marks: 'name: V16',
    lesson: 'pod-anatomy#environment',
  },
  {
    state: 'No Pods',
    source: `${k8s}concepts/workloads/controllers/job#suspending-a-job`,
    yaml:
      'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: import\nspec:\n  suspend: true\n  template:\n    spec:\n' +
      '      restartPolicy: Never\n      containers:\n        - name: web\n          image: shop-web:2.1\n',
    prints: 'It is suspended, so it creates no Pods.',
    marks: 'suspend: true',
    lesson: 'workloads-and-services#workloads',
  },
  {
    state: 'No Pods',
    source: `${k8s}concepts/workloads/controllers/cron-jobs#schedule-suspension`,
    yaml: cronJob('"0 3 * * *"', '  suspend: true\n'),
    prints: 'It is suspended, so it creates no Jobs.',
    marks: 'suspend: true',
    lesson: 'workloads-and-services#workloads',
  },
  {
    state: 'No Pods',
    source: 'pkg.go.dev/github.com/robfig/cron/v3, SpecSchedule.Next',
    yaml: cronJob('"0 3 31 2 *"'),
    prints: 'It has not been due, so it has created no Job.',
    marks: '"0 3 31 2 *"',
    lesson: 'workloads-and-services#jobs',
  },
  {
    state: 'Running',
    source: `${k8s}concepts/workloads/controllers/cron-jobs`,
    yaml: cronJob('"0 3 * * *"'),
    prints: 'CronJob `import` has been due once.',
    marks: 'jobTemplate',
    lesson: 'lifecycle-and-probes#probes',
    isGood: true,
  },
  {
    state: 'Pending',
    source: 'MOST_REPLICAS: what is played has an end',
    yaml:
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\nspec:\n  replicas: 2000000000\n' +
      '  selector: { matchLabels: { app: shop } }\n  template:\n    metadata: { labels: { app: shop } }\n' +
      '    spec:\n      containers:\n        - name: web\n          image: shop-web:2.1\n' +
      '          resources: { requests: { cpu: 64 } }\n',
    prints: 'Deployment `shop` has 20 Pods instead of 2000000000.',
    marks: 'cpu: 64',
    lesson: 'resources-and-qos#scheduling',
  },
];
