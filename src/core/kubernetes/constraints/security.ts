/** Security contexts, their profiles, and what belongs to Windows. */

import { dnsSubdomain, exactlyOneOf, oneOf, range, required } from './constraint.ts';
import type { ConstraintRow, ConstraintTable } from './constraint.ts';

/** User and group ids, as Linux counts them. */
const id: ConstraintRow = range(0, 2147483647);

export const security: ConstraintTable = {
  'SecurityContext.runAsUser': [id],
  'SecurityContext.runAsGroup': [id],
  'SecurityContext.procMount': [exactlyOneOf],
  'PodSecurityContext.runAsUser': [id],
  'PodSecurityContext.runAsGroup': [id],
  'PodSecurityContext.fsGroup': [id],
  'PodSecurityContext.supplementalGroups[]': [id],
  'PodSecurityContext.fsGroupChangePolicy': [exactlyOneOf],
  'PodSecurityContext.supplementalGroupsPolicy': [exactlyOneOf],
  'PodSecurityContext.seLinuxChangePolicy': [exactlyOneOf],
  'SeccompProfile.type': [required, oneOf],
  'AppArmorProfile.type': [required, oneOf],
  'PodOS.name': [required, oneOf],
  'Sysctl.name': [required, { check: 'sysctl-name' }],
  'WindowsSecurityContextOptions.gmsaCredentialSpec': [{ check: 'text-length', min: 1, max: 65536 }],
  'WindowsSecurityContextOptions.gmsaCredentialSpecName': [{ check: 'text-length', min: 1, max: 253 }, dnsSubdomain],
  'WindowsSecurityContextOptions.runAsUserName': [{ check: 'windows-user-name' }],
};
