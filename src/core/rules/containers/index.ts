import type { Rule } from '../rule.ts';
import { containerImageWhitespace } from './container-image-whitespace.ts';
import { containerNameDuplicate } from './container-name-duplicate.ts';
import { containerRestartPolicy } from './container-restart-policy.ts';
import { containerRestartRules } from './container-restart-rules.ts';
import { downwardDivisor } from './downward-divisor.ts';
import { envDuplicate } from './env-duplicate.ts';
import { envFieldref } from './env-fieldref.ts';
import { envFilekeyrefVolume } from './env-filekeyref-volume.ts';
import { envResourcefieldref } from './env-resourcefieldref.ts';
import { envValueAndValuefrom } from './env-value-and-valuefrom.ts';
import { envfromOneSource } from './envfrom-one-source.ts';
import { hostPortConflict } from './host-port-conflict.ts';
import { hostPortHostnetwork } from './host-port-hostnetwork.ts';
import { hostnameInvalid } from './hostname-invalid.ts';
import { hostnameOverride } from './hostname-override.ts';
import { imagePullSecretShape } from './image-pull-secret-shape.ts';
import { initContainerProbes } from './init-container-probes.ts';
import { lifecycleHandler } from './lifecycle-handler.ts';
import { lifecycleSleep } from './lifecycle-sleep.ts';
import { overhead } from './overhead.ts';
import { overheadFraction } from './overhead-fraction.ts';
import { portDuplicate } from './port-duplicate.ts';
import { portNameDuplicate } from './port-name-duplicate.ts';
import { portNameDuplicateAcrossContainers } from './port-name-duplicate-across-containers.ts';
import { priorityInteger } from './priority-integer.ts';
import { probeHostLoopback } from './probe-host-loopback.ts';
import { probeNoHandler } from './probe-no-handler.ts';
import { probePortNameUnknown } from './probe-port-name-unknown.ts';
import { probeSuccessThreshold } from './probe-success-threshold.ts';
import { probeTgps } from './probe-tgps.ts';
import { schedulingGates } from './scheduling-gates.ts';
import { serviceAccountName } from './service-account-name.ts';
import { specMissing } from './spec-missing.ts';
import { templateEphemeral } from './template-ephemeral.ts';
import { terminationGrace } from './termination-grace.ts';

/** In the order in which a lesson would teach them. */
export const containersRules: readonly Rule[] = [
  specMissing,
  containerNameDuplicate,
  containerImageWhitespace,
  initContainerProbes,
  templateEphemeral,
  containerRestartPolicy,
  containerRestartRules,
  portNameDuplicate,
  portNameDuplicateAcrossContainers,
  portDuplicate,
  hostPortConflict,
  hostPortHostnetwork,
  envValueAndValuefrom,
  envFieldref,
  envResourcefieldref,
  downwardDivisor,
  envFilekeyrefVolume,
  envfromOneSource,
  envDuplicate,
  probeNoHandler,
  probeHostLoopback,
  probePortNameUnknown,
  probeSuccessThreshold,
  probeTgps,
  lifecycleHandler,
  lifecycleSleep,
  terminationGrace,
  hostnameInvalid,
  hostnameOverride,
  serviceAccountName,
  imagePullSecretShape,
  priorityInteger,
  schedulingGates,
  overhead,
  overheadFraction,
];
