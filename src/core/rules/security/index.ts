import type { Rule } from '../rule.ts';
import { allowPrivEscConflict } from './allow-priv-esc-conflict.ts';
import { apparmorAnnotation } from './apparmor-annotation.ts';
import { capabilityPrefix } from './capability-prefix.ts';
import { hostusersConflict } from './hostusers-conflict.ts';
import { localhostProfile } from './localhost-profile.ts';
import { osLinuxFields } from './os-linux-fields.ts';
import { osWindowsFields } from './os-windows-fields.ts';
import { baselineRules } from './pod-security/baseline.ts';
import { restrictedRules } from './pod-security/restricted.ts';
import { procMount } from './proc-mount.ts';
import { runAsRootConflict } from './run-as-root-conflict.ts';
import { seccompAnnotation } from './seccomp-annotation.ts';
import { securityAnnotation } from './security-annotation.ts';
import { sharePidConflict } from './share-pid-conflict.ts';
import { sysctlInvalid } from './sysctl-invalid.ts';
import { windowsHostprocess } from './windows-hostprocess.ts';

/** In the order in which a lesson would teach them. */
export const securityRules: readonly Rule[] = [
  runAsRootConflict,
  allowPrivEscConflict,
  hostusersConflict,
  sharePidConflict,
  capabilityPrefix,
  localhostProfile,
  procMount,
  sysctlInvalid,
  securityAnnotation,
  seccompAnnotation,
  apparmorAnnotation,
  osLinuxFields,
  osWindowsFields,
  windowsHostprocess,
  ...baselineRules,
  ...restrictedRules,
];
