/** `check --format text`: one line a finding, as the problem matcher of the extension reads it. */
import type { Severity } from '../../rules/rule.ts';
import type { CheckedFile, CheckFormat, Summary } from '../check.ts';
import type { Say } from '../language.ts';
import { harmless, type Paint, type Style } from '../output.ts';

export const textFormat: CheckFormat = { file: linesOf, end: () => '', closing: closingOf };

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' };

/** Severities are not translated: programs read them. */
function linesOf({ path, findings }: CheckedFile, paint: Paint): string {
  return findings
    .map(({ line, column, severity, rule, message }) => {
      const place = `${paint('bold', harmless(path))}:${line}:${column}:`;
      return `${place} ${paint(styles[severity], severity)} ${paint('dim', `[${rule}]`)} ${harmless(message)}\n`;
    })
    .join('');
}

function closingOf(files: readonly CheckedFile[], summary: Summary, say: Say): string {
  const unread = files.filter(({ error }) => error).length;
  const parts = [
    say(summary.findings === 0 ? clean : found, { findings: summary.findings, severities: severitiesOf(summary, say) }),
    say(checked, { files: summary.files, recognized: summary.recognized }),
    ...(unread > 0 ? [say(failed, { unread })] : []),
  ];
  const hint = summary.recognized === 0 && summary.files > unread ? `${say(unrecognized)}\n` : '';
  return `${parts.join(say(comma))}${say(stop)}\n${hint}`;
}

function severitiesOf({ errors, warnings, infos, hints }: Summary, say: Say): string {
  const counts = [
    { count: errors, name: { zh: '错误', en: 'errors' } },
    { count: warnings, name: { zh: '警告', en: 'warnings' } },
    { count: infos, name: { zh: '信息', en: 'infos' } },
    { count: hints, name: { zh: '提示', en: 'hints' } },
  ];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ count, name }) => `${say(name)} ${count}`)
    .join(say({ zh: '、', en: ', ' }));
}

const found = { zh: '发现问题 {findings} 个（{severities}）', en: 'Findings: {findings} ({severities})' };
const clean = { zh: '没有发现问题', en: 'No findings' };
const checked = {
  zh: '文件 {files} 个，其中认出文种的 {recognized} 个',
  en: 'files: {files}, of a known kind: {recognized}',
};
const failed = { zh: '无法读取 {unread} 个', en: 'not readable: {unread}' };
const comma = { zh: '；', en: '; ' };
const stop = { zh: '。', en: '.' };
const unrecognized = {
  zh: '没有认出文种的文件不检查。文种可用 --kind 指定，或在文中写 <!-- report: 文种 -->。',
  en: 'Files of no known kind are not checked. Name the kind with --kind, or write <!-- report: KIND --> into the file.',
};
