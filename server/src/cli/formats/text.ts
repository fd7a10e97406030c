/** `check --format text`: one line a finding, as the problem matcher of the extension reads it; on a terminal also its place. */
import type { Severity } from '../../rules/rule.ts';
import type { CheckedFile, CheckFormat, FindingDetail, FormatContext, Totals } from '../checked.ts';
import type { Say } from '../language.ts';
import { harmless, type Style } from '../output.ts';
import { withAuthority } from './authority.ts';
import { frameOf } from './frame.ts';

export const textFormat: CheckFormat = (context) => ({
  start: () => '',
  file: (file) => linesOf(file, context),
  end: () => '',
  closing: (totals) => closingOf(totals, context.say),
});

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' };

/** Severities are not translated: programs read them. */
function linesOf(file: CheckedFile, context: FormatContext): string {
  const { path, findings } = file;
  const { paint, columns } = context;
  if (findings.length === 0) return '';
  const shown = paint('bold', harmless(path));
  return findings
    .map((finding) => {
      const { severity, rule, line, column, detail } = finding;
      const message = harmless(withAuthority(finding, file.language));
      const place = `${shown}:${line}:${column}:`;
      const first = `${place} ${paint(styles[severity], severity)} ${paint('dim', `[${rule}]`)} ${message}\n`;
      if (!detail || !context.terminal) return first;
      const frame = frameOf(finding, detail.source, { paint, style: styles[severity], columns });
      return `${first}${frame}${fixLine(detail, context)}\n`;
    })
    .join('');
}

/** What an editor would offer first, and whether `--fix` does it. */
function fixLine({ fixes }: FindingDetail, { say, paint }: FormatContext): string {
  const fix = fixes.find(({ safe }) => safe) ?? fixes.find(({ preferred }) => preferred) ?? fixes[0];
  if (!fix) return '';
  const automatic = fix.safe ? say({ zh: '（--fix）', en: ' (--fix)' }) : '';
  return `  ${paint('cyan', say({ zh: '修改：', en: 'Fix: ' }))}${harmless(fix.title)}${automatic}\n`;
}

function closingOf(totals: Totals, say: Say): string {
  const { files, recognized, findings, mendable, unread, fixed, baseline } = totals;
  const parts = [
    say(findings === 0 ? clean : found, { findings, severities: severitiesOf(totals, say) }),
    say(checked, { files, recognized }),
    ...(fixed !== undefined ? [say(mended, { fixed })] : []),
    ...(baseline ? [say(known, baseline)] : []),
    ...(unread > 0 ? [say(fixed === undefined ? unreadable : failed, { unread })] : []),
  ];
  const more = [
    ...(mendable > 0 && fixed === undefined ? [say(canMend, { mendable })] : []),
    ...(baseline && baseline.stale > 0 ? [say(stale, { stale: baseline.stale })] : []),
    ...(recognized === 0 && files > unread ? [say(unrecognized)] : []),
  ];
  return `${parts.join(say(comma))}${say(stop)}\n${more.map((sentence) => `${sentence}\n`).join('')}`;
}

function severitiesOf({ counts }: Totals, say: Say): string {
  const named = [
    { count: counts.error, name: { zh: '错误', en: 'errors' } },
    { count: counts.warning, name: { zh: '警告', en: 'warnings' } },
    { count: counts.info, name: { zh: '信息', en: 'infos' } },
    { count: counts.hint, name: { zh: '提示', en: 'hints' } },
  ];
  return named
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
const mended = { zh: '已自动修改 {fixed} 处', en: 'fixes made: {fixed}' };
const known = { zh: '基线已知 {known} 个', en: 'known to the baseline: {known}' };
const unreadable = { zh: '无法读取 {unread} 个', en: 'not readable: {unread}' };
const failed = { zh: '无法读取或写入 {unread} 个', en: 'not readable or writable: {unread}' };
const canMend = { zh: '其中 {mendable} 个可用 --fix 自动修改。', en: 'Of these --fix mends {mendable}.' };
const stale = {
  zh: '基线中有 {stale} 个问题已不存在，可用 --write-baseline 重新生成。',
  en: 'Entries of the baseline that are found no more: {stale}. --write-baseline makes it anew.',
};
const comma = { zh: '；', en: '; ' };
const stop = { zh: '。', en: '.' };
const unrecognized = {
  zh: '没有认出文种的文件不检查。文种可用 --kind 指定，或在文中写 <!-- report: 文种 -->。',
  en: 'Files of no known kind are not checked. Name the kind with --kind, or write <!-- report: KIND --> into the file.',
};
