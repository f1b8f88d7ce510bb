/** What a container is for, told by its image's name: only for advice, never for an Error. */

import { imageParts } from './images.ts';

/**
 * The last step of the names of images that hold data of record, and the folder that holds it. Caches (redis,
 * memcached) are not among them.
 */
const DATABASES: ReadonlyMap<string, string> = new Map([
  ['arangodb', '/var/lib/arangodb3'],
  ['cassandra', '/var/lib/cassandra'],
  ['clickhouse', '/var/lib/clickhouse'],
  ['clickhouse-server', '/var/lib/clickhouse'],
  ['cockroach', '/cockroach/cockroach-data'],
  ['couchbase', '/opt/couchbase/var'],
  ['couchdb', '/opt/couchdb/data'],
  ['elasticsearch', '/usr/share/elasticsearch/data'],
  ['influxdb', '/var/lib/influxdb2'],
  ['mariadb', '/var/lib/mysql'],
  ['mongo', '/data/db'],
  ['mongodb', '/bitnami/mongodb'],
  ['mongodb-community-server', '/data/db'],
  ['mssql', '/var/opt/mssql'],
  ['mysql', '/var/lib/mysql'],
  ['mysql-server', '/var/lib/mysql'],
  ['neo4j', '/data'],
  ['opensearch', '/usr/share/opensearch/data'],
  ['oracle-xe', '/opt/oracle/oradata'],
  ['percona', '/var/lib/mysql'],
  ['percona-server', '/var/lib/mysql'],
  ['postgis', '/var/lib/postgresql/data'],
  ['postgres', '/var/lib/postgresql/data'],
  ['postgresql', '/bitnami/postgresql'],
  ['rethinkdb', '/data'],
  ['scylla', '/var/lib/scylla'],
  ['surrealdb', '/data'],
  ['timescaledb', '/var/lib/postgresql/data'],
  ['timescaledb-ha', '/home/postgres/pgdata/data'],
]);

/** Words in the name of an image that helps another container: a database beside only these is alone. */
const HELPERS =
  /(?:^|[-_/])(?:agent|backup|cache|collector|envoy|exporter|fluent|fluentbit|fluentd|filebeat|init|istio|linkerd|logger|logs?|metrics|monitor|otel|pause|pgbackrest|pgbouncer|proxy|proxyv2|reloader|restic|shipper|sidecar|sync|tailer|telegraf|tools?|vault|vector|wal-g)(?:$|[-_./])/;

export function isDatabaseImage(image: string): boolean {
  return dataFolderOf(image) !== undefined;
}

/** Where a database keeps its data; undefined for other images. */
export function dataFolderOf(image: string): string | undefined {
  const { name, tag = '' } = imageParts(image);
  const last = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  if (last === 'server') return name.toLowerCase().includes('mssql/') ? DATABASES.get('mssql') : undefined;
  // From version 18 on, the folder has one more level, which is the version.
  return last === 'postgres' && Number.parseInt(tag, 10) >= 18 ? '/var/lib/postgresql' : DATABASES.get(last);
}

export function isHelperImage(image: string): boolean {
  return HELPERS.test(imageParts(image).name.toLowerCase());
}

/** Official images of Docker Hub that name no user, so that their programs start as root. */
const ROOT_IMAGES: ReadonlySet<string> = new Set([
  'alpine',
  'amazonlinux',
  'busybox',
  'caddy',
  'debian',
  'eclipse-temurin',
  'fedora',
  'golang',
  'httpd',
  'mariadb',
  'mongo',
  'mysql',
  'nginx',
  'node',
  'openjdk',
  'php',
  'postgres',
  'python',
  'rabbitmq',
  'redis',
  'ruby',
  'rust',
  'tomcat',
  'ubuntu',
  'wordpress',
]);

/** Is it an image that is known to run as root when nobody says otherwise? */
export function runsAsRoot(image: string): boolean {
  const { registry, name } = imageParts(image);
  return (registry === undefined || registry === 'docker.io') && ROOT_IMAGES.has(name.replace(/^library\//, ''));
}

/** Proxies, collectors and the like: programs that run until they are told to end. */
const ENDLESS =
  /(?:^|[-_/])(?:agent|collector|envoy|exporter|filebeat|fluent-bit|fluent|fluentbit|fluentd|istio|linkerd|otel|oauth2-proxy|pgbouncer|promtail|proxy|proxyv2|telegraf|vector)(?:$|[-_./])/;

export function runsForever(image: string): boolean {
  return ENDLESS.test(imageParts(image).name.toLowerCase());
}
