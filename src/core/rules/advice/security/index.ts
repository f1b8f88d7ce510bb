import type { Rule } from '../../rule.ts';
import { hostNetwork } from './host-network.ts';
import { hostPort } from './host-port.ts';
import { hostProcesses } from './host-processes.ts';
import { hostUsers } from './host-users.ts';
import { lowUserId } from './low-user-id.ts';
import { oldServiceAccountField } from './old-service-account-field.ts';
import { powerfulCapability } from './powerful-capability.ts';
import { privileged } from './privileged.ts';
import { privilegedPort } from './privileged-port.ts';
import { readOnlyRoot } from './read-only-root.ts';
import { rootGroup } from './root-group.ts';
import { rootImage } from './root-image.ts';
import { runtimeSocket } from './runtime-socket.ts';
import { sensitiveHostPath } from './sensitive-host-path.ts';
import { serviceAccountToken } from './service-account-token.ts';
import { sshPort } from './ssh-port.ts';

/** In the order in which a lesson would teach them. */
export const securityAdvice: readonly Rule[] = [
  sshPort,
  hostPort,
  privilegedPort,
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
];
