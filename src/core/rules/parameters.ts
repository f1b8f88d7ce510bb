/** What a team sets for its own rules, in `.pod-coach.yaml`. A rule without its parameter finds nothing. */

export interface RuleParameters {
  /** Registries, or the beginnings of image names up to a slash: `ghcr.io/acme`. Docker Hub is `docker.io`. */
  readonly allowedRegistries: readonly string[];
  /** Keys of labels that every object carries. */
  readonly requiredLabels: readonly string[];
  /** The highest limit of a container, by resource, as quantities. */
  readonly maxLimits: Readonly<Record<string, string>>;
  readonly minReplicas: number | undefined;
}

export const NO_PARAMETERS: RuleParameters = {
  allowedRegistries: [],
  requiredLabels: [],
  maxLimits: {},
  minReplicas: undefined,
};
