/** Statements about effective values: names, labels, settings, ports. */
import { expand } from '../../cluster-model/kubelet/environment.ts';
import { nameOf, type ClusterObject } from '../../cluster-model/objects/cluster-object.ts';
import { mapAt, stringsAt, textAt } from '../../cluster-model/objects/plain-object.ts';
import { programIn } from '../../cluster-model/programs/program-of.ts';
import { fullImageName } from '../../cluster-model/programs/programs.ts';
import { servicePorts } from '../../cluster-model/network/services.ts';
import { readFile } from '../../cluster-model/kubelet/start-program.ts';
import { portOf } from '../../cluster-model/kubelet/start-failures.ts';
import { running, subjectsOf, whyAbsent, type JudgedFile } from './judged-file.ts';
import type { StatementKind } from './statement.ts';

function ofKind(file: JudgedFile, kind: string): ClusterObject[] {
  return file.objects.filter((object) => object.kind === kind);
}

/** There is an object of this kind, perhaps of this name. */
export const exists: StatementKind = {
  takes: { kind: 'text', 'name?': 'text' },
  check(args, file) {
    const [kind, name] = [args.text('kind'), args.text('name')];
    const all = ofKind(file, kind);
    const found = all.filter((object) => name === '' || object.name === name);
    const about = found.map(({ id }) => ({ object: id }));
    if (found.length > 0) return { why: undefined, about };
    const [other] = all;
    if (!other || name === '') return { why: `There is no ${kind} in this file yet.`, about };
    return {
      why:
        other.name === '' ? `The ${kind} has no name yet.` : `The ${kind} is named \`${other.name}\`, not \`${name}\`.`,
      about,
    };
  },
};

/** A container of this name starts from this image. */
export const container: StatementKind = {
  takes: { name: 'text', image: 'text' },
  check(args, file) {
    const [name, image] = [args.text('name'), args.text('image')];
    const found = file
      .pods()
      .flatMap((pod) =>
        pod.spec.containers.filter((one) => one.name === name).map((one) => ({ ...pod, container: one })),
      );
    const about = subjectsOf(found);
    const [first] = found;
    if (!first) return { why: `There is no container named \`${name}\` yet.`, about };
    if (first.container.image === '') return { why: `Container \`${name}\` has no image yet.`, about };
    if (fullImageName(first.container.image) === fullImageName(image)) return { why: undefined, about };
    return { why: `Container \`${name}\` runs the image \`${first.container.image}\`, not \`${image}\`.`, about };
  },
};

/** The Pods, of a file with several those with this container, carry the label. */
export const label: StatementKind = {
  takes: { key: 'text', value: 'text', 'container?': 'text' },
  check(args, file) {
    const [key, value] = [args.text('key'), args.text('value')];
    const holders = file
      .pods()
      .filter(({ spec }) => spec.containers.some(({ name }) => name === args.text('container')));
    const pods = holders.length > 0 ? holders : file.pods();
    const about = pods.map(({ object }) => ({ object: object.id, containers: [] }));
    const [first] = pods;
    if (!first) return { why: 'There is no Pod in this file.', about };
    const bare = pods.find(({ spec }) => spec.labels[key] !== value);
    return { why: bare && `${nameOf(bare.object)} does not carry the label \`${key}: ${value}\`.`, about };
  },
};

/** Some annotation of the Pod says this, and no label does. */
export const annotation: StatementKind = {
  takes: { says: 'text' },
  check(args, file) {
    const says = args.text('says').toLowerCase();
    const [pod] = file.pods();
    if (!pod) return { why: 'There is no Pod in this file.', about: [] };
    const about = [{ object: pod.object.id, containers: [] }];
    const has = (texts: Readonly<Record<string, string>>): boolean =>
      Object.values(texts).some((text) => text.toLowerCase().includes(says));
    if (has(stringsAt(pod.object.body, 'metadata', 'labels')))
      return { why: 'The sentence is still among the labels.', about };
    return { why: has(pod.spec.annotations) ? undefined : 'The sentence is not among the annotations yet.', about };
  },
};

/** The program in the container gets this value; `orFile`: or a file with it, which `NAME_FILE` names. */
export const environment: StatementKind = {
  takes: { container: 'text', name: 'text', value: 'text', 'orFile?': 'flag' },
  check(args, file) {
    const [who, name, value] = [args.text('container'), args.text('name'), args.text('value')];
    const found = file.containers(who);
    const about = subjectsOf(found);
    const [first] = found;
    if (!first) return { why: `There is no container \`${who}\`.`, about };
    const [live] = running(file.settled(), who);
    // Where the Pod cannot run yet, the plain values of the container still count.
    const written = first.container.env.find((one) => textAt(one, 'name') === name);
    const plain = written && mapAt(written, 'valueFrom') === undefined ? (textAt(written, 'value') ?? '') : undefined;
    const has = live?.state.environment.get(name) ?? (plain === undefined ? undefined : expand(plain, new Map()));
    const path = live?.state.environment.get(`${name}_FILE`);
    if (has === undefined && live && path !== undefined && args.flag('orFile')) {
      const text = readFile(file.settled(), live.pod, live.spec, live.state, path)?.trim();
      return { why: text === value ? undefined : `In \`${who}\`, the file ${path} does not hold \`${value}\`.`, about };
    }
    if (has === undefined) return { why: `The program in \`${who}\` gets no variable \`${name}\`.`, about };
    return { why: has === value ? undefined : `In \`${who}\`, \`${name}\` is \`${has}\`, not \`${value}\`.`, about };
  },
};

/**
 * Among the container's TCP ports is the one that its program listens on, perhaps under this name; none is another's.
 */
export const declaresPort: StatementKind = {
  takes: { container: 'text', 'name?': 'text' },
  check(args, file) {
    const who = args.text('container');
    const about = subjectsOf(file.containers(who));
    const run = file.settled();
    const [live] = running(run, who);
    if (!live) return { why: whyAbsent(file, run, who), about };
    const port = portOf(live.state, programIn(run, live.spec));
    const tcp = live.spec.ports.filter(({ protocol }) => protocol === 'TCP');
    const declared = tcp.find(({ containerPort }) => containerPort === port);
    if (!declared) {
      const has =
        live.spec.ports.map(({ containerPort, protocol }) => `${containerPort}/${protocol}`).join(', ') || 'no port';
      const listens = port === undefined || Number.isNaN(port) ? 'does not listen on a port' : `listens on ${port}/TCP`;
      return { why: `\`${who}\` ${listens}, and declares ${has}.`, about };
    }
    const name = args.text('name');
    if (name !== '' && declared.name !== name) {
      return {
        why:
          `Port ${declared.containerPort} of \`${who}\` ` +
          `${declared.name === '' ? 'has no name' : `is named \`${declared.name}\``}, not \`${name}\`.`,
        about,
      };
    }
    const neighbour = live.pod.containers.find(
      (other) => other !== live.state && tcp.some(({ containerPort }) => containerPort === other.port),
    );
    return {
      why: neighbour && `\`${who}\` declares port ${neighbour.port ?? 0}, where \`${neighbour.name}\` listens.`,
      about,
    };
  },
};

/** Some port of the container has this name. */
export const portName: StatementKind = {
  takes: { container: 'text', name: 'text' },
  check(args, file) {
    const [who, name] = [args.text('container'), args.text('name')];
    const found = file.containers(who);
    const has = found.some(({ container: { ports } }) => ports.some((port) => port.name === name));
    return { why: has ? undefined : `No port of \`${who}\` is named \`${name}\` yet.`, about: subjectsOf(found) };
  },
};

/** The Service means its target by name. */
export const targetsByName: StatementKind = {
  takes: { service: 'text', port: 'number' },
  check(args, file) {
    const [service] = ofKind(file, 'Service').filter(({ name }) => name === args.text('service'));
    if (!service) return { why: `There is no Service \`${args.text('service')}\`.`, about: [] };
    const about = [{ object: service.id }];
    const entry = servicePorts(service).find(({ port }) => port === args.number('port'));
    const isNumber = entry === undefined || /^\d+$/.test(entry.target);
    return {
      why: isNumber ? `Port ${args.text('port')} of the Service does not name its \`targetPort\`.` : undefined,
      about,
    };
  },
};

/** Each port of the Service has a name. */
export const namesPorts: StatementKind = {
  takes: { service: 'text', ports: 'number' },
  check(args, file) {
    const [service] = ofKind(file, 'Service').filter(({ name }) => name === args.text('service'));
    if (!service) return { why: `There is no Service \`${args.text('service')}\`.`, about: [] };
    const names = servicePorts(service).map(({ name }) => name);
    const isNamed = names.every((name) => name !== '') && new Set(names).size === names.length;
    if (names.length < (args.number('ports') ?? 0))
      return { why: `The Service has ${names.length} of ${args.text('ports')} ports.`, about: [] };
    return { why: isNamed ? undefined : 'Not every port of the Service has its own name.', about: [] };
  },
};

/** The namespace enforces a Pod Security level, and the Pods are in it. */
export const enforces: StatementKind = {
  takes: { namespace: 'text', level: 'text' },
  check(args, file) {
    const [name, level] = [args.text('namespace'), args.text('level')];
    const found = ofKind(file, 'Namespace').find((object) => object.name === name);
    const about = found ? [{ object: found.id }] : [];
    const enforced = textAt(mapAt(found?.body, 'metadata', 'labels'), 'pod-security.kubernetes.io/enforce');
    if (enforced !== level) return { why: `Namespace \`${name}\` no longer enforces \`${level}\`.`, about };
    const outside = file.pods().find(({ object }) => object.namespace !== name);
    return {
      why: outside && `${nameOf(outside.object)} is in namespace \`${outside.object.namespace}\`, not in \`${name}\`.`,
      about,
    };
  },
};
