// docs/kinds.md and a page for each kind, docs/kinds/<id>.md: all of them generated, in both languages.
const presences = { required: '必备 required', expected: '应有 expected', optional: '可选 optional' };
const carriers = {
  either: '标题或段落 heading or paragraph',
  paragraph: '段落，不须标题 paragraph, no heading',
};
const numberings = { 'zh-official': '一、二、三、', decimal: '1. 2. 3.', none: '不编号 none' };
const parts = {
  addressee: '主送机关、称谓 Addressee',
  preamble: '导语 Opening',
  closing: '结尾用语 Closing',
  signature: '落款 Signature',
  date: '成文日期 Date',
  attachments: '附件说明 Attachments',
};
const mark = '<!-- generated -->';

/** Path → text of the index and of each page; `skeletons` are what `report-docs new` gives, by id. */
export function kindPages(kinds, skeletons) {
  return new Map([
    ['docs/kinds.md', indexOf(kinds)],
    ...kinds.map((kind) => [`docs/kinds/${kind.id}.md`, pageOf(kind, skeletons.get(kind.id))]),
  ]);
}

/** The index of all kinds: what each is called, what it must have, on whose authority. */
function indexOf(kinds) {
  const rows = [...kinds]
    .sort((a, b) => a.family.localeCompare(b.family) || a.id.localeCompare(b.id))
    .map(({ id, title, sections, authority, detect }) => {
      const must = sections.filter(({ presence }) => presence === 'required').map(({ title: name }) => name);
      const known =
        detect.title.length > 0 ? detect.title : detect.headings.map((names) => names.replaceAll('|', ' / '));
      return row([
        `[\`${id}\`](kinds/${id}.md)`,
        `${title.zh}<br>${title.en}`,
        must.join('<br>') || '–',
        known.slice(0, 4).join('<br>'),
        authorityOf(authority, ['zh']),
      ]);
    });
  return [
    '# Kinds 文种',
    '',
    mark,
    `${kinds.length} kinds. 文种 ${kinds.length} 个。自己的文种怎样写 How to write your own: [kind-files.md](kind-files.md)`,
    '',
    '| id | 文种 kind | 必备部分 required sections | 标题用词 told by | 依据 authority |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '<!-- /generated -->',
    '',
  ].join('\n');
}

function pageOf(kind, skeleton) {
  const { id, title, description, themePacks, source } = kind;
  const fence = skeleton.includes('```') ? '````' : '```';
  return [
    `# ${title.zh} · ${title.en}`,
    '',
    mark.replace('generated', `generated from server/kinds/${id}.yaml`),
    '',
    `\`${id}\` · [文种文件 kind file](../../server/kinds/${id}.yaml) · [样文 sample](../../test/reports/${id}/report.md) · [所有文种 all kinds](../kinds.md)`,
    '',
    ...paragraphs([sentence(description.zh, '。'), sentence(description.en, '.')]),
    ...factsOf(kind),
    ...detectionOf(kind),
    '## 章节 Sections',
    '',
    ...kind.sections.flatMap((section) => sectionOf(section, kind.authority)),
    ...partsOf(kind),
    ...(themePacks.length > 0 ? ['## 各年度的方面 Aspects by year', '', ...themePacks.flatMap(packOf)] : []),
    ...(source === '' ? [] : ['## 出处 Source', '', escaped(source), '']),
    '## 框架 Skeleton',
    '',
    `\`report-docs new ${id}\``,
    '',
    `${fence}markdown`,
    skeleton.trimEnd(),
    fence,
    '',
  ].join('\n');
}

function factsOf({ language, authority, numbering, order, closed, length, bases }) {
  const unit = language === 'zh' ? '字 characters' : '词 words';
  const rows = [
    ['语言 Language', language === 'zh' ? '中文 Chinese' : '英文 English'],
    ['依据 Authority', authorityOf(authority, ['zh', 'en'])],
    ['序号 Numbers', numberings[numbering]],
    ['先后 Order', order === 'strict' ? '如下 as below' : '不限 any'],
    ...(closed ? [['其他一级标题 Other sections', '不可以有 none']] : []),
    ...(length ? [['常见篇幅 Customary length', `${length[0]}–${length[1]} ${unit}`]] : []),
    ...(bases.length > 0 ? [['基础 Extends', bases.map((id) => `[\`${id}\`](${id}.md)`).join(' → ')]] : []),
  ];
  return ['| | |', '| --- | --- |', ...rows.map(row), ''];
}

function detectionOf({ detect }) {
  const items = [
    ['标题用词 Title words', detect.title],
    ['整个标题 The whole title', detect.titleOnly],
    ['标题中一起出现 Together in the title', detect.titleAll.map((group) => group.join(' … '))],
    ['标题中有就不是 Not with', detect.titleNot],
    ['正文参考词 Hints in the text', detect.body],
    ['文件名 File names', detect.files.map((pattern) => `\`${pattern}\``), true],
    [
      '标志性标题（有六成即可）Telling headings (six of ten)',
      detect.headings.map((names) => names.replaceAll('|', ' / ')),
    ],
    ['须有的字段 Fields that must be there', detect.fields.map((name) => `\`${name}\``), true],
  ].filter(([, words]) => words.length > 0);
  const none = '- 只凭文中注明或选定 Only where it is declared or chosen';
  const lines = items.map(([name, words, raw]) => `- ${name}: ${raw ? words.join('、') : listed(words)}`);
  return ['## 怎样识别 How it is recognized', '', ...(lines.length > 0 ? lines : [none]), ''];
}

function sectionOf(section, inherited) {
  const { id, title, presence, carrier, role, repeat, share, authority, guidance, aliases, oneOf, group } = section;
  const facts = [
    presences[presence],
    carriers[carrier],
    role && `作用 role \`${role}\``,
    repeat.max > 1 && `标题 headings: ${countOf(repeat)}`,
    share && `占比 share ${percent(share[0])}–${percent(share[1])}`,
    oneOf && `择一 one of \`${oneOf}\``,
    group && `可互换 any order among \`${group}\``,
  ].filter(Boolean);
  const own =
    authority && authority.zh !== inherited.zh ? [`依据 Authority: ${authorityOf(authority, ['zh', 'en'])}`] : [];
  const links = [
    ['须同时有 Requires', section.requires],
    ['不能同时有 Conflicts with', section.conflicts],
  ].flatMap(([name, ids]) => (ids.length > 0 ? [`${name}: ${ids.map((one) => `\`${one}\``).join('、')}`] : []));
  return [
    `### ${escaped(title)}`,
    '',
    `\`${id}\` · ${facts.join(' · ')}`,
    '',
    ...paragraphs([
      escaped(guidance),
      aliases.length > 0 ? `其他写法 Also: ${listed(aliases)}` : '',
      ...childrenOf(section),
      ...links,
      ...own,
    ]),
  ];
}

function childrenOf({ children }) {
  if (!children) return [];
  const { min, max, declared, parallel } = children;
  const facts = [
    countOf({ min, max }),
    declared && '个数与前文所说一致 as many as declared',
    parallel && '句式一致 alike',
  ].filter(Boolean);
  return [`下一级标题 Sections inside: ${facts.join('，')}`];
}

/** 99 and more stand for no bound. */
function countOf({ min, max }) {
  return max >= 99 ? `${min}+` : `${min}–${max}`;
}

function partsOf(kind) {
  const rows = Object.entries(parts).flatMap(([key, name]) => {
    const part = kind[key];
    if (!part) return [];
    const authority = part.authority ? authorityOf(part.authority, ['zh', 'en']) : '';
    return [row([name, presences[part.presence], listed(part.hints), listed(part.not), authority])];
  });
  if (rows.length === 0) return [];
  const head = '| 部分 part | 要求 presence | 用语 told by | 误用 not | 依据 authority |';
  return ['## 首尾 Before and after the sections', '', head, '| --- | --- | --- | --- | --- |', ...rows, ''];
}

function packOf({ label, year, topic, aspects, source }) {
  return [
    `### ${year} · ${escaped(label)}`,
    '',
    ...paragraphs([escaped(topic)]),
    ...aspects.map(({ text }, index) => `${index + 1}. ${escaped(text)}`),
    '',
    ...paragraphs([source === '' ? '' : `出处 Source: ${escaped(source)}`]),
  ];
}

function authorityOf({ zh, en, url }, languages) {
  const text = languages.map((language) => (language === 'zh' ? zh : en)).join(' · ');
  return url ? `[${text}](${url})` : text;
}

/** Each with a blank line below it; empty ones not at all. */
function paragraphs(texts) {
  return texts.filter((text) => text !== '').flatMap((text) => [text, '']);
}

function sentence(text, stop) {
  return text === '' || /[。.!?！？]$/u.test(text) ? escaped(text) : `${escaped(text)}${stop}`;
}

function listed(words) {
  return words.map(escaped).join('、');
}

/** Words of a kind as they are: Markdown would read marks among them. */
function escaped(text) {
  return text.replace(/[\\*_`<>[\]]/gu, '\\$&').replace(/\s+/gu, ' ');
}

function percent(share) {
  return `${Math.round(share * 100)}%`;
}

function row(cells) {
  return `| ${cells.map((cell) => cell.replace(/\|/gu, '\\|')).join(' | ')} |`;
}
