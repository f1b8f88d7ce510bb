/** Deployments, StatefulSets, DaemonSets, Jobs and CronJobs: one row for each side of each condition. */

import { before, file } from './notation.ts';
import type { NearMisses } from './near-miss.ts';

const WEB = 'containers: [{name: web, image: a:1}]';

/** An object of `apps/v1`: fields of its spec, of its template's metadata, and of its pod spec. */
function set(kind: string, spec: string, metadata = 'labels: {app: web}', pod = WEB): string {
  return (
    `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: web}\nspec:\n  ${spec}\n` +
    `  template:\n    metadata: {${metadata}}\n    spec: {${pod}}\n`
  );
}

function selecting(kind: string, spec: string, pod = WEB): string {
  return set(kind, `selector: {matchLabels: {app: web}}\n  ${spec}`, undefined, pod);
}

function deployment(spec: string, pod = WEB): string {
  return selecting('Deployment', spec, pod);
}

function job(spec: string, pod = `restartPolicy: Never, ${WEB}`, name = 'web'): string {
  return (
    `apiVersion: batch/v1\nkind: Job\nmetadata: {name: ${name}}\nspec:\n  ${spec}\n` +
    `  template:\n    metadata: {labels: {app: web}}\n    spec: {${pod}}\n`
  );
}

function cronJob(spec: string, jobSpec = 'backoffLimit: 3'): string {
  return (
    `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: web}\nspec:\n  ${spec}\n  jobTemplate:\n    spec:\n` +
    `      ${jobSpec}\n      template: {spec: {restartPolicy: Never, ${WEB}}}\n`
  );
}

const schedule = (written: string): string => cronJob(`schedule: ${written}`);
const zone = (written: string): string => cronJob(`schedule: "0 3 * * *"\n  timeZone: ${written}`);
const rolling = (fields: string): string => deployment(`strategy: {rollingUpdate: {${fields}}}`);
const daemonRolling = (fields: string): string =>
  selecting('DaemonSet', `updateStrategy: {rollingUpdate: {${fields}}}`);
const statefulRolling = (fields: string): string =>
  selecting('StatefulSet', `serviceName: a\n  updateStrategy: {rollingUpdate: {${fields}}}`);
const exitCodes = (requirement: string): string =>
  job(`podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {${requirement}}}]}`);
const indexed = (fields: string): string => job(`completionMode: Indexed\n  ${fields}`);
const success = (rule: string, fields = 'completions: 5'): string =>
  indexed(`${fields}\n  successPolicy: {rules: [${rule}]}`);

export const WORKLOADS: NearMisses = {
  'active-deadline-workload': file(
    ...['Deployment', 'DaemonSet', 'ReplicaSet'].map((kind) =>
      selecting(kind, 'minReadySeconds: 1', `⟦«activeDeadlineSeconds»: 5, ⇒⟧${WEB}`),
    ),
    job('backoffLimit: 1', `activeDeadlineSeconds: 5, restartPolicy: Never, ${WEB}`),
  ),
  'claim-template-name': file(
    ...[
      ['metadata: {name: data}', 'data'],
      ['metadata: {name: ⟦«Data»⇒data⟧}', 'data'],
      ['metadata: {name: ⟦«My_Data»⇒my-data⟧}', undefined],
      [`metadata: {name: ⟦«${'a'.repeat(64)}»⇒${'a'.repeat(63)}⟧}`, undefined],
      [`metadata: {name: ${'a'.repeat(63)}}`, undefined],
      ['metadata: {name: ⟦«""»⇒"data"⟧}', undefined],
      ['metadata: {name: ⟦«""»⇒"files"⟧}', 'files'],
    ].map(([metadata = '', mount]) =>
      set(
        'StatefulSet',
        'serviceName: a\n  selector: {matchLabels: {app: web}}\n  volumeClaimTemplates:\n' +
          `    - ${metadata}\n      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}`,
        undefined,
        mount === undefined
          ? WEB
          : `containers: [{name: web, image: a:1, volumeMounts: [{name: ${mount}, mountPath: /d}]}]`,
      ),
    ),
  ),
  'cronjob-schedule': file(
    ...['"0 3 * * *"', '"@hourly"', '"@every 1h"', '"*/5 0-5,7 1 JAN MON"', '"0 0 1 1 ?"', '"0 0 * * 0"'].map(schedule),
    ...['"59 23 31 12 6"', '"@daily"', '"@weekly"', '"@monthly"', '"@yearly"', '"@annually"', '"@midnight"'].map(
      schedule,
    ),
    schedule('«"@often"»'),
    cronJob('schedule: ⟦«"TZ=Europe/Berlin 0 3 * * *"»⇒"0 3 * * *"⟧⟦⇒\n  timeZone: Europe/Berlin⟧'),
    cronJob('schedule: ⟦«"CRON_TZ=Europe/Berlin 0 3 * * *"»⇒"0 3 * * *"⟧\n  timeZone: Europe/Berlin'),
    cronJob('schedule: «"TZ=Nowhere 0 3 * * *"»'),
    cronJob('schedule: «"TZ=Europe/Berlin 0 3 * *"»'),
  ),
  'cronjob-selector': file(
    cronJob('schedule: "0 3 * * *"', '⟦«selector»: {matchLabels: {a: b}}\n      ⇒⟧backoffLimit: 3'),
    cronJob('schedule: "0 3 * * *"', '⟦«manualSelector»: true\n      ⇒⟧backoffLimit: 3'),
    cronJob('schedule: "0 3 * * *"', 'manualSelector: false'),
  ),
  'cronjob-timezone': file(
    ...['Europe/Berlin', 'Etc/UTC', 'UTC', 'America/Argentina/Buenos_Aires'].map(zone),
    zone('⟦«europe/berlin»⇒Europe/Berlin⟧'),
    zone('⟦«Europe/Berlim»⇒Europe/Berlin⟧'),
    zone('⟦«America/New York»⇒America/New_York⟧'),
    cronJob('schedule: "0 3 * * *"⟦\n  timeZone: «""»⇒⟧'),
  ),
  'deployment-progress': file(
    deployment('minReadySeconds: 599'),
    deployment('«minReadySeconds»: 600⟦⇒\n  progressDeadlineSeconds: 1200⟧'),
    deployment('minReadySeconds: 5\n  progressDeadlineSeconds: 6'),
    deployment('minReadySeconds: 5\n  «progressDeadlineSeconds»: ⟦5⇒605⟧'),
    deployment('«progressDeadlineSeconds»: ⟦0⇒600⟧'),
    deployment('progressDeadlineSeconds: 1'),
    deployment('progressDeadlineSeconds: -1'),
    deployment('minReadySeconds: -1\n  progressDeadlineSeconds: 0'),
  ),
  'indexed-job-scale': file(
    indexed('completions: «100001»\n  parallelism: 10001'),
    indexed('completions: 100000\n  parallelism: 10001'),
    indexed('completions: 100001\n  parallelism: 10000'),
    job('completions: 100001\n  parallelism: 10001'),
    indexed('completions: 100001'),
  ),
  'job-completion-mode': [
    ...file(
      indexed('completions: 5'),
      indexed('backoffLimit: 5'),
      job('completionMode: «Indexed»⟦⇒\n  completions: 3⟧\n  parallelism: 3'),
      job('completionMode: «Indexed»⟦⇒\n  completions: 1⟧\n  parallelism: 0'),
      cronJob('schedule: "0 3 * * *"', 'completionMode: «Indexed»⟦⇒\n      completions: 1⟧'),
      indexed('completions: 5\n  «maxFailedIndexes»: 2⟦⇒\n  backoffLimitPerIndex: 1⟧'),
      indexed('completions: 5\n  maxFailedIndexes: 2\n  backoffLimitPerIndex: 0'),
      job('backoffLimit: 1⟦\n  «backoffLimitPerIndex»: 1⇒⟧'),
      job('backoffLimit: 1⟦\n  «maxFailedIndexes»: 1⇒⟧'),
      job('completionMode: ⦅NonIndexed⇒Indexed⦆⟦\n  «backoffLimitPerIndex»: 1⇒⟧'),
      job('«backoffLimitPerIndex»: 1⟦⇒\n  completionMode: Indexed⟧\n  maxFailedIndexes: 1'),
      job('completionMode: NonIndexed'),
    ),
  ],
  'job-failure-exit-codes': file(
    exitCodes('operator: In, values: [1, 2]'),
    exitCodes('operator: In, values: [⟦«0», ⇒⟧1]'),
    exitCodes('operator: In, values: [«0»]'),
    exitCodes('operator: NotIn, values: [0, 1]'),
    exitCodes('operator: In, values: [1⟦, «1»⇒⟧]'),
    exitCodes('operator: In, values: «[⟦2⇒1⟧, ⟦1⇒2⟧]»'),
    exitCodes('operator: NotIn, values: «[⟦1⇒0⟧, ⟦0⇒1⟧]»'),
    exitCodes('containerName: web, operator: In, values: [1]'),
    exitCodes('containerName: ⟦«wep»⇒web⟧, operator: In, values: [1]'),
    exitCodes('containerName: ⟦«other»⇒web⟧, operator: In, values: [1]'),
    exitCodes('⦅containerName: «other», ⇒⦆operator: In, values: [1]').replace(
      WEB,
      'containers: [{name: web, image: a:1}, {name: log, image: a:1}]',
    ),
    exitCodes('containerName: init, operator: In, values: [1]').replace(
      WEB,
      `initContainers: [{name: init, image: a:1}], ${WEB}`,
    ),
  ),
  'job-index-limits': file(
    indexed('completions: 5\n  parallelism: 100000'),
    indexed('completions: 5\n  parallelism: ⟦«100001»⇒100000⟧'),
    indexed('completions: 100001\n  parallelism: ⟦«10001»⇒10000⟧\n  backoffLimitPerIndex: 1\n  maxFailedIndexes: 5'),
    indexed('completions: 100000\n  parallelism: 10001\n  backoffLimitPerIndex: 1\n  maxFailedIndexes: 5'),
    indexed('completions: 100001\n  parallelism: 10001'),
    indexed('completions: 5\n  backoffLimitPerIndex: 1\n  maxFailedIndexes: 5'),
    indexed('completions: 5\n  backoffLimitPerIndex: 1\n  maxFailedIndexes: ⟦«6»⇒5⟧'),
    indexed('backoffLimitPerIndex: 1\n  maxFailedIndexes: ⟦«2»⇒1⟧'),
    indexed('completions: 100001\n  parallelism: 5\n  backoffLimitPerIndex: 1\n  maxFailedIndexes: ⟦«10001»⇒10000⟧'),
    indexed('completions: 100001\n  parallelism: 5\n  «backoffLimitPerIndex»: 1⟦⇒\n  maxFailedIndexes: 10000⟧'),
    job('parallelism: 100001'),
  ),
  'job-long-name': file(
    job('backoffLimit: 1', undefined, `⟦«${'a'.repeat(64)}»⇒${'a'.repeat(63)}⟧`),
    job('backoffLimit: 1', undefined, 'a'.repeat(63)),
    job('manualSelector: true\n  selector: {matchLabels: {app: web}}', undefined, 'a'.repeat(64)),
    job('manualSelector: false', undefined, `⟦«${'a'.repeat(64)}»⇒${'a'.repeat(63)}⟧`),
    job('backoffLimit: 1', undefined, `A${'a'.repeat(64)}`),
  ),
  'job-pod-failure-policy': [
    ...file(
      job('podFailurePolicy: {rules: [«{action: Ignore}»]}'),
      job('podFailurePolicy: {rules: [«{action: Ignore, onPodConditions: []}»]}'),
      job('podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: DisruptionTarget}]}]}'),
      job(
        'podFailurePolicy: {rules: [«{action: Ignore⦅, onPodConditions: [{type: DisruptionTarget}]⇒⦆, ' +
          'onExitCodes: {operator: In, values: [1]}}»]}',
      ),
      job(
        'podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [], onExitCodes: {operator: In, values: [1]}}]}',
      ),
      job('podFailurePolicy: {rules: [{action: ⟦«FailIndex»⇒FailJob⟧, onExitCodes: {operator: In, values: [1]}}]}'),
      job(
        'completionMode: Indexed⟦⇒\n  backoffLimitPerIndex: 1⟧\n  completions: 2\n' +
          '  podFailurePolicy: {rules: [{action: «FailIndex», onExitCodes: {operator: In, values: [1]}}]}',
      ),
      indexed(
        'completions: 2\n  backoffLimitPerIndex: 1\n' +
          '  podFailurePolicy: {rules: [{action: FailIndex, onExitCodes: {operator: In, values: [1]}}]}',
      ),
      cronJob(
        'schedule: "0 3 * * *"',
        'podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: DisruptionTarget}]}]}',
      ),
    ),
    ...before(
      33,
      file(
        cronJob(
          'schedule: "0 3 * * *"',
          'podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [«{type: DisruptionTarget⟦⇒, status: "True"⟧}»]}]}',
        ),
        cronJob(
          'schedule: "0 3 * * *"',
          'podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: DisruptionTarget, status: "True"}]}]}',
        ),
        job('podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: DisruptionTarget}]}]}'),
      ),
    ),
    ...before(
      34,
      file(
        cronJob(
          'schedule: "0 3 * * *"',
          'podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: DisruptionTarget}]}]}',
        ),
      ),
    ),
  ],
  'job-pod-replacement': file(
    job(
      'podReplacementPolicy: ⟦«TerminatingOrFailed»⇒Failed⟧\n' +
        '  podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {operator: In, values: [1]}}]}',
    ),
    job(
      'podReplacementPolicy: Failed\n' +
        '  podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {operator: In, values: [1]}}]}',
    ),
    job('podReplacementPolicy: TerminatingOrFailed'),
  ),
  'job-restart-policy': file(
    job('backoffLimit: 1', `restartPolicy: OnFailure, ${WEB}`),
    job('backoffLimit: 1', `restartPolicy: ⟦«Always»⇒OnFailure⟧, ${WEB}`),
    job('podFailurePolicy: {rules: []}', `restartPolicy: ⟦«OnFailure»⇒Never⟧, ${WEB}`),
    job('podFailurePolicy: {rules: []}', `restartPolicy: ⟦«Always»⇒Never⟧, ${WEB}`),
    job('podFailurePolicy: {rules: []}', `restartPolicy: Never, ${WEB}`),
  ),
  'job-selector': file(
    job('⟦«manualSelector»: true\n  ⇒⟧backoffLimit: 1'),
    job('manualSelector: true\n  selector: {matchLabels: {app: web}}'),
    job('manualSelector: false'),
    job('⟦«selector»: {matchLabels: {app: web}}\n  ⇒⟧backoffLimit: 1'),
    job('⦅⇒manualSelector: true\n  ⦆⟦«selector»: {matchLabels: {app: web}}\n  ⇒⟧backoffLimit: 1'),
    job('⟦«selector»: {matchLabels: {app: other}}\n  ⇒⟧backoffLimit: 1'),
    // The server makes the same label itself.
    job('selector: {matchLabels: {job-name: web}}'),
    job('selector: {matchLabels: {batch.kubernetes.io/job-name: web}}'),
    job('⟦«selector»: {matchLabels: {job-name: other}}\n  ⇒⟧backoffLimit: 1'),
    job('⟦«selector»: {matchLabels: {controller-uid: a}}\n  ⇒⟧backoffLimit: 1'),
    job('backoffLimit: 1').replace('labels: {app: web}', 'labels: {app: web⟦, «job-name»: other⇒⟧}'),
    job('backoffLimit: 1').replace('labels: {app: web}', 'labels: {app: web, job-name: web}'),
    job('backoffLimit: 1').replace(
      'labels: {app: web}',
      'labels: {app: web⟦, «batch.kubernetes.io/job-name»: other⇒⟧}',
    ),
    job('backoffLimit: 1').replace('labels: {app: web}', 'labels: {app: web⟦, «controller-uid»: a⇒⟧}'),
    job('backoffLimit: 1').replace(
      'labels: {app: web}',
      'labels: {app: web⟦, «batch.kubernetes.io/controller-uid»: a⇒⟧}',
    ),
    job('manualSelector: true\n  selector: {matchLabels: {job-name: other}}').replace(
      'labels: {app: web}',
      'labels: {job-name: other}',
    ),
  ),
  'job-success-policy': file(
    job('«successPolicy»: {rules: [{succeededCount: 1}]}⟦⇒\n  completionMode: Indexed⟧\n  backoffLimit: 1'),
    job('completionMode: ⟦NonIndexed⇒Indexed⟧\n  «successPolicy»: {rules: [{succeededCount: 1}]}\n  completions: 2'),
    success('{succeededCount: 5}'),
    success('{succeededCount: ⟦«6»⇒5⟧}'),
    success('{succeededIndexes: 0-4}'),
    success('{succeededIndexes: «0-5»}'),
    success('{succeededIndexes: «"1,0"»}'),
    success('{succeededIndexes: «"0, 1"»}'),
    success('{succeededIndexes: "0,1", succeededCount: ⟦«3»⇒2⟧}'),
    success('{succeededIndexes: "0,1", succeededCount: 2}'),
    success('{succeededCount: ⟦«2»⇒1⟧}', 'backoffLimit: 1'),
    success('{succeededCount: 2}', 'parallelism: 3'),
  ),
  'restart-policy-workload': file(
    deployment('replicas: 2', `restartPolicy: ⟦«Never»⇒Always⟧, ${WEB}`),
    deployment('replicas: 2', `restartPolicy: ⟦«OnFailure»⇒Always⟧, ${WEB}`),
    deployment('replicas: 2', `restartPolicy: Always, ${WEB}`),
    selecting('DaemonSet', 'minReadySeconds: 1', `restartPolicy: ⟦«Never»⇒Always⟧, ${WEB}`),
    job('backoffLimit: 1', `restartPolicy: Never, ${WEB}`),
  ),
  'rolling-update-amount': [
    ...file(
      ...['1', '25%', '0%, maxSurge: 1', '100%'].map((amount) => rolling(`maxUnavailable: ${amount}`)),
      rolling('maxUnavailable: ⟦«-1»⇒1⟧'),
      rolling('maxUnavailable: ⟦«101%»⇒100%⟧'),
      rolling('maxUnavailable: ⟦«"3"»⇒3⟧'),
      rolling('maxUnavailable: ⟦«" 3 "»⇒3⟧'),
      rolling('maxUnavailable: ⟦«some»⇒25%⟧'),
      rolling('maxUnavailable: ⟦«30 percent»⇒30%⟧'),
      rolling('maxUnavailable: ⟦«30pct»⇒30%⟧'),
      rolling('maxUnavailable: ⟦«12.5%»⇒12%⟧'),
      rolling('maxSurge: 200%'),
      rolling('maxSurge: ⟦«-5»⇒1⟧'),
      daemonRolling('maxSurge: ⟦«101%»⇒100%⟧, maxUnavailable: 0'),
      daemonRolling('maxUnavailable: 100%'),
      deployment('strategy: {type: Recreate}'),
      statefulRolling('maxUnavailable: 1'),
      // Its gate is closed, so the server drops what is written.
      statefulRolling('maxUnavailable: 0'),
    ),
  ],
  'rolling-update-forbidden': file(
    deployment('strategy: {type: Recreate⟦, «rollingUpdate»: {maxSurge: 1}⇒⟧}'),
    deployment('strategy: {type: ⦅Recreate⇒RollingUpdate⦆⟦, «rollingUpdate»: {maxSurge: 1}⇒⟧}'),
    deployment('strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1}}'),
    deployment('strategy: {type: OnDelete, rollingUpdate: {maxSurge: 1}}'),
    deployment('strategy: {rollingUpdate: {maxSurge: 1}}'),
    selecting('StatefulSet', 'serviceName: a\n  updateStrategy: {type: OnDelete⟦, «rollingUpdate»: {partition: 1}⇒⟧}'),
    selecting('StatefulSet', 'serviceName: a\n  updateStrategy: {type: RollingUpdate, rollingUpdate: {partition: 1}}'),
    selecting('StatefulSet', 'serviceName: a\n  updateStrategy: {type: Recreate, rollingUpdate: {partition: 1}}'),
  ),
  'rolling-update-stuck': file(
    rolling('«maxUnavailable»: ⟦0⇒1⟧, maxSurge: 0'),
    rolling('«maxUnavailable»: ⟦0%⇒1⟧, maxSurge: 0%'),
    rolling('maxUnavailable: 0, maxSurge: 1'),
    rolling('maxUnavailable: 1, maxSurge: 0'),
    rolling('maxUnavailable: 0'),
    rolling('maxSurge: 0'),
    rolling('maxUnavailable: 1, maxSurge: 1'),
    daemonRolling('«maxUnavailable»: ⟦0⇒1⟧'),
    daemonRolling('maxUnavailable: 1'),
    daemonRolling('maxUnavailable: 0, maxSurge: 1'),
    daemonRolling('maxUnavailable: ⟦1⇒0⟧, «maxSurge»: 1'),
    daemonRolling('«maxSurge»: 1⟦⇒, maxUnavailable: 0⟧'),
    daemonRolling('maxUnavailable: ⟦1⇒0⟧⦅, «maxSurge»: 1⇒⦆'),
    daemonRolling('maxUnavailable: 101%, maxSurge: 1'),
    daemonRolling('maxUnavailable: -1, maxSurge: 0'),
  ),
  'selector-empty': file(
    set('Deployment', '«selector»: ⟦{}⇒\n    matchLabels:\n      app: web⟧').replace(': ⟦{}⇒\n', ':⟦ {}⇒\n'),
    set('Deployment', '«selector»: {matchLabels: ⟦{}⇒{app: web}⟧}'),
    set('Deployment', 'selector: {matchLabels: {app: web}}'),
    set('Deployment', 'selector: {matchExpressions: [{key: app, operator: Exists}]}'),
    set('Deployment', 'selector: {app: web}'),
  ),
  'selector-missing': file(
    set('ReplicationController', 'replicas: 2').replace('apps/v1', 'v1'),
    set('ReplicationController', 'selector: {app: web}').replace('apps/v1', 'v1'),
  ),
  'selector-template-mismatch': file(
    set('Deployment', 'selector: {matchLabels: {app: ‹web›}}', 'labels: {app: ⟦«wep»⇒web⟧}'),
    set('Deployment', 'selector: {matchLabels: {app: ‹⦅web⇒wep⦆›}}', 'labels: {app: ⟦«wep»⇒web⟧}'),
    set('Deployment', 'selector: {matchLabels: {app: ‹web›}}', '«labels»: {a: b⟦⇒, app: web⟧}'),
    set('Deployment', 'selector: {matchLabels: {app: web}}', 'labels: {a: b, app: web}'),
    // The workload's own labels say so too: the mistake is in the selector.
    set('Deployment', 'selector: {matchLabels: {app: ‹⟦wep⇒web⟧›}}', 'labels: {app: «web»}').replace(
      'metadata: {name: web}',
      'metadata: {name: web, labels: {app: web}}',
    ),
    set('Deployment', 'selector: {matchExpressions: [‹{key: app, operator: DoesNotExist}›]}', 'labels: {app: «web»}'),
    set(
      'Deployment',
      'selector: {matchExpressions: [‹{key: app, operator: NotIn, values: [web]}›]}',
      'labels: {app: «web»}',
    ),
    set('Deployment', 'selector: {matchExpressions: [{key: app, operator: NotIn, values: [x]}]}', 'labels: {app: web}'),
    set('Deployment', 'selector: {matchExpressions: [{key: app, operator: Exists}]}', 'labels: {app: web}'),
    set(
      'Deployment',
      'selector: {matchExpressions: [‹{key: app, operator: In, values: [x]}›]}',
      'labels: {app: ⟦«web»⇒x⟧}',
    ),
    set('StatefulSet', 'serviceName: a\n  selector: {matchLabels: {app: ‹web›}}', 'labels: {app: ⟦«wep»⇒web⟧}'),
    set('DaemonSet', 'selector: {matchLabels: {app: ‹web›}}', 'labels: {app: ⟦«wep»⇒web⟧}'),
    set('ReplicationController', 'selector: {app: ‹web›}', 'labels: {app: ⟦«wep»⇒web⟧}').replace('apps/v1', 'v1'),
    set('ReplicationController', 'selector: {app: web}').replace('apps/v1', 'v1'),
    job('manualSelector: true\n  selector: {matchLabels: {app: ‹wep›}}').replace(
      'labels: {app: web}',
      'labels: {app: ⟦«web»⇒wep⟧}',
    ),
    job('manualSelector: true\n  selector: {matchLabels: {app: web}}'),
  ),
  'statefulset-revision-history': file(
    selecting('StatefulSet', 'serviceName: a\n  revisionHistoryLimit: ⟦«-1»⇒10⟧'),
    selecting('StatefulSet', 'serviceName: a\n  revisionHistoryLimit: 0'),
  ),
};
