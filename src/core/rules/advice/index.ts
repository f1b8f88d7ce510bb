import type { Rule } from '../rule.ts';
import { cpuLimitMissing } from './cpu-limit-missing.ts';
import { databaseBesideApp } from './database-beside-app.ts';
import { decimalFileMode } from './decimal-file-mode.ts';
import { execAsOneWord } from './exec-as-one-word.ts';
import { hostNetwork } from './host-network.ts';
import { imageDigest } from './image-digest.ts';
import { imageReference } from './image-reference.ts';
import { imageTag } from './image-tag.ts';
import { jobWithoutTtl } from './job-without-ttl.ts';
import { livenessMissing } from './liveness-missing.ts';
import { nakedPod } from './naked-pod.ts';
import { oldServiceAccountField } from './old-service-account-field.ts';
import { privileged } from './privileged.ts';
import { probeTiming } from './probe-timing.ts';
import { probesIdentical } from './probes-identical.ts';
import { readOnlyRoot } from './read-only-root.ts';
import { readinessMissing } from './readiness-missing.ts';
import { resourcesMissing } from './resources-missing.ts';
import { runtimeSocket } from './runtime-socket.ts';
import { secretInEnv } from './secret-in-env.ts';
import { sensitiveHostPath } from './sensitive-host-path.ts';
import { serverFields } from './server-fields.ts';
import { singleReplica } from './single-replica.ts';
import { slowStart } from './slow-start.ts';
import { sshPort } from './ssh-port.ts';
import { suspiciousQuantity } from './suspicious-quantity.ts';
import { undefinedVariable } from './undefined-variable.ts';
import { volumeUnused } from './volume-unused.ts';
import { volumeWithoutSource } from './volume-without-source.ts';

/** In the order in which a lesson would teach them. */
export const adviceRules: readonly Rule[] = [
  imageReference,
  imageTag,
  imageDigest,
  execAsOneWord,
  undefinedVariable,
  databaseBesideApp,
  sshPort,
  volumeWithoutSource,
  volumeUnused,
  decimalFileMode,
  secretInEnv,
  probeTiming,
  probesIdentical,
  slowStart,
  livenessMissing,
  readinessMissing,
  resourcesMissing,
  suspiciousQuantity,
  cpuLimitMissing,
  oldServiceAccountField,
  privileged,
  hostNetwork,
  runtimeSocket,
  sensitiveHostPath,
  readOnlyRoot,
  serverFields,
  nakedPod,
  singleReplica,
  jobWithoutTtl,
];
