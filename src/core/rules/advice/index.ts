import type { Rule } from '../rule.ts';
import { amountOfUnknownContainer } from './amount-of-unknown-container.ts';
import { cpuLimitMissing } from './cpu-limit-missing.ts';
import { cronjobDeadlineMissing } from './cronjob-deadline-missing.ts';
import { cronjobDeadlineShort } from './cronjob-deadline-short.ts';
import { cronjobOverlap } from './cronjob-overlap.ts';
import { databaseBesideApp } from './database-beside-app.ts';
import { databaseWithoutStorage } from './database-without-storage.ts';
import { decimalFileMode } from './decimal-file-mode.ts';
import { defaultContainerUnknown } from './default-container-unknown.ts';
import { ephemeralStorageMissing } from './ephemeral-storage-missing.ts';
import { execAsOneWord } from './exec-as-one-word.ts';
import { fileMountedAsDirectory } from './file-mounted-as-directory.ts';
import { flagsInOneItem } from './flags-in-one-item.ts';
import { foldedScript } from './folded-script.ts';
import { hostNetwork } from './host-network.ts';
import { hostPort } from './host-port.ts';
import { hostProcesses } from './host-processes.ts';
import { hostUsers } from './host-users.ts';
import { imageDigest } from './image-digest.ts';
import { imageReference } from './image-reference.ts';
import { imageTag } from './image-tag.ts';
import { jobSidecar } from './job-sidecar.ts';
import { jobWithoutTtl } from './job-without-ttl.ts';
import { livenessMissing } from './liveness-missing.ts';
import { lowUserId } from './low-user-id.ts';
import { memoryRequestBelowLimit } from './memory-request-below-limit.ts';
import { memoryVolumeUnlimited } from './memory-volume-unlimited.ts';
import { mountHidesSystem } from './mount-hides-system.ts';
import { nakedPod } from './naked-pod.ts';
import { noTimeToStop } from './no-time-to-stop.ts';
import { nothingKeepsRunning } from './nothing-keeps-running.ts';
import { oldRegistry } from './old-registry.ts';
import { oldServiceAccountField } from './old-service-account-field.ts';
import { powerfulCapability } from './powerful-capability.ts';
import { preStopTooLong } from './pre-stop-too-long.ts';
import { privileged } from './privileged.ts';
import { privilegedPort } from './privileged-port.ts';
import { probePortUndeclared } from './probe-port-undeclared.ts';
import { probeTiming } from './probe-timing.ts';
import { probesIdentical } from './probes-identical.ts';
import { pullPolicyNotAlways } from './pull-policy-not-always.ts';
import { readOnlyRoot } from './read-only-root.ts';
import { readinessMissing } from './readiness-missing.ts';
import { recommendedLabels } from './recommended-labels.ts';
import { resourcesIncomplete } from './resources-incomplete.ts';
import { resourcesMissing } from './resources-missing.ts';
import { rootGroup } from './root-group.ts';
import { rootImage } from './root-image.ts';
import { runtimeSocket } from './runtime-socket.ts';
import { scriptInPieces } from './script-in-pieces.ts';
import { secretInConfigmap } from './secret-in-configmap.ts';
import { secretInEnv } from './secret-in-env.ts';
import { secretThroughEnv } from './secret-through-env.ts';
import { sensitiveHostPath } from './sensitive-host-path.ts';
import { serverFields } from './server-fields.ts';
import { serviceAccountToken } from './service-account-token.ts';
import { shellSyntaxWithoutShell } from './shell-syntax-without-shell.ts';
import { shellVariableWithoutShell } from './shell-variable-without-shell.ts';
import { singleReplica } from './single-replica.ts';
import { slowStart } from './slow-start.ts';
import { spreadMissing } from './spread-missing.ts';
import { sshPort } from './ssh-port.ts';
import { statefulsetServiceName } from './statefulset-service-name.ts';
import { stopUnderTraffic } from './stop-under-traffic.ts';
import { sudoInCommand } from './sudo-in-command.ts';
import { suspiciousQuantity } from './suspicious-quantity.ts';
import { undefinedVariable } from './undefined-variable.ts';
import { updateWithAGap } from './update-with-a-gap.ts';
import { variableOrder } from './variable-order.ts';
import { volumeUnused } from './volume-unused.ts';
import { volumeWithoutSource } from './volume-without-source.ts';
import { writableHostPath } from './writable-host-path.ts';

/** In the order in which a lesson would teach them. */
export const adviceRules: readonly Rule[] = [
  imageReference,
  imageTag,
  imageDigest,
  oldRegistry,
  pullPolicyNotAlways,
  execAsOneWord,
  flagsInOneItem,
  scriptInPieces,
  foldedScript,
  shellSyntaxWithoutShell,
  shellVariableWithoutShell,
  nothingKeepsRunning,
  undefinedVariable,
  variableOrder,
  sudoInCommand,
  databaseBesideApp,
  databaseWithoutStorage,
  sshPort,
  hostPort,
  privilegedPort,
  defaultContainerUnknown,
  volumeWithoutSource,
  volumeUnused,
  fileMountedAsDirectory,
  mountHidesSystem,
  decimalFileMode,
  memoryVolumeUnlimited,
  writableHostPath,
  secretInEnv,
  secretInConfigmap,
  secretThroughEnv,
  amountOfUnknownContainer,
  probeTiming,
  probesIdentical,
  slowStart,
  livenessMissing,
  readinessMissing,
  probePortUndeclared,
  preStopTooLong,
  stopUnderTraffic,
  noTimeToStop,
  resourcesMissing,
  resourcesIncomplete,
  suspiciousQuantity,
  cpuLimitMissing,
  memoryRequestBelowLimit,
  ephemeralStorageMissing,
  oldServiceAccountField,
  serviceAccountToken,
  privileged,
  hostNetwork,
  hostProcesses,
  runtimeSocket,
  sensitiveHostPath,
  powerfulCapability,
  rootGroup,
  rootImage,
  lowUserId,
  readOnlyRoot,
  hostUsers,
  serverFields,
  recommendedLabels,
  nakedPod,
  singleReplica,
  spreadMissing,
  updateWithAGap,
  statefulsetServiceName,
  jobWithoutTtl,
  jobSidecar,
  cronjobDeadlineShort,
  cronjobDeadlineMissing,
  cronjobOverlap,
];
