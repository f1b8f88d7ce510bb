/**
 * How precise the rules are: all their findings on manifests of public repositories, read by hand. A finding is right
 * when what it says is true, and a senior engineer would say it in a review.
 */

export interface Precision {
  readonly read: number;
  readonly right: number;
  /** How it was before the rule was changed for these very manifests, which prove little about it since. */
  readonly before?: Precision;
}

export interface Corpus {
  readonly date: string;
  readonly files: number;
  readonly manifests: number;
  readonly repositories: readonly string[];
  /** By rule, under the default profile. */
  readonly found: Readonly<Record<string, Precision>>;
}

/**
 * Read from a stored copy of public GitHub repositories; a few long files in part. No repository is in two of them: a
 * rule that was changed for one has its first honest figure in the next.
 */
export const CORPORA: readonly Corpus[] = [
  {
    date: '2026-11-30',
    files: 62,
    manifests: 206,
    repositories: [
      ...['0c2pus/url-shortener-app', '2kijung/k-msa-platform', '12SOAT-Workshop-FIAP/garage-management-system'],
      ...['2425-4bhitm-itp/danceable', 'MusclePr/palworld-server-docker', 'cablespaghetti/wordpress-sqlite'],
      ...[
        'fametec/bacula',
        'STollenaar/kubetalk',
        'StatCan/namespace-cleaner',
        'csi-addons/csi-volume-device-exporter',
      ],
      ...['kubitodev/kubernetes-cloudflare-ddns', 'jcpowermac/openshift-serverless-vsphere-notifications'],
      ...['mateothegreat/k8-byexamples-gcloud-preemptible-starter', 'cbeneke/hcloud-fip-controller'],
      ...['diogo464/zfs-storage-csi', 'adel121/datadog-csi-plugin-poc', 'buildsville/node-hosts-adder'],
      ...['Igr1s-red/Chainscope', 'LinkMaq/gpu-reclaimer-agent', 'dotmesh-io/dotmesh', 'EmilLaursen/go-s3-fs'],
      ...['n-k/klusterkluck', 'make-dot-tech/sqlpad', 'karancode/ghar', 'macel94/cloudnativepong'],
      ...['matankriel/cilium-test-apps', 'migleasv/NordSecurityHomework', 'sefisc/3-tier-application-seb'],
      ...[
        'talsu/qufox-tetris',
        'tramyruan3004/csc3104_elderly_platform',
        'yuulkht/homework-istio-1',
        'jestenok/server',
      ],
      ...['Vikas9889/Hospital-Management-System', 'joaofbantunes/HangfireSample', '0xRichardL/kafka-practice'],
      ...['AntonioImp/DSBD2021-ClusterA', 'PhilipGough/thanosbench', 'OliverEvans96/nautilus-gpu-benchmarks'],
      ...['BROADSoftware/pvdf', 'AlexRogalskiy/quotes', 'DevNetSandbox/bob-ccp', 'LaAbadIAdelCrimen/abadia-gym'],
      ...['TyVik/kuard', 'd-uzlov/k8s-homelab', 'koskev/k8s', 'Mfariyaj/k8s-troubleshooting-labs'],
      ...['kubernetes-sigs/kueue', 'kubernetes-sigs/security-profiles-operator'],
    ],
    found: {
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
    },
  },
  {
    date: '2026-11-30',
    files: 116,
    manifests: 205,
    repositories: [
      ...['16yuki0702/tracing-app', '1768177868/laravel-k3s-cluster', '222transcendence/transcendence_deploy'],
      ...['23seriy/KEDA-in-action', '3kn4ls/my-mangos-wotlk', '4sh/fmt-k8s-admin-tps', '5GZORRO/SLA-Monitor'],
      ...['7sferry/nging', '90poe/vault-secrets-operator', '98labs/supabase-gcp-provisioner', '9SOAT/fast-food'],
      ...['abessifi/ocp4-etcd-backup', 'addreas/k8s-hostdevice-plugin', 'Adityacprtm/wordpress-docker'],
      ...['admssa/k8s-spot-termination-handler', 'AgenteMaya/trab_G1_INF1304', 'AhmedAbouelkher/micro_market'],
      ...['AlanGreene/katacoda-scenarios-tekton-dashboard-myapp', 'aleofreddi/csi-sanlock-lvm', 'AlexsJones/sfs'],
      ...['Alfusainey/debezium-server-operator', 'aliasmee/zabbix-docker'],
      ...['AliyunContainerService/ack-secret-manager', 'Ameyanagi/torchani-service', 'amissemer/test-helm-flux'],
      ...['anastasofpv/drone-project', 'andrewmyhre/wall', 'AndrienkoAleksandr/pvc-cleaner'],
      ...['ANKGITDEMOS/ashadaprsample', 'AnthonyRawlinsUoM/docker-mongodb', 'AP-Hunt/concourse-spike-helm-charts'],
      ...['ArturoGuerra/kube-xenserver-flexvolume', 'ArturoGuerra/nvidia-patch-container'],
      ...['AsherShoshan/svc4vmi-operator', 'aufi/mig-rollback-quiesce-samples'],
      ...['aws-samples/amazon-eks-jenkins-terraform', 'azman0101/clean-pods'],
      ...['BarathArivazhagan/spring-cloud-kubernetes-workshop', 'BeidouCloudPlatform/hoto'],
      ...['benlivengood/k8s-dns-controller', 'BigWednesdayIO/search-api', 'carsonoid/structify'],
      ...['charlieegan3/serializer', 'CharlyF/schedulerenhancer', 'ChrisPortman/nimble_metric_exporter'],
      ...['cmwylie19/test-argo-rollouts', 'cotoami/cotoami-infra', 'cyrildiagne/u2net-http'],
      ...['davidliyutong/k8s-nft-daemon', 'difranca/kayenta-rollout', 'Dilaz/OBS-bingo', 'dmage/git-build-watcher'],
      ...['draveness/tmpwatch-controller', 'DrSnowbird/docker-bind', 'dulltz/megaconfigmap'],
      ...['durankeeley/purdue-devops-project', 'eumel8/mimir-full-compactor', 'everpeace/csi-driver-image-populator'],
      ...['f5devcentral/xc-logProxy', 'faasm/experiment-faabric', 'felipecruz91/tinygo-key-value'],
      ...['frewsxcv/lop.farm', 'Gacko/port-scan-exporter', 'GeomaticsAndRS/landsat-to-cog'],
      ...['GiuffreLab/kubernetes-kustomize-overlays', 'GoogleContainerTools/kaniko', 'GritsH/innowise-k8s'],
      ...['GuildTV/nasta-submissions', 'himkak/notes', 'hjkatz/kubernetes-graceful-termination'],
      ...['hp-tsmc/cassandra-test', 'IBM/example-bank', 'isapp/nominatim-k8s', 'jacobbaek/radosgw-check-app'],
      ...['Janhouse/dtrack-docker-scanner', 'jetri/immich-gitops', 'JoergM/kubernetes_workshop_demos'],
      ...['k8s-cloud-platform/vkubelet', 'kiosanim/openldap-alpine-server', 'limajs/hubble'],
      ...['LionelJouin/network-dra', 'LittleLittleLittleBoy/HelloWorld-go', 'Losenmann/iptv-toolkit'],
      ...['Mahmoud123759/gitops-apps', 'MansoorMajeed/k8s-debug', 'MartinM2304/DevOps', 'MassimoC/ContosoAir'],
      ...['maxday/account-api', 'mchmarny/kpush', 'mhausenblas/kboom', 'Mirantis/k8s-AppController'],
      ...['MochaCaffe/rozofs-kubernetes', 'mohameddhameem/vllm-aks-keda-worker', 'NetApp/hello-populator'],
      ...['NeverDefineUs/vitaes', 'newrelic/k8s-metadata-injection', 'piterb/spring-scp-lab'],
      ...['RajaSureshAditya/k8s-crd-expl', 'redboxllc/envoy-preflight', 'RenModuo/openfeignclient'],
      ...['robin-wittler/belvini-workshop', 'ruromero/cloudevents-player', 'ScorpioCPH/resource-scheduler'],
      ...['ServerCentral/KubeECR', 'sorianfr/kustomize-bigdata', 'tanvir-gh/video', 'teperwoman/flask'],
      ...['ThorstenHans/hotreloading-configuration-data-using-kubernetes-configmaps', 'tilt-dev/servantes'],
      ...['underarmour/locust', 'VineethReddy02/mocklet', 'ybgay/xiami-monitor', 'zambien/terraform-gcp-gke-openvpn'],
    ],
    found: {
      'database-without-storage': { read: 1, right: 1 },
      'deprecated-annotation': { read: 1, right: 1 },
      'deprecated-node-label': { read: 1, right: 1 },
      'field-version': { read: 1, right: 1 },
      'host-network': { read: 1, right: 1, before: { read: 3, right: 1 } },
      'host-processes': { read: 1, right: 1 },
      'image-reference': { read: 3, right: 3 },
      'image-tag': { read: 49, right: 47, before: { read: 52, right: 48 } },
      'job-sidecar': { read: 0, right: 0, before: { read: 1, right: 0 } },
      'no-time-to-stop': { read: 1, right: 1 },
      'object-kind': { read: 23, right: 23 },
      'old-registry': { read: 1, right: 1 },
      'old-service-account-field': { read: 2, right: 2 },
      placeholder: { read: 3, right: 3 },
      privileged: { read: 3, right: 3 },
      'probes-identical': { read: 2, right: 2 },
      'resources-incomplete': { read: 6, right: 6 },
      'resources-missing': { read: 63, right: 63 },
      'secret-in-configmap': { read: 0, right: 0, before: { read: 1, right: 0 } },
      'secret-in-env': { read: 3, right: 3 },
      'selector-missing': { read: 1, right: 1 },
      'selector-template-mismatch': { read: 1, right: 1 },
      'sensitive-host-path': { read: 2, right: 2 },
      'service-selects-nothing': { read: 2, right: 2 },
      'shell-variable-without-shell': { read: 1, right: 1 },
      'ssh-port': { read: 0, right: 0, before: { read: 1, right: 0 } },
      'unknown-field': { read: 4, right: 4 },
      'unquoted-string': { read: 2, right: 2 },
      'volume-unused': { read: 1, right: 1 },
      'yaml-syntax': { read: 2, right: 2 },
    },
  },
];
