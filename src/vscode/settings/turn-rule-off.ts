import { commands, ConfigurationTarget, Disposable, l10n, Uri, workspace } from 'vscode';
import type { LogOutputChannel, WorkspaceConfiguration } from 'vscode';
import { SECTION } from './configuration.ts';
import type { FolderSettingsFiles } from './folder-settings.ts';
import { guarded } from '../guarded.ts';
import { podCoach } from '../pod-coach.ts';
import { labelText, noticeText, plainText } from '../shown-text.ts';
import { notify, pickOne } from '../surfaces.ts';
import { turnRuleOffInFolder } from './turn-rule-off-in-folder.ts';

export const TURN_RULE_OFF = 'podCoach.turnRuleOff';
const TURN_RULE_OFF_IN_FOLDER = 'podCoach.turnRuleOffInFolder';

/** A person's own setting. */
const RULES = `${SECTION}.rules`;

/** What stands in one settings file under `podCoach.rules`; not judged here, only kept. */
type Written = Readonly<Record<string, unknown>>;

/**
 * The command behind "Turn this rule off" writes the setting `podCoach.rules` or the folder's file, and offers the way
 * back.
 */
export function registerTurnRuleOff(folders: FolderSettingsFiles, log: LogOutputChannel): Disposable {
  const turnOffInFolder = guarded('Turning a rule off in a folder', log, async (rule: unknown, document: unknown) => {
    if (typeof rule === 'string' && document instanceof Uri) await turnRuleOffInFolder(rule, document, folders);
  });
  const turnOff = guarded('Turning a rule off', log, async (rule: unknown, document: unknown) => {
    if (typeof rule !== 'string') return;
    const scope = document instanceof Uri ? document : undefined;
    // Where the folder's file speaks of the rule, a person's own setting would change nothing.
    const folder = scope && (await folders.of(scope));
    if (folder && Object.hasOwn(folder.content.rules, rule)) return turnOffInFolder(rule, scope);
    const { name, target } = entryOf(rule, workspace.getConfiguration(SECTION, scope));
    const before = writtenIn(target, workspace.getConfiguration(SECTION, scope))[name];
    await write(name, 'off', target, scope);
    const answer = await notify(
      noticeText(
        l10n.t('Pod Coach: rule {0} is now off. To turn it on again, change the setting podCoach.rules.', rule),
      ),
      l10n.t('Undo'),
    );
    if (answer !== undefined) await write(name, before, target, scope);
  });
  const choose = guarded('Turning a rule off', log, async (rules: unknown, document: unknown) => {
    const known = (Array.isArray(rules) ? rules : [rules]).filter((rule) => typeof rule === 'string');
    const rule = known.length > 1 ? await pickRule(known) : known[0];
    const inFolder = document instanceof Uri && workspace.getWorkspaceFolder(document) !== undefined;
    const run = inFolder ? await pickWhere() : 'settings';
    if (rule === undefined || run === undefined) return;
    await (run === 'folder' ? turnOffInFolder(rule, document) : turnOff(rule, document));
  });
  // Not awaited: the message may stand there for long, and the lightbulb would seem to be at work.
  return Disposable.from(
    commands.registerCommand(TURN_RULE_OFF, (rules: unknown, document: unknown) => void choose(rules, document)),
    commands.registerCommand(
      TURN_RULE_OFF_IN_FOLDER,
      (rule: unknown, document: unknown) => void turnOffInFolder(rule, document),
    ),
  );
}

async function pickRule(rules: readonly string[]): Promise<string | undefined> {
  const items = rules.map((rule) => ({ label: labelText(rule), rule }));
  const options = { title: plainText(l10n.t('Turn off a rule')), placeHolder: plainText(l10n.t('Which rule?')) };
  return (await pickOne(items, options))?.rule;
}

async function pickWhere(): Promise<'folder' | 'settings' | undefined> {
  const items = [
    {
      label: labelText(l10n.t('For everyone who works in this folder')),
      detail: labelText(podCoach.settings.folderSettingsFile),
      where: 'folder',
    },
    { label: labelText(l10n.t('For me')), detail: labelText(RULES), where: 'settings' },
  ] as const;
  const options = { title: plainText(l10n.t('Turn off a rule')), placeHolder: plainText(l10n.t('For whom?')) };
  return (await pickOne(items, options))?.where;
}

interface WrittenEntry {
  readonly name: string;
  readonly target: ConfigurationTarget;
}

/** The entry that counts: that of an alias before that of the id, and settings nearer to the file before the user's. */
function entryOf(rule: string, configuration: WorkspaceConfiguration): WrittenEntry {
  const nearest = [ConfigurationTarget.WorkspaceFolder, ConfigurationTarget.Workspace, ConfigurationTarget.Global];
  const entries = [...podCoach.documents.aliasesOfRule(rule), rule].flatMap((name) =>
    nearest.map((target) => ({ name, target })),
  );
  const written = entries.find(({ name, target }) => Object.hasOwn(writtenIn(target, configuration), name));
  return written ?? { name: rule, target: ConfigurationTarget.Global };
}

function writtenIn(target: ConfigurationTarget, configuration: WorkspaceConfiguration): Written {
  const { workspaceFolderValue, workspaceValue, globalValue } = configuration.inspect<unknown>('rules') ?? { key: '' };
  const value =
    target === ConfigurationTarget.WorkspaceFolder
      ? workspaceFolderValue
      : target === ConfigurationTarget.Workspace
        ? workspaceValue
        : globalValue;
  return typeof value === 'object' && value !== null ? (value as Written) : {};
}

/** `undefined` takes the rule out of the setting, and the setting out of the file when nothing is left of it. */
async function write(rule: string, value: unknown, target: ConfigurationTarget, scope: Uri | undefined): Promise<void> {
  const configuration = workspace.getConfiguration(SECTION, scope);
  const { [rule]: _, ...others } = writtenIn(target, configuration);
  const rules = value === undefined ? others : { ...others, [rule]: value };
  await configuration.update('rules', Object.keys(rules).length > 0 ? rules : undefined, target);
}
