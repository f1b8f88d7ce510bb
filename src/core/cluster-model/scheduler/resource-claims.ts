/**
 * Devices that a Pod claims. Source: kubernetes.io, "Dynamic Resource Allocation"; pkg/controller/resourceclaim;
 * pkg/scheduler/framework/plugins/dynamicresources.
 */
import type { Misfit } from './node-fit.ts';
import { mapsAt, textAt } from '../objects/plain-object.ts';
import type { ResourceClaimSpec } from '../objects/pod-spec.ts';
import { objectOf, tell, type PodState, type Run } from '../state.ts';

/** No driver offers a device on any node. */
export const NO_DEVICES: Misfit = { reasons: ['cannot allocate all claims'], isFinal: true };

/**
 * Why a claim of the Pod is not there. The scheduler does not look at the Pod before, and tells no event: PreEnqueue;
 * kubernetes issue 129698.
 */
export function unmadeClaim(run: Run, pod: PodState): string | undefined {
  if (run.scenario.assumesNames === true) return undefined;
  const unmade = pod.spec.resourceClaims.find((claim) => !objectOf(run, claimKind(claim), pod.namespace, claim.object));
  if (!unmade) return undefined;
  if (unmade.isTemplate) tellUncreated(run, pod, unmade);
  const result = unmade.isTemplate ? ', so no ResourceClaim is created for the Pod.' : ', and the Pod waits for it.';
  return `${claimKind(unmade)} \`${unmade.object}\` does not exist${result}`;
}

/** Which kind of object it names. */
export function claimKind({ isTemplate }: ResourceClaimSpec): string {
  return isTemplate ? 'ResourceClaimTemplate' : 'ResourceClaim';
}

/** The controller tries again and again, with pauses that double. */
function tellUncreated(run: Run, pod: PodState, { name, object }: ResourceClaimSpec): void {
  const about = `Pod/${pod.key}`;
  const told = run.events.find((event) => event.about === about && event.reason === REASON);
  if (told && run.clock - told.lastAt < 2 ** (told.count - 1)) return;
  const missing = `resourceclaimtemplate.resource.k8s.io "${object}" not found`;
  tell(run, about, 'Warning', REASON, `PodResourceClaim ${name}: resource claim template "${object}": ${missing}`);
}

const REASON = 'FailedResourceClaimCreation';

/** A class of devices that a claim asks for and that is not there: PreFilter. */
export function missingClass(run: Run, pod: PodState): string | undefined {
  if (run.scenario.assumesNames === true) return undefined;
  for (const claim of pod.spec.resourceClaims) {
    const body = objectOf(run, claimKind(claim), pod.namespace, claim.object)?.body ?? {};
    for (const request of mapsAt(body, 'spec', ...(claim.isTemplate ? ['spec'] : []), 'devices', 'requests')) {
      const name = textAt(request, 'exactly', 'deviceClassName') ?? textAt(request, 'deviceClassName');
      if (name !== undefined && !objectOf(run, 'DeviceClass', '', name))
        return `request ${textAt(request, 'name') ?? ''}: device class ${name} does not exist`;
    }
  }
  return undefined;
}

/** It needs devices, and no driver has published any: Filter. Which ones would do is left open where one has. */
export function claimsDevices(run: Run, { spec }: PodState): boolean {
  if (spec.resourceClaims.length === 0 || run.scenario.assumesNames === true) return false;
  return ![...run.objects.values()].some(({ kind }) => kind === 'ResourceSlice');
}
