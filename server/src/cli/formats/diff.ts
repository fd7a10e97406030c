/** `check --fix-dry-run`: the changes alone go to standard output, so that they can be applied; people get the sum of them. */
import type { CheckFormat, Totals } from '../checked.ts';
import type { Say } from '../language.ts';

export const diffFormat: CheckFormat = ({ say }) => ({
  start: () => '',
  file: () => '',
  end: () => '',
  closing: (totals) => closingOf(totals, say),
});

function closingOf({ fixed = 0, files, unread }: Totals, say: Say): string {
  const sentence = say(fixed === 0 ? nothing : wouldFix, { fixed, files });
  return unread === 0 ? `${sentence}\n` : `${sentence}${say(failed, { unread })}\n`;
}

const wouldFix = {
  zh: '文件 {files} 个；可自动修改 {fixed} 处，用 --fix 写入。',
  en: 'Files: {files}; fixes to make: {fixed}. --fix writes them.',
};
const nothing = { zh: '文件 {files} 个；没有可自动修改之处。', en: 'Files: {files}; nothing to fix.' };
const failed = { zh: '无法读取 {unread} 个。', en: ' Not readable: {unread}.' };
