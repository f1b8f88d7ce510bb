/**
 * How precise the rules are: all their findings on manifests of public repositories, read by hand. A finding is right
 * when what it says is true, and a senior engineer would say it in a review.
 */

export const CORPUS = {
  date: '2026-11-30',
  files: 62,
  manifests: 206,
  /** Read from a stored copy of public GitHub repositories; a few long files in part. */
  repositories: [
    ...['0c2pus/url-shortener-app', '2kijung/k-msa-platform', '12SOAT-Workshop-FIAP/garage-management-system'],
    ...['2425-4bhitm-itp/danceable', 'MusclePr/palworld-server-docker', 'cablespaghetti/wordpress-sqlite'],
    ...['fametec/bacula', 'STollenaar/kubetalk', 'StatCan/namespace-cleaner', 'csi-addons/csi-volume-device-exporter'],
    ...['kubitodev/kubernetes-cloudflare-ddns', 'jcpowermac/openshift-serverless-vsphere-notifications'],
    ...['mateothegreat/k8-byexamples-gcloud-preemptible-starter', 'cbeneke/hcloud-fip-controller'],
    ...['diogo464/zfs-storage-csi', 'adel121/datadog-csi-plugin-poc', 'buildsville/node-hosts-adder'],
    ...['Igr1s-red/Chainscope', 'LinkMaq/gpu-reclaimer-agent', 'dotmesh-io/dotmesh', 'EmilLaursen/go-s3-fs'],
    ...['n-k/klusterkluck', 'make-dot-tech/sqlpad', 'karancode/ghar', 'macel94/cloudnativepong'],
    ...['matankriel/cilium-test-apps', 'migleasv/NordSecurityHomework', 'sefisc/3-tier-application-seb'],
    ...['talsu/qufox-tetris', 'tramyruan3004/csc3104_elderly_platform', 'yuulkht/homework-istio-1', 'jestenok/server'],
    ...['Vikas9889/Hospital-Management-System', 'joaofbantunes/HangfireSample', '0xRichardL/kafka-practice'],
    ...['AntonioImp/DSBD2021-ClusterA', 'PhilipGough/thanosbench', 'OliverEvans96/nautilus-gpu-benchmarks'],
    ...['BROADSoftware/pvdf', 'AlexRogalskiy/quotes', 'DevNetSandbox/bob-ccp', 'LaAbadIAdelCrimen/abadia-gym'],
    ...['TyVik/kuard', 'd-uzlov/k8s-homelab', 'koskev/k8s', 'Mfariyaj/k8s-troubleshooting-labs'],
    ...['kubernetes-sigs/kueue', 'kubernetes-sigs/security-profiles-operator'],
  ],
} as const;

export interface Precision {
  readonly read: number;
  readonly right: number;
  /** How it was before the rule was changed for these very manifests, which prove little about it since. */
  readonly before?: Precision;
}

/** By rule, under the default profile. */
export const READ: Readonly<Record<string, Precision>> = {
  'object-kind': { read: 5, right: 5 },
  'required-field': { read: 1, right: 1 },
  'resources-unknown-name': { read: 1, right: 1 },
  'exec-as-one-word': { read: 1, right: 1 },
  'security-annotation': { read: 2, right: 2 },
  'database-without-storage': { read: 3, right: 3 },
  'host-network': { read: 2, right: 2 },
  'host-processes': { read: 2, right: 2 },
  'image-tag': { read: 30, right: 30 },
  'old-registry': { read: 1, right: 1 },
  privileged: { read: 11, right: 11 },
  'probe-timing': { read: 1, right: 1 },
  'probes-identical': { read: 1, right: 1 },
  'resources-incomplete': { read: 13, right: 13 },
  'resources-missing': { read: 55, right: 55 },
  'root-group': { read: 1, right: 1 },
  'secret-in-env': { read: 21, right: 21 },
  'sensitive-host-path': { read: 8, right: 8, before: { read: 15, right: 8 } },
  'slow-start': { read: 1, right: 1 },
};
