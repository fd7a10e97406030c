/** `check --format github`: workflow commands, which GitHub shows as annotations beside the lines of a pull request. */
import { relative, resolve, sep } from 'node:path';
import type { Severity } from '../../rules/rule.ts';
import type { CheckedFile, CheckFormat } from '../checked.ts';
import { withAuthority } from './authority.ts';

export const githubFormat: CheckFormat = () => ({
  start: () => '',
  file: (file) => commandsOf(file, process.env.GITHUB_WORKSPACE),
  end: () => '',
  closing: () => '',
});

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

function commandsOf(file: CheckedFile, workspace: string | undefined): string {
  const path = property(pathFrom(workspace, file.path));
  const unread = file.error ? `::error file=${path}::${data(file.error.message)}\n` : '';
  const lines = file.findings.map((finding) => {
    const { severity, rule, line, column, endLine, endColumn } = finding;
    // GitHub takes columns of one line only.
    const columns = line === endLine ? `,col=${column},endColumn=${Math.max(endColumn, column)}` : '';
    const place = `file=${path},line=${line},endLine=${endLine}${columns}`;
    return `::${commands[severity]} ${place},title=${property(rule)}::${data(withAuthority(finding, file.language))}\n`;
  });
  return unread + lines.join('');
}

/** Annotations are placed by paths from the top of the repository. */
function pathFrom(workspace: string | undefined, path: string): string {
  if (workspace === undefined || workspace === '' || path === '-') return path;
  const inside = relative(workspace, resolve(path)).split(sep).join('/');
  return inside.startsWith('../') ? path : inside;
}

function data(text: string): string {
  return escaped(text, /[%\r\n]/gu);
}

function property(text: string): string {
  return escaped(text, /[%\r\n:,]/gu);
}

function escaped(text: string, what: RegExp): string {
  return text.replace(what, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
