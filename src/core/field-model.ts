/** The fields of Kubernetes objects as plain data: made by the build, told by the terminal. Types only. */
export interface ExplainedType {
  /** `Container`. */
  readonly name: string;
  /** `apps/v1`, for the type of a whole object; empty for any other. */
  readonly apiVersion: string;
  readonly about: string;
  readonly fields: readonly ExplainedField[];
}

export interface ExplainedField {
  readonly name: string;
  /** As kubectl writes it: `[]Container`, `map[string]string`. */
  readonly type: string;
  /** The type of the object in it, or of each of its items; empty where there is none. */
  readonly of: string;
  readonly required: boolean;
  readonly about: string;
}
