/** Pod spec, containers, ports, environment, probes and lifecycle. */

import { dnsLabel, dnsSubdomain, oneOf, portName, portNumber, required } from './constraint.ts';
import type { ConstraintTable } from './constraint.ts';

export const containers: ConstraintTable = {
  'PodSpec.restartPolicy': [oneOf],
  'PodSpec.dnsPolicy': [oneOf],
  'PodSpec.serviceAccountName': [dnsSubdomain],
  'Container.name': [required, dnsLabel],
  'Container.image': [required],
  'Container.imagePullPolicy': [oneOf],
  'Container.terminationMessagePolicy': [oneOf],
  'ContainerPort.containerPort': [required, portNumber],
  'ContainerPort.hostPort': [{ check: 'range', min: 1, max: 65535, zeroIsUnset: true }],
  'ContainerPort.name': [portName],
  'ContainerPort.protocol': [oneOf],
};
