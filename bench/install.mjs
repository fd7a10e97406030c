// Installs the peers into bench/modules, which is not in Git. Those that are not there are left out of a run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('modules', import.meta.url));
const packages = [
  'vscode-languageserver@10.1.2',
  'vscode-languageserver-textdocument@1.0.16',
  'vscode-markdown-languageserver@0.5.0',
  'rumdl@0.2.75',
  'unified-language-server@4.1.0',
  'remark@15.0.1',
  'remark-preset-lint-recommended@7.0.1',
  'markdownlint@0.42.1',
  'markdownlint-cli2@0.24.1',
  'textlint@15.8.0',
  'textlint-rule-sentence-length@5.2.1',
  'textlint-rule-max-kanji-continuous-len@1.1.1',
  'zhlint@0.8.2',
  'markdown-it@15.0.3',
];

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...packages], {
  cwd: folder,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
