/** Getting a container's image. Source: kubernetes.io/docs/concepts/containers/images; pkg/kubelet/images. */
import { editDistance } from '../text-distance.ts';
import { backOffSeconds } from './back-off.ts';
import type { ContainerSpec } from './container-spec.ts';
import { fullImageName, programName } from './programs.ts';
import { tellOf, type ContainerState, type PodState, type Run } from './state.ts';

/** Is the image there now? If not, the container waits and says why. */
export function pullImage(run: Run, pod: PodState, spec: ContainerSpec, state: ContainerState): boolean {
  if (state.hasImage) return true;
  const about = { run, pod, spec };
  if (!isReference(spec.image)) {
    wait(
      state,
      'InvalidImageName',
      `Failed to apply default image tag "${spec.image}": couldn't parse image name: invalid reference format`,
      run.clock + 10,
    );
    tellOf(about, 'Warning', 'InspectFailed', state.message);
    return false;
  }
  if (spec.pullPolicy === 'Never') {
    wait(
      state,
      'ErrImageNeverPull',
      `Container image "${spec.image}" is not present with pull policy of Never`,
      run.clock + 10,
    );
    tellOf(about, 'Warning', 'ErrImageNeverPull', state.message);
    return false;
  }
  if (isMissing(run, spec.image)) return failPull(run, pod, spec, state);
  tellOf(about, 'Normal', 'Pulling', `Pulling image "${spec.image}"`);
  tellOf(about, 'Normal', 'Pulled', `Successfully pulled image "${spec.image}"`);
  state.hasImage = true;
  return true;
}

/** ErrImagePull at a try, ImagePullBackOff between two tries. */
function failPull(run: Run, pod: PodState, spec: ContainerSpec, state: ContainerState): false {
  const about = { run, pod, spec };
  const message = `failed to pull and unpack image "${fullImageName(spec.image)}": not found`;
  tellOf(about, 'Normal', 'Pulling', `Pulling image "${spec.image}"`);
  tellOf(about, 'Warning', 'Failed', `Failed to pull image "${spec.image}": ${message}`);
  tellOf(about, 'Warning', 'Failed', 'Error: ErrImagePull');
  state.pullFailures += 1;
  const isFirst = state.pullFailures === 1;
  const reason = isFirst ? 'ErrImagePull' : 'ImagePullBackOff';
  if (!isFirst) tellOf(about, 'Normal', 'BackOff', `Back-off pulling image "${spec.image}"`);
  wait(
    state,
    reason,
    isFirst ? message : `Back-off pulling image "${spec.image}"`,
    run.clock + backOffSeconds(state.pullFailures),
  );
  return false;
}

export function wait(state: ContainerState, reason: string, message: string, dueAt: number): void {
  state.phase = 'waiting';
  state.reason = reason;
  state.message = message;
  state.dueAt = dueAt;
}

function isMissing({ scenario }: Run, image: string): boolean {
  const name = fullImageName(image);
  return (
    isUnlisted(scenario.images ?? [], name) ||
    scenario.missingImages.includes(name) ||
    cannotExist(image) ||
    (scenario.assumesNames !== true && isMisspelled(Object.keys(scenario.programs), programName(image)))
  );
}

/** A letter too many, one too few, or two swapped in the name of a program: no registry of the course has it. */
function isMisspelled(programs: readonly string[], name: string): boolean {
  const isSwap = (one: string): boolean => [...one].sort().join('') === [...name].sort().join('');
  return (
    !programs.includes(name) &&
    programs.some((one) => (one.length !== name.length || isSwap(one)) && editDistance(one, name, 1) === 1)
  );
}

/** Of a repository whose tags are listed, those that are not. */
function isUnlisted(images: readonly string[], name: string): boolean {
  const repository = name.slice(0, name.lastIndexOf(':') + 1);
  return images.some((one) => one.startsWith(repository)) && !images.includes(name);
}

/** Registries of documentation and tests: no machine has these names. Source: RFC 2606, RFC 6761. */
function cannotExist(image: string): boolean {
  const host = fullImageName(image).split('/')[0]?.split(':')[0] ?? '';
  return /\.(?:invalid|test|example)$/.test(host);
}

/** Source: github.com/distribution/reference, the grammar of a reference. */
function isReference(image: string): boolean {
  const [name = '', digest] = image.split('@');
  const slash = name.lastIndexOf('/');
  const colon = name.indexOf(':', slash + 1);
  const path = colon < 0 ? name : name.slice(0, colon);
  const tag = colon < 0 ? undefined : name.slice(colon + 1);
  const parts = path.split('/');
  const [first = '', ...rest] = parts;
  const isHost =
    rest.length > 0 && /^[A-Za-z0-9.-]+(?::\d+)?$/.test(first) && (/[.:]/.test(first) || first === 'localhost');
  const components = isHost ? rest : parts;
  return (
    components.every((part) => /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/.test(part)) &&
    (tag === undefined || /^\w[\w.-]{0,127}$/.test(tag)) &&
    (digest === undefined || /^[a-z0-9+._-]+:[0-9a-fA-F]{32,}$/.test(digest))
  );
}
