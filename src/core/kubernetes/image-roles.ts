/** What a container is for, told by its image's name: only for advice, never for an Error. */

import { imageParts } from './images.ts';

/** The last step of the names of images that hold data of record. Caches (redis, memcached) are not among them. */
const DATABASES: ReadonlySet<string> = new Set([
  'arangodb', 'cassandra', 'clickhouse', 'clickhouse-server', 'cockroach', 'couchbase', 'couchdb', 'elasticsearch', 'influxdb', 'mariadb', 'mongo',
  'mongodb', 'mongodb-community-server', 'mssql', 'mysql', 'mysql-server', 'neo4j', 'opensearch', 'oracle-xe', 'percona', 'percona-server', 'postgis', 'postgres', 'postgresql',
  'rethinkdb', 'scylla', 'server', 'surrealdb', 'timescaledb', 'timescaledb-ha',
]);

/** Words in the name of an image that helps another container: a database beside only these is alone. */
const HELPERS = /(?:^|[-_/])(?:agent|backup|cache|collector|envoy|exporter|fluent|fluentbit|fluentd|filebeat|init|istio|linkerd|logger|logs?|metrics|monitor|otel|pause|pgbackrest|pgbouncer|proxy|proxyv2|reloader|restic|shipper|sidecar|sync|tailer|telegraf|tools?|vault|vector|wal-g)(?:$|[-_./])/;

export function isDatabaseImage(image: string): boolean {
  const { name } = imageParts(image);
  const last = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  return last === 'server' ? name.toLowerCase().includes('mssql/') : DATABASES.has(last);
}

export function isHelperImage(image: string): boolean {
  return HELPERS.test(imageParts(image).name.toLowerCase());
}
