/** A terminal for tests: a manifest applied some time ago, and what is typed. */
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import type { ClusterObject } from '../../../src/core/cluster-model/objects/cluster-object.ts';
import { plainScenario, type Scenario } from '../../../src/core/cluster-model/scenario.ts';
import { clusterObjects } from '../../../src/core/features/outcome/cluster-objects.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { answer } from '../../../src/core/terminal/answer.ts';
import { startSession, type ManifestFile, type Session } from '../../../src/core/terminal/session.ts';

const analyzer = new Analyzer();

export function objectsOf(text: string): readonly ClusterObject[] {
  return clusterObjects(analyzer.analyse(text, defaultSettings));
}

export class Terminal {
  session: Session;
  file: ManifestFile;
  failed = false;

  constructor(
    text: string,
    { seconds = 60, scenario = plainScenario }: { seconds?: number; scenario?: Scenario } = {},
  ) {
    const objects = objectsOf(text);
    this.session = startSession(objects, scenario, seconds);
    this.file = { name: 'shop.yaml', objects };
  }

  edit(text: string): void {
    this.file = { ...this.file, objects: objectsOf(text) };
  }

  /** What the line prints, as one text. */
  type(line: string): string {
    const { lines, session, failed } = answer(this.session, line, this.file);
    this.session = session;
    this.failed = failed;
    return lines.join('\n');
  }
}

/** A Pod `shop` with one container `web`, and what is added to the container. */
export function pod(container = '', spec = ''): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: shop
  labels:
    app: shop
spec:
${spec}  containers:
    - name: web
      image: shop-web:2.1
      ports:
        - name: http
          containerPort: 3000
${container}`;
}

export const service = `---
apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  selector:
    app: shop
  ports:
    - port: 80
      targetPort: http
`;
