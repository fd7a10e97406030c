/** The task “check folder”: runs the packaged command line with the editor's own Node, so nothing need be installed. */
import {
  type ExtensionContext,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

const type = 'report-docs';

/** Offers the task for each folder of the workspace. Desktop and remote only: the Web has no processes. */
export function registerTasks(context: ExtensionContext): void {
  const cli = context.asAbsolutePath('dist/cli.js');
  const provider = {
    provideTasks: (): Task[] => (workspace.workspaceFolders ?? []).map((folder) => taskOf(cli, folder, { type })),
    resolveTask: ({ definition, scope }: Task): Task | undefined =>
      typeof scope === 'object' ? taskOf(cli, scope, definition) : undefined,
  };
  context.subscriptions.push(tasks.registerTaskProvider(type, provider));
}

function taskOf(cli: string, folder: WorkspaceFolder, definition: TaskDefinition): Task {
  const paths: readonly unknown[] = Array.isArray(definition.paths) ? definition.paths : ['.'];
  const environment = { ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' };
  const options = { cwd: folder.uri.fsPath, env: environment };
  const execution = new ProcessExecution(process.execPath, [cli, 'check', ...paths.map(String)], options);
  return new Task(definition, folder, l10n.t('check folder'), 'Report Docs', execution, '$report-docs');
}
