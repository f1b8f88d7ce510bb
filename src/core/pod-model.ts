/**
 * A Pod as plain data: made from a manifest by `features/picture-model.ts`, drawn by `pictures`, run by `simulation`.
 * Types only, without imports, so that the panel's bundle needs neither a YAML parser nor the schema.
 */

/** Where a part stands in the YAML: UTF-16 offsets, `end` exclusive. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Something that can be pointed at in the picture and in the YAML.
 * Ids are unique within one PictureModel and stable while typing: `container/web`, `container/web/port/http`,
 * `volume/data`; a second document puts its number first: `1/container/web`. Pictures treat them as opaque.
 */
export interface Part {
  readonly id: string;
  readonly range?: SourceRange;
}

export interface PortModel extends Part {
  readonly name?: string;
  readonly containerPort: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
}

export interface ProbeModel extends Part {
  readonly kind: 'liveness' | 'readiness' | 'startup';
  /** One line: `GET /healthz on port 3000, every 10 s`. */
  readonly summary: string;
}

export interface MountModel extends Part {
  /** The name of the volume, as written; `missing` when the Pod declares no such volume. */
  readonly volume: string;
  readonly mountPath: string;
  readonly readOnly: boolean;
  readonly missing?: true;
}

/** What is known of the program in a container; a manifest does not say it, a lesson does. */
export interface ProgramModel {
  /** The ports it really listens on. Without this the simulation takes the declared TCP ports. */
  readonly listensOn?: readonly number[];
  /** It keeps rows of data here: `/var/lib/postgresql/data`. */
  readonly dataPath?: string;
  /** It passes rows on to be kept there: `localhost:5432`, `db:5432`. */
  readonly storesAt?: string;
}

export interface RequestsModel {
  readonly cpuMilli?: number;
  readonly memoryMebibytes?: number;
}

export type ContainerRole = 'app' | 'init' | 'sidecar';

export interface ContainerModel extends Part {
  readonly name: string;
  readonly image: string;
  readonly role: ContainerRole;
  readonly ports: readonly PortModel[];
  readonly probes: readonly ProbeModel[];
  readonly mounts: readonly MountModel[];
  /** command and args as one line. */
  readonly command?: string;
  /** Names of environment variables, in order. */
  readonly env: readonly string[];
  readonly requests?: RequestsModel;
  readonly program?: ProgramModel;
}

export interface VolumeModel extends Part {
  readonly name: string;
  /**
   * The field that says where it comes from: `emptyDir`, `configMap`, `secret`, `persistentVolumeClaim`, `hostPath`…
   */
  readonly source: string;
  /** What it refers to: the name of the ConfigMap, Secret or claim, or a path. */
  readonly detail?: string;
  /** A claim made for each Pod from a StatefulSet's volumeClaimTemplates. */
  readonly claimTemplate?: true;
}

/** The workload that makes and replaces the Pod. */
export interface ControllerModel extends Part {
  readonly kind: string;
  readonly name: string;
  /** As wanted. A DaemonSet has as many as there are nodes: leave it out. */
  readonly replicas?: number;
  readonly selector: Readonly<Record<string, string>>;
  /** A StatefulSet's governing Service. */
  readonly serviceName?: string;
}

/** How one container of a running Pod is doing. */
export interface ContainerStatusModel {
  readonly name: string;
  /** In words: `running`, `waiting 20 s to restart`. */
  readonly state: string;
  readonly restarts: number;
  /** Where they are not the declared ones. */
  readonly listensOn?: readonly number[];
  /** Names of files that it wrote outside any volume. */
  readonly files: readonly string[];
  readonly failing?: true;
}

/** One Pod that runs, as the simulation shows it. A manifest alone has none. */
export interface PodInstanceModel {
  readonly name: string;
  readonly ip?: string;
  readonly node?: string;
  /** The word that `kubectl get pods` shows. */
  readonly status: string;
  readonly ready: boolean;
  /** Where they are no longer those of the template. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly containers: readonly ContainerStatusModel[];
  /** What lies in its volumes. */
  readonly volumes: readonly { readonly name: string; readonly claim?: string; readonly files: readonly string[] }[];
}

export interface PodModel extends Part {
  /** `metadata.name`, or the template's workload name; empty while it is not written yet. */
  readonly name: string;
  readonly namespace?: string;
  readonly ip?: string;
  readonly controller?: ControllerModel;
  /** Roles `init` and `sidecar`, in the order in which they start. */
  readonly initContainers: readonly ContainerModel[];
  readonly containers: readonly ContainerModel[];
  readonly volumes: readonly VolumeModel[];
  readonly labels: Readonly<Record<string, string>>;
  readonly restartPolicy: 'Always' | 'OnFailure' | 'Never';
  /** Given: these Pods are drawn. Left out: as many as `controller.replicas` says. */
  readonly instances?: readonly PodInstanceModel[];
}

export interface ServicePortModel extends Part {
  readonly name?: string;
  readonly port: number;
  readonly targetPort: number | string;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  /** A named targetPort that no container of the selected Pods has. */
  readonly missing?: true;
}

export interface ServiceModel extends Part {
  readonly name: string;
  readonly namespace?: string;
  readonly type: string;
  /** `None` for a headless Service. */
  readonly clusterIP?: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: readonly ServicePortModel[];
  /** Ids of the PodModels of this picture whose labels its selector matches. */
  readonly matches: readonly string[];
  /** Addresses it sends to now, as the simulation shows them. */
  readonly endpoints?: readonly string[];
}

export interface ProblemModel {
  readonly partId: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

/** The last request that was sent, shown as a line of stops: `sync`, `localhost:3000`, `web`. */
export interface RequestModel {
  readonly stops: readonly string[];
  readonly answered: boolean;
  /** What came of it: `answered by web`, `connection refused`. */
  readonly outcome: string;
  /** The same stops by their keys in a picture of the cluster: `visitor`, `service/shop`, `9e3779b1/web`. */
  readonly way?: readonly string[];
}

/** Everything that one picture shows: the Pods and Services of one file, or of the small cluster. */
export interface PictureModel {
  readonly pods: readonly PodModel[];
  readonly services: readonly ServiceModel[];
  readonly problems: readonly ProblemModel[];
  readonly request?: RequestModel;
}
