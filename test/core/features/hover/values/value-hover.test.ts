import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { fileOffset } from '../../../../../src/core/analysis/file-offsets.ts';
import { hoverMarkdown } from '../../../../../src/core/features/hover/hover-markdown.ts';
import { hoverAt } from '../../../../../src/core/features/hover/hover.ts';
import type { HoverFacts } from '../../../../../src/core/features/hover/hover.ts';
import { defaultSettings } from '../../../../../src/core/settings/settings.ts';
import { analyzer, workspace } from '../../marked.ts';

/** Thursday. */
const NOW = Date.UTC(2026, 0, 1, 12, 30);

function hover(texts: Readonly<Record<string, string>>): HoverFacts | undefined {
  const { index, files, path, offset } = workspace(texts);
  const file = files.get(path);
  assert.ok(file);
  return hoverAt(file, fileOffset(offset), analyzer, defaultSettings, { index, path, now: NOW });
}

function lines(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] | undefined {
  return hover({ 'x/here.yaml': text, ...others })?.value?.lines;
}

const pod = (spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {app: web}\nspec:\n${spec}`;
const container = (fields: string, more = ''): string =>
  pod(`  containers:\n    - name: app\n      image: nginx:1.27\n      ${fields}\n${more}`);
const limits = (amounts: string): string => container(`resources: {limits: {${amounts}}}`);
const requests = (amounts: string): string => container(`resources: {requests: {${amounts}}}`);

describe('hover on values', () => {
  const cases: readonly [what: string, text: string, lines: readonly string[]][] = [
    [
      'the keys of a type of Secret',
      'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ntype: kubernetes.io/t¦ls\n',
      ['A certificate and its private key for TLS.', 'Required keys: `tls.crt`, `tls.key`.'],
    ],
    [
      'one of the keys of a type of Secret',
      'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ntype: kubernetes.io/basic-¦auth\n',
      ['A user name, a password, or both.', 'Required: `username` or `password`.'],
    ],
    [
      'a type of Secret of one\u2019s own',
      'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ntype: example.com/o¦wn\n',
      ['A custom type: the API server does not check its keys.'],
    ],
    [
      'half a core',
      requests('cpu: 50¦0m'),
      ['`500m` of CPU is half a core.', 'The scheduler places the Pod on a node that has this much unreserved.'],
    ],
    [
      'a core and a half',
      limits('cpu: "1.¦5"'),
      ['`1.5` of CPU is 1.5 cores.', 'At this limit the container is throttled: it gets slower, and is not killed.'],
    ],
    [
      'a little of a core',
      requests('cpu: 0.¦15'),
      ['`0.15` of CPU is 0.15 of a core.', 'The scheduler places the Pod on a node that has this much unreserved.'],
    ],
    [
      'mebibytes',
      limits('memory: 128¦Mi'),
      [
        '`128Mi` is 128 mebibytes (MiB): 134,217,728 bytes.',
        '`128M` would be 128,000,000, 5 % less.',
        'A container that uses more is killed (OOMKilled).',
      ],
    ],
    [
      'megabytes',
      limits('memory: 128¦M'),
      [
        '`128M` is 128 megabytes (MB): 128,000,000 bytes.',
        '`128Mi` would be 134,217,728, 5 % more.',
        'A container that uses more is killed (OOMKilled).',
      ],
    ],
    [
      'milli-bytes',
      limits('memory: 128¦m'),
      [
        '`128m` is 0.128 bytes: `m` means thousandths. Did you mean `Mi`?',
        'A container that uses more is killed (OOMKilled).',
      ],
    ],
    [
      'a size',
      pod('  volumes: [{name: a, emptyDir: {sizeLimit: 1¦Gi}}]\n'),
      ['`1Gi` is 1 gibibyte (GiB): 1,073,741,824 bytes.', '`1G` would be 1,000,000,000, 7 % less.'],
    ],
    [
      'an enum',
      container('imagePullPolicy: IfNot¦Present'),
      ['`IfNotPresent`: pull only when the image is not on the node yet.'],
    ],
    [
      'a liveness probe',
      container('liveness¦Probe: {httpGet: {path: /up, port: 80}}'),
      [
        'Checks: `GET /up on port 80, every 10 s`.',
        'The container is restarted after about 30 s of failures (3 in a row).',
        'An answer later than 1 s counts as a failure.',
      ],
    ],
    [
      'a startup probe',
      container('startup¦Probe: {exec: {command: [ls]}, failureThreshold: 30, initialDelaySeconds: 5}'),
      [
        'Checks: `run ls, every 10 s`.',
        'The program has up to 5 min 5 s to start, and the other probes wait for it. If it takes longer, the container ' +
          'is restarted.',
        'The first check runs 5 s after the start; an answer later than 1 s counts as a failure.',
      ],
    ],
    [
      'the period of a probe',
      container('readinessProbe: {tcpSocket: {port: 80}, periodSeconds: ¦5}'),
      [
        'The Pod gets no traffic from Services after about 15 s of failures (3 in a row); nothing is restarted.',
        'That is failureThreshold 3 × periodSeconds 5.',
      ],
    ],
    [
      'a port name of a probe',
      container('ports: [{name: http, containerPort: 8080}]\n      livenessProbe: {httpGet: {port: ht¦tp}}'),
      ['Refers to port 8080 of this container.'],
    ],
    [
      'a port name',
      container('ports: [{name: ht¦tp, containerPort: 8080}]\n      livenessProbe: {httpGet: {port: http}}'),
      ['Used by `livenessProbe`.'],
    ],
    [
      'a volume of a mount',
      container('volumeMounts: [{name: da¦ta, mountPath: /d}]', '  volumes: [{name: data, emptyDir: {}}]\n'),
      [
        'The volume `data` is of type `emptyDir`. An empty directory that lives exactly as long as the Pod.',
        'Mounted in `app` at `/d`.',
      ],
    ],
    [
      'a container',
      container('env: [{name: A, valueFrom: {resourceFieldRef: {containerName: a¦pp, resource: limits.cpu}}}]'),
      ['The container `app` of this Pod, with the image `nginx:1.27`.'],
    ],
    ['a variable', container('env: [{name: A, value: "1"}, {name: B, value: $(¦A)}]'), ['`$(A)` becomes `1`.']],
    [
      'a variable in a long text',
      container(
        'env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]\n      args:\n        - |\n' +
          '          first\n          echo $(¦A)',
      ),
      ['`$(A)` becomes the IP address of the Pod.'],
    ],
    [
      'a variable that comes later',
      container('env: [{name: B, value: $(¦A)}, {name: A, value: "1"}]'),
      ['`A` is defined further down, so `$(A)` is not replaced here.'],
    ],
    [
      'a variable that is nowhere',
      container('args: [$(¦A)]'),
      ['This container has no variable `A`, so `$(A)` is not replaced.'],
    ],
    [
      'a setting of the Pod',
      pod(
        '  securityContext: {runAsUser: 1¦000}\n' +
          '  containers: [{name: a, image: a:1}, {name: b, image: b:1, securityContext: {runAsUser: 0}}]\n',
      ),
      [
        'Processes run as user 1000, not as root, whatever user the image names.',
        'It applies to `a`; `b` sets its own.',
      ],
    ],
    [
      'a setting of a container',
      pod(
        '  securityContext: {runAsUser: 1000}\n' +
          '  containers: [{name: b, image: b:1, securityContext: {runAsUser: ¦0}}]\n',
      ),
      ['UID 0 is root.', 'It applies here instead of `1000` from the Pod.'],
    ],
    [
      'what a container inherits',
      pod(
        '  securityContext: {runAsUser: 1000, seccompProfile: {type: RuntimeDefault}}\n' +
          '  containers: [{name: b, image: b:1, security¦Context: {readOnlyRootFilesystem: true}}]\n',
      ),
      ['Inherited from the Pod: `runAsUser` `1000` and `seccompProfile` `RuntimeDefault`.'],
    ],
    ['what is not written', container('po¦rts: [{containerPort: 80}]'), ['Defaults: `protocol` is `TCP`.']],
    [
      'what is not written of a Pod',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nsp¦ec: {containers: [{name: a, image: a:1}]}\n',
      [
        'Defaults: `dnsPolicy` is `ClusterFirst`, `restartPolicy` is `Always`, `serviceAccountName` is `default` ' +
          'and `terminationGracePeriodSeconds` is `30`.',
      ],
    ],
  ];
  for (const [what, text, expected] of cases) it(`explains ${what}`, () => assert.deepEqual(lines(text), expected));

  it('explains images', () => {
    const image = (name: string): readonly string[] | undefined =>
      lines(pod(`  containers: [{name: a, image: "${name}"}]\n`));
    assert.deepEqual(image('ng¦inx'), [
      'The official image `nginx` from Docker Hub.',
      'No tag, so `latest` is pulled: whatever was pushed last.',
      '`imagePullPolicy` defaults to `Always` here: ask the registry at every start; layers that the node has ' +
        'are not downloaded again.',
    ]);
    assert.deepEqual(image('example.com:5000/team/ng¦inx:1.27')?.slice(0, 2), [
      'The image `team/nginx` from the registry `example.com:5000`.',
      'The tag `1.27` names a version; its owner can still push other content under it.',
    ]);
    assert.match(
      image('a:1@sha256:12¦34')?.[1] ?? '',
      /^Pinned by the digest `sha256:1234`: the content can never change; the tag `1` is only for the reader/,
    );
  });

  it('explains schedules', () => {
    const cron = (fields: string): readonly string[] | undefined =>
      lines(`apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec: {${fields}}\n`);
    assert.deepEqual(cron('schedule: "*/15 * * ¦* *"'), [
      'Runs every 15 minutes (in the time zone of the control plane, usually UTC).',
      'Next: Thu 2026-01-01 12:45, Thu 2026-01-01 13:00, Thu 2026-01-01 13:15.',
    ]);
    assert.deepEqual(cron('schedule: "0 9 * ¦* *", timeZone: Asia/Tokyo'), [
      'Runs every day at 09:00 (`Asia/Tokyo`).',
      'Next: Fri 2026-01-02 09:00, Sat 2026-01-03 09:00, Sun 2026-01-04 09:00.',
    ]);
    assert.deepEqual(cron('schedule: "0 0 30 ¦2 *"'), ['Never runs: no date matches.']);
    assert.equal(cron('schedule: ne¦ver'), undefined);
  });

  const service =
    'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  sel¦ector: {app: web}\n' +
    '  ports: [{port: 80, targetPort: http}]\n';
  const served = container('ports: [{name: http, containerPort: 8080}]');

  it('explains selectors by the Pods that they select, in the file and in the workspace', () => {
    assert.deepEqual(lines(service, { 'x/pod.yaml': served }), ['Selects the Pods of `Pod/web` in `pod.yaml`.']);
    assert.deepEqual(lines(`${service}---\n${served}`), ['Selects the Pods of `Pod/web`.']);
    assert.deepEqual(lines(service), ['No Pod in the workspace matches this selector.']);
    const mismatch =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n' +
      'spec: {selector: {match¦Labels: {app: web}}, template: {metadata: {labels: {app: wep}}}}\n';
    assert.deepEqual(lines(mismatch), ['Its own template lacks `app: web`: the API server rejects that.']);
  });

  it('explains names in other files', () => {
    const target = service.replace('sel¦ector', 'selector').replace('targetPort: http', 'targetPort: ht¦tp');
    assert.deepEqual(lines(target, { 'x/pod.yaml': served }), [
      'Refers to port 8080 of the container `app` in `Pod/web` in `pod.yaml`.',
    ]);
    const settings = {
      'x/settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {MODE: fast, LOG: info}\n',
    };
    const from = container('envFrom: [{configMapRef: {name: set¦tings}}]');
    assert.deepEqual(lines(from, settings), [
      'ConfigMap `settings` is defined in `settings.yaml`.',
      'Its keys: `MODE` and `LOG`.',
    ]);
    assert.deepEqual(lines(from), ['No ConfigMap `settings` in the workspace: it must exist in the cluster first.']);
    assert.deepEqual(
      lines(pod('  containers: []\n').replace('app: web', 'app: w¦eb'), { 'x/service.yaml': service.replace('¦', '') }),
      ['Selected by `Service/web` in `service.yaml`.'],
    );
  });

  it('says at most three lines first, then all about the field', () => {
    const facts = hover({ a: container('imagePullPolicy: Al¦ways') });
    assert.ok(facts);
    const [first = '', second = ''] = hoverMarkdown(facts, (lesson) => `x:${lesson}`).split('\n\n---\n\n');
    assert.equal(
      first,
      '`Always`\\: ask the registry at every start\\; layers that the node has are not downloaded again\\.\n\n' +
        '[Open the lesson](x:pod-anatomy#images)',
    );
    assert.match(second, /^\*\*imagePullPolicy\*\*: /);
  });

  it('lets no text of the file become Markdown, at any place of hostile names', () => {
    const evil = [
      '[x](command:evil)',
      '<b>',
      '`a` https://evil.example/`',
      '**b**',
      '![i](https://evil.example/i.png)',
      '| a |',
      '$(x)`[y](z)',
    ];
    const markdown = new MarkdownIt({ html: true, linkify: false });
    for (const name of evil) {
      const text = JSON.stringify(name);
      const manifest = container(
        `env: [{name: ${text}, value: ${text}}]\n      args: [${JSON.stringify(`$(${name})`)}]\n` +
          `      volumeMounts: [{name: ${text}, mountPath: ${text}}]\n      envFrom: [{configMapRef: {name: ` +
          `${text}}}]\n      command: [${text}]`,
        `  volumes: [{name: ${text}, hostPath: {path: ${text}}}]\n`,
      ).replace('nginx:1.27', text);
      const { index, files } = workspace({ a: manifest });
      const file = files.get('a');
      assert.ok(file);
      for (let offset = 0; offset <= manifest.length; offset++) {
        const facts = hoverAt(file, fileOffset(offset), analyzer, defaultSettings, { index, path: 'a', now: NOW });
        if (!facts) continue;
        const html = markdown.render(
          hoverMarkdown({ ...facts, description: '', rulesHere: [], summary: '' }, () => 'https://lesson.example/'),
        );
        const outside = html
          .replaceAll(/<code>[^<]*<\/code>/g, '')
          .replaceAll('<a href="https://lesson.example/">', '');
        assert.ok(!/<a|<img|<b>|<table|evil\.example|command:/.test(outside), html);
      }
    }
  });

  it('answers at every offset of every base, in lines of a bearable length', () => {
    const bases = join(import.meta.dirname, '../../../../conformance/bases');
    for (const name of readdirSync(bases)) {
      const text = readFileSync(join(bases, name), 'utf8');
      const { index, files } = workspace({ [name]: text });
      const file = files.get(name);
      assert.ok(file);
      for (let offset = 0; offset <= text.length; offset++) {
        const facts = hoverAt(file, fileOffset(offset), analyzer, defaultSettings, { index, path: name, now: NOW });
        for (const line of facts?.value?.lines ?? [])
          assert.ok(line.length < 400 && !/undefined|\bNaN\b/.test(line), line);
        assert.ok((facts?.value?.lines.length ?? 0) <= 3);
      }
    }
  });
});
