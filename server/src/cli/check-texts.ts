/** What the help of `report-docs check` says, in both languages. */
import type { Bilingual } from '../core/kind/kind.ts';

export const checkTexts = {
  usage: { zh: '[选项] <路径…>', en: '[options] <path…>' },
  description: {
    zh: '检查文件，以及文件夹中的 md、markdown、rst、txt、report 文件',
    en: 'check files, and the md, markdown, rst, txt and report files of folders',
  },
  path: { zh: '文件或文件夹；- 表示标准输入', en: 'files or folders; - is standard input' },
  fix: {
    zh: '写入不会有异议的修改，报告余下的问题',
    en: 'make the safe fixes and tell what is left',
  },
  fixDryRun: {
    zh: '不写入，只输出会作的修改（diff）；有修改时退出码为 1',
    en: 'write nothing, print what --fix would change as a diff; exit with 1 if anything',
  },
  failOn: {
    zh: '有此级别或更高级别的问题时退出码为 1：error、warning、info、hint、never（默认 warning）',
    en: 'exit with 1 from this severity on: error, warning, info, hint, never (default: warning)',
  },
  maxWarnings: {
    zh: '警告不超过这个数时不算失败',
    en: 'let so many warnings pass',
  },
  rule: {
    zh: '只查这条规则，即使它被关闭；可写多次（见 report-docs rules）',
    en: 'this rule only, even if it is off; may be repeated (see report-docs rules)',
  },
  profile: {
    zh: '规则的范围：quiet、recommended、strict，优先于 reports.yaml',
    en: 'set of rules: quiet, recommended, strict; goes before reports.yaml',
  },
  kind: {
    zh: '文种，也可以是自己的文种；文中已声明的，以声明为准',
    en: 'kind of the reports, own ones included; one that a file declares goes before it',
  },
  noConfig: { zh: '不读 reports.yaml 和 .reports/kinds', en: 'leave reports.yaml and .reports/kinds aside' },
  baseline: {
    zh: '基线文件：其中已有的问题不再报告',
    en: 'a baseline: findings that stand in this file are not told',
  },
  writeBaseline: {
    zh: '把现有问题写入基线文件，不报告',
    en: 'write all findings into a baseline instead of telling them',
  },
  stdin: { zh: '检查标准输入，同 -', en: 'check standard input, like -' },
  stdinFilename: {
    zh: '标准输入对应的文件路径，用于 reports.yaml 和识别文种；含 --stdin',
    en: 'what standard input is called, for reports.yaml and the kind; implies --stdin',
  },
  timing: {
    zh: '另说明哪些规则和步骤用时最多',
    en: 'tell which rules and steps took the most time',
  },
  jobs: {
    zh: '同时检查的线程数；auto 表示文件多时用全部处理器（默认 auto）',
    en: 'threads that check at the same time; auto takes all processors for many files (default: auto)',
  },
  cache: {
    zh: '记住检查结果，下次只检查有变动的文件',
    en: 'keep what is found, and look only at what has changed the next time',
  },
  cacheLocation: {
    zh: '缓存文件（默认在最近的 node_modules/.cache 里，没有时为 .report-docs-cache）；含 --cache',
    en: 'file of the cache (default: in the nearest node_modules/.cache, else .report-docs-cache); implies --cache',
  },
  cacheStrategy: {
    zh: '怎样认出没有变动的文件：content 比较内容，metadata 比较大小和时间（默认 content）',
    en: 'how a file is known to be the same: content, or metadata (size and times) (default: content)',
  },
  kinds: { zh: '文种：', en: 'Kinds:' },
  exitCodes: {
    zh: '退出码：0 没有问题；1 有问题；2 用法或配置有误，或有文件无法读取、写入。',
    en: 'Exit codes: 0 nothing found, 1 findings, 2 wrong use, a broken configuration,\nor a file that cannot be read or written.',
  },
  stdinAlone: {
    zh: '--stdin 和 --stdin-filename 不能与其他路径同用',
    en: '--stdin and --stdin-filename stand without other paths',
  },
  noNumber: { zh: '{option} 的取值“{given}”不是数', en: "'{given}' of {option} is no number" },
} as const satisfies Record<string, Bilingual>;
