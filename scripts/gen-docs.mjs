// The generated heads of docs/rules/<id>.md and their index. The rest of a page is written by hand and is a test.
import { existsSync, readFileSync } from 'node:fs';

const begin = '<!-- generated -->';
const end = '<!-- /generated -->';
const levels = { error: '错误', warning: '警告', info: '提示', hint: '建议' };

/** Path → text of every page with its head as it should be. A page that is missing is an error. */
export function rulePages(rules, { authorityOf, profileOf }) {
  const pages = new Map();
  const facts = { authorityOf, profileOf };
  for (const rule of rules) {
    const path = `docs/rules/${rule.id}.md`;
    if (!existsSync(path)) throw new Error(`${path} is missing: every rule has its page.`);
    const text = readFileSync(path, 'utf8');
    const rest = text.includes(end)
      ? text.slice(text.indexOf(end) + end.length).replace(/^\n+/, '')
      : text.replace(/^# .*\n+/, '');
    pages.set(path, `${headOf(rule, facts)}\n\n${rest}`);
  }
  pages.set('docs/rules/README.md', indexOf(rules, facts));
  return pages;
}

const groups = {
  structure: '结构 Structure',
  numbering: '序号 Numbering',
  completeness: '完整 Completeness',
  consistency: '一致 Consistency',
  leftovers: '残留 Leftovers',
  statutory: '公文格式 Official documents',
  punctuation: '标点 Punctuation',
  numbers: '数字与日期 Numbers and dates',
  wording: '用词 Wording',
  citation: '引用 Citation',
  english: '英文报告 English reports',
  comments: '注释 Comments',
};
const profiles = { quiet: '安静', recommended: '推荐', strict: '严格' };
const fixes = { safe: '可自动修改 safe', asked: '可快速修复 on request' };

function headOf(rule, { authorityOf, profileOf }) {
  const { id, title, level, group, fix } = rule;
  const profile = profileOf(rule);
  return [
    `# ${id}`,
    '',
    begin,
    `**${title.zh}** · ${title.en}  `,
    `级别 Severity: ${levels[level]} \`${level}\` · 依据 Authority: ${authorityOf(rule, 'zh')}  `,
    `类别 Group: ${groups[group] ?? group} · 范围 Reports: ${scopeOf(rule)}  `,
    `从哪一档起开启 On from profile: ${profiles[profile]} \`${profile}\` · 修改 Fix: ${fix ? fixes[fix] : '– none'}`,
    ...optionLines(rule.options ?? {}),
    end,
  ].join('\n');
}

function scopeOf({ scope = {} }) {
  const { language, known, families, kinds, not } = scope;
  const languages = { zh: '中文 Chinese', en: '英文 English' };
  const parts = [
    language && languages[language],
    known && '文种已知 kind known',
    families?.map((name) => `\`${name}\``).join(' '),
    kinds?.map((name) => `\`${name}\``).join(' '),
    not && `除 not ${not.map((name) => `\`${name}\``).join(' ')}`,
  ].filter(Boolean);
  return parts.join('; ') || '全部 all';
}

function optionLines(options) {
  const entries = Object.entries(options);
  if (entries.length === 0) return [];
  return [
    '',
    '| 选项 option | 默认 default | |',
    '| --- | --- | --- |',
    ...entries.map(([name, spec]) => {
      const value = Array.isArray(spec.default) ? spec.default.join(' ') || '–' : String(spec.default);
      return `| \`${name}\` | \`${value}\` | ${spec.text.zh} ${spec.text.en} |`;
    }),
  ];
}

function indexOf(rules, { authorityOf, profileOf }) {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const parts = Object.entries(groups).flatMap(([group, name]) => {
    const own = sorted.filter((rule) => rule.group === group);
    if (own.length === 0) return [];
    const rows = own.map((rule) => {
      const { id, title, level, fix } = rule;
      const cells = [
        `[${id}](${id}.md)`,
        title.zh,
        title.en,
        `\`${level}\``,
        `\`${profileOf(rule)}\``,
        fix ? `\`${fix}\`` : '',
        authorityOf(rule, 'zh'),
      ];
      return `| ${cells.join(' | ')} |`;
    });
    const head = ['| rule | 规则 | | severity | profile | fix | 依据 |', '| --- | --- | --- | --- | --- | --- | --- |'];
    return [`## ${name}`, '', ...head, ...rows, ''];
  });
  const count = `${rules.length} rules. 规则 ${rules.length} 条。`;
  return ['# Rules 规则', '', begin, count, '', ...parts.slice(0, -1), end, ''].join('\n');
}
