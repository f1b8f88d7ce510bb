import { workspace } from 'vscode';

/**
 * Lets the stand-in for Red Hat's YAML extension say what it finds, or keep quiet.
 * Once awake it stays awake: a suite that has woken it leaves it quiet, for those that come after.
 */
export async function switchYamlExtension(isOn: boolean): Promise<void> {
  await workspace.getConfiguration('yaml').update('validate', isOn ? undefined : false, true);
  await workspace.getConfiguration('yaml').update('hover', isOn ? undefined : false, true);
}
