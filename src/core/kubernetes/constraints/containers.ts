/** Pod spec, containers, ports, environment, probes and lifecycle. */

import { configKey, dnsLabel, dnsSubdomain, envName, exactlyOneOf, notNegative, oneOf, portName, portNumber, portOrName, qualifiedName, range, required } from './constraint.ts';
import type { ConstraintTable } from './constraint.ts';

export const containers: ConstraintTable = {
  'PodSpec.restartPolicy': [oneOf],
  'PodSpec.dnsPolicy': [oneOf],
  'PodSpec.serviceAccountName': [dnsSubdomain],
  'PodSpec.nodeName': [dnsSubdomain],
  'PodSpec.priorityClassName': [dnsSubdomain],
  'PodSpec.runtimeClassName': [{ check: 'dns-subdomain', notEmpty: true }],
  'PodSpec.hostnameOverride': [{ check: 'dns-subdomain', max: 64, notEmpty: true }],
  'PodSpec.activeDeadlineSeconds': [range(1, 2147483647)],
  'PodReadinessGate.conditionType': [required, qualifiedName],
  'PodSchedulingGate.name': [required, qualifiedName],

  'Container.name': [required, dnsLabel],
  'Container.image': [required],
  'Container.imagePullPolicy': [oneOf],
  'Container.terminationMessagePolicy': [oneOf],
  'Container.restartPolicy': [exactlyOneOf],
  'Container.restartPolicyRules': [{ check: 'max-items', max: 20 }],
  'ContainerRestartRule.exitCodes': [required],
  'ContainerRestartRuleOnExitCodes.values': [{ check: 'max-items', max: 255 }],
  // An ephemeral container is refused as a whole: nothing in it is judged on its own.
  'EphemeralContainer.name': [],
  'EphemeralContainer.imagePullPolicy': [],
  'EphemeralContainer.terminationMessagePolicy': [],

  'ContainerPort.containerPort': [required, portNumber],
  'ContainerPort.hostPort': [{ check: 'range', min: 1, max: 65535, zeroIsUnset: true }],
  'ContainerPort.name': [portName],
  'ContainerPort.protocol': [oneOf],

  'EnvVar.name': [required, ...envName],
  'EnvFromSource.prefix': envName,
  'ConfigMapEnvSource.name': [required, { check: 'dns-subdomain', asPrefix: true }],
  'SecretEnvSource.name': [required, { check: 'dns-subdomain', asPrefix: true }],
  'ConfigMapKeySelector.name': [required, dnsSubdomain],
  'ConfigMapKeySelector.key': [required, configKey],
  'SecretKeySelector.name': [required, dnsSubdomain],
  'SecretKeySelector.key': [required, configKey],
  'FileKeySelector.key': [required, ...envName],
  'FileKeySelector.volumeName': [required],

  'Probe.initialDelaySeconds': [notNegative],
  'Probe.timeoutSeconds': [notNegative],
  'Probe.periodSeconds': [notNegative],
  'Probe.successThreshold': [notNegative],
  'Probe.failureThreshold': [notNegative],
  'ExecAction.command': [required],
  'HTTPGetAction.port': [portOrName],
  'HTTPHeader.name': [{ check: 'http-header-name' }],
  'TCPSocketAction.port': [portOrName],
  'GRPCAction.port': [required, portNumber],
  'SleepAction.seconds': [],
};
