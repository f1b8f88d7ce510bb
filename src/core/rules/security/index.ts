import type { Rule } from '../rule.ts';
import { allowPrivEscConflict } from './allow-priv-esc-conflict.ts';
import { apparmorAnnotation } from './apparmor-annotation.ts';
import { hostusersConflict } from './hostusers-conflict.ts';
import { localhostProfile } from './localhost-profile.ts';
import { osLinuxFields } from './os-linux-fields.ts';
import { osWindowsFields } from './os-windows-fields.ts';
import { procMount } from './proc-mount.ts';
import { pssAllowPrivEsc } from './pss-allow-priv-esc.ts';
import { pssApparmor } from './pss-apparmor.ts';
import { pssCapabilitiesBaseline } from './pss-capabilities-baseline.ts';
import { pssCapabilitiesRestricted } from './pss-capabilities-restricted.ts';
import { pssDropAll } from './pss-drop-all.ts';
import { pssHostNamespaces } from './pss-host-namespaces.ts';
import { pssHostpath } from './pss-hostpath.ts';
import { pssHostports } from './pss-hostports.ts';
import { pssPrivileged } from './pss-privileged.ts';
import { pssProbeHost } from './pss-probe-host.ts';
import { pssProcmount } from './pss-procmount.ts';
import { pssProcmountRestricted } from './pss-procmount-restricted.ts';
import { pssRestrictedVolumes } from './pss-restricted-volumes.ts';
import { pssRunAsNonroot } from './pss-run-as-nonroot.ts';
import { pssRunAsUser0 } from './pss-run-as-user-0.ts';
import { pssSeccompRequired } from './pss-seccomp-required.ts';
import { pssSeccompUnconfined } from './pss-seccomp-unconfined.ts';
import { pssSelinux } from './pss-selinux.ts';
import { pssSysctls } from './pss-sysctls.ts';
import { pssWindowsHostprocess } from './pss-windows-hostprocess.ts';
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
  localhostProfile,
  procMount,
  sysctlInvalid,
  securityAnnotation,
  seccompAnnotation,
  apparmorAnnotation,
  osLinuxFields,
  osWindowsFields,
  windowsHostprocess,
  pssHostNamespaces,
  pssPrivileged,
  pssCapabilitiesBaseline,
  pssHostpath,
  pssHostports,
  pssProbeHost,
  pssApparmor,
  pssSelinux,
  pssProcmount,
  pssSeccompUnconfined,
  pssSysctls,
  pssWindowsHostprocess,
  pssAllowPrivEsc,
  pssDropAll,
  pssCapabilitiesRestricted,
  pssRestrictedVolumes,
  pssProcmountRestricted,
  pssRunAsNonroot,
  pssRunAsUser0,
  pssSeccompRequired,
];
