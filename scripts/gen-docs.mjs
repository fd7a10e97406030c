// The generated heads of docs/rules/<id>.md and their index. The rest of a page is written by hand and is a test.
import { existsSync, readFileSync } from 'node:fs';

const begin = '<!-- generated -->';
const end = '<!-- /generated -->';
const levels = { error: '错误', warning: '警告', info: '提示', hint: '建议' };

/** Path → text of every page with its head as it should be. A page that is missing is an error. */
export function rulePages(rules) {
  const pages = new Map();
  for (const rule of rules) {
    const path = `docs/rules/${rule.id}.md`;
    if (!existsSync(path)) throw new Error(`${path} is missing: every rule has its page.`);
    const text = readFileSync(path, 'utf8');
    const rest = text.includes(end)
      ? text.slice(text.indexOf(end) + end.length).replace(/^\n+/, '')
      : text.replace(/^# .*\n+/, '');
    pages.set(path, `${headOf(rule)}\n\n${rest}`);
  }
  pages.set('docs/rules/README.md', indexOf(rules));
  return pages;
}

function headOf({ id, title, level, authority }) {
  return [
    `# ${id}`,
    '',
    begin,
    `**${title.zh}** · ${title.en}  `,
    `级别 Severity: ${levels[level]} \`${level}\` · 依据 Authority: ${authority}`,
    end,
  ].join('\n');
}

function indexOf(rules) {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, title, level, authority }) =>
        `| [${id}](${id}.md) | ${title.zh} | ${title.en} | \`${level}\` | ${authority} |`,
    );
  return [
    '# Rules 规则',
    '',
    begin,
    '| rule | 规则 | | severity | 依据 |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    end,
    '',
  ].join('\n');
}

/** The page of all kinds: what each is called, what it must have, on whose authority. */
export function kindsPage(kinds) {
  const rows = [...kinds]
    .sort((a, b) => a.family.localeCompare(b.family) || a.id.localeCompare(b.id))
    .map(({ id, title, sections, authority, detect }) => {
      const must = sections.filter(({ presence }) => presence === 'required').map(({ title: name }) => name);
      const known = detect.title.length > 0 ? detect.title : detect.headings;
      const cells = [
        `\`${id}\``,
        `${title.zh}<br>${title.en}`,
        must.join('<br>') || '–',
        known.slice(0, 4).join('<br>'),
        authorityOf(authority),
      ];
      return `| ${cells.map((cell) => cell.replace(/\|/gu, '\\|')).join(' | ')} |`;
    });
  const head = [
    '# Kinds 文种',
    '',
    begin,
    `${kinds.length} kinds. 文种 ${kinds.length} 个。`,
    '',
    '| id | 文种 kind | 必备部分 required sections | 标题用词 told by | 依据 authority |',
    '| --- | --- | --- | --- | --- |',
  ];
  return ['docs/kinds.md', [...head, ...rows, end, ''].join('\n')];
}

function authorityOf({ zh, url }) {
  return url ? `[${zh}](${url})` : zh;
}
