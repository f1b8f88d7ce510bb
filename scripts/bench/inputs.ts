/** The five manifests that the bench measures on; all of them made here, all valid but for one in twenty. */

/** At most so many times what another takes for the same. */
export interface Aim {
  readonly most: number;
  readonly of: 'yaml-ls' | 'parse';
}

export interface Input {
  readonly name: string;
  readonly title: string;
  readonly kind: 'Pod' | 'Deployment';
  /** The budgets of the design. */
  readonly aims: Readonly<Partial<Record<'cold' | 'warm' | 'edit' | 'hover' | 'complete', Aim>>>;
  /** One text a file. */
  readonly files: readonly string[];
}

function container(name: string, at: number, lines: number): string {
  const env = Array.from(
    { length: Math.max(Math.floor((lines - 30) / 2), 1) },
    (_, index) => `        - name: SETTING_${index}\n          value: "value ${index}"\n`,
  ).join('');
  return `    - name: ${name}
      image: registry.example.com/shop/${name}:1.${at}.0
      imagePullPolicy: IfNotPresent
      ports:
        - name: http
          containerPort: ${8000 + at}
      env:
${env}      resources:
        requests:
          cpu: 100m
          memory: 128Mi
        limits:
          memory: 256Mi
      readinessProbe:
        httpGet:
          path: /ready
          port: http
        periodSeconds: 5
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
      volumeMounts:
        - name: data
          mountPath: /data
`;
}

/** A Pod of about `lines` lines; every twentieth has a field that does not exist. */
function pod(at: number, lines: number, containers = 1): string {
  const each = Math.floor((lines - 14) / containers);
  const names = Array.from({ length: containers }, (_, index) => container(`c${index}`, index, each)).join('');
  return `apiVersion: v1
kind: Pod
metadata:
  name: shop-${at}
  labels:
    app: shop
spec:
${at % 20 === 19 ? '  restartPolcy: Always\n' : '  restartPolicy: Always\n'}  containers:
${names}  volumes:
    - name: data
      emptyDir: {}
`;
}

function deployment(lines: number): string {
  const spec = pod(0, lines - 10, 5);
  const indented = spec
    .slice(spec.indexOf('spec:'))
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
  return (
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\nspec:\n  replicas: 3\n  selector:\n' +
    '    matchLabels:\n      app: shop\n  template:\n    metadata:\n      labels:\n        app: shop\n' +
    `${indented}\n`
  );
}

const TWICE_THE_PARSE: Aim = { most: 2, of: 'parse' };
const A_TENTH: Aim = { most: 1 / 10, of: 'yaml-ls' };
const ONE_DOCUMENT: Input['aims'] = { warm: TWICE_THE_PARSE };
const MANY_DOCUMENTS: Input['aims'] = { edit: { most: 1 / 50, of: 'yaml-ls' }, hover: A_TENTH, complete: A_TENTH };

export const inputs: readonly Input[] = [
  { name: 'a', title: 'one small Pod', kind: 'Pod', aims: ONE_DOCUMENT, files: [pod(0, 30)] },
  { name: 'b', title: 'a Deployment of 300 lines', kind: 'Deployment', aims: ONE_DOCUMENT, files: [deployment(300)] },
  {
    name: 'c',
    title: '200 documents in a file of 10,000 lines',
    kind: 'Pod',
    aims: MANY_DOCUMENTS,
    files: [Array.from({ length: 200 }, (_, at) => pod(at, 50)).join('---\n')],
  },
  { name: 'd', title: 'one Pod of 5,000 lines', kind: 'Pod', aims: ONE_DOCUMENT, files: [pod(0, 5000, 38)] },
  {
    name: 'e',
    title: '1,000 files',
    kind: 'Pod',
    aims: { cold: TWICE_THE_PARSE },
    files: Array.from({ length: 1000 }, (_, at) => pod(at, 34)),
  },
];
