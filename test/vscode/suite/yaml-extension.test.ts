import { commands, extensions, languages, workspace } from 'vscode';
import type { Hover, TextDocument } from 'vscode';
import { equal, ok } from '../assert.ts';
import {
  actionsAt,
  diagnosticsOf,
  eventually,
  openText,
  rangeOf,
  ruleOf,
  tidyUpAfterEach,
  waitForRule,
  waitUntilFixed,
} from '../editing.ts';
import { person } from '../person.ts';
import { switchYamlExtension } from '../yaml-extension/switch.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: web:1.2
      ports:
        - containerPort: "80"
      volumeMounts:
        - name: data
          mountPath: /data
  restartPolicy: always
`;

/** Said by nobody else. */
const OURS_ALONE = 'volume-mount-not-found';

async function hoverAt(text: string, document: TextDocument): Promise<string> {
  const position = rangeOf(text, document).start.translate(0, 1);
  const hovers = (await commands.executeCommand('vscode.executeHoverProvider', document.uri, position)) as Hover[];
  const texts = hovers.flatMap(({ contents }) =>
    contents.map((content) => (typeof content === 'string' ? content : content.value)),
  );
  return texts.find((each) => each.includes('Open the lesson')) ?? '';
}

function theirs(document: TextDocument): string[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source?.startsWith('yaml-schema'))
    .map(({ message }) => message);
}

describe('Beside the YAML extension', () => {
  before('wake it', async () => {
    await extensions.getExtension('redhat.vscode-yaml')?.activate();
    await switchYamlExtension(false);
  });
  tidyUpAfterEach();
  after('let it sleep again', () => switchYamlExtension(false));
  beforeEach('switch it off', () => switchYamlExtension(false));

  it('shows nothing that is shown already, and keeps the repair and the reason', async () => {
    const { document } = await openText(POD);
    await waitForRule('enum-value', document);
    await switchYamlExtension(true);
    await eventually('their diagnostics', () => (theirs(document).length === 2 ? true : undefined));
    await waitUntilFixed('enum-value', document);
    equal(
      diagnosticsOf(document)
        .map(ruleOf)
        .filter((rule) => rule === 'wrong-type' || rule === OURS_ALONE),
      [OURS_ALONE],
    );
    const titles = (await actionsAt('always', document)).map(({ title }) => title);
    ok(
      titles.some((title) => title.includes('Always')) && titles.some((title) => title.startsWith('Explain: ')),
      titles.join(),
    );
    await person.waitFor('.squiggly-error');

    await switchYamlExtension(false);
    await waitForRule('enum-value', document);
    await waitForRule('wrong-type', document);
  });

  it('repairs from the lightbulb what only the other one shows', async () => {
    const editor = await openText(POD);
    await switchYamlExtension(true);
    await eventually('their diagnostics', () => (theirs(editor.document).length === 2 ? true : undefined));
    await waitUntilFixed('enum-value', editor.document);
    const [fix] = (await actionsAt('always', editor.document)).filter(({ title }) => title.includes('Always'));
    ok(fix?.edit ?? fix, 'there is a repair');
    equal(fix?.isPreferred, true);
    ok(fix?.edit && (await workspace.applyEdit(fix.edit)));
    await eventually('the repair', () =>
      editor.document.getText().includes('restartPolicy: Always') ? true : undefined,
    );
    await eventually('nothing of theirs', () =>
      theirs(editor.document).some((message) => message.includes('not accepted')) ? undefined : true,
    );
  });

  it('leaves out of its hover what the other hover shows', async () => {
    const { document } = await openText(POD);
    await waitForRule('enum-value', document);
    ok((await hoverAt('restartPolicy', document)).includes('Kubernetes says'), 'alone it says all');
    await switchYamlExtension(true);
    const beside = await hoverAt('restartPolicy', document);
    ok(beside.includes('restartPolicy') && !beside.includes('Kubernetes says'), beside);
    await switchYamlExtension(false);
    ok((await hoverAt('restartPolicy', document)).includes('Kubernetes says'), 'alone again it says all');
  });

  it('gives it no schema: in VS Code our own help speaks once, of manifests and of .pod-coach.yaml', () => {
    const contributes: unknown = extensions.all.find(({ id }) => id.endsWith('.pod-coach'))?.packageJSON.contributes;
    const { yamlValidation, jsonValidation, configurationDefaults } = contributes as Readonly<Record<string, object>>;
    equal(yamlValidation, undefined);
    equal(jsonValidation, undefined);
    ok(!Object.hasOwn(configurationDefaults ?? {}, 'yaml.schemas'), 'there is a default of theirs');
  });
});
