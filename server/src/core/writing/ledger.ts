/** The 整改台账 of a report: a row for each problem with its causes and measures, as a Markdown table or as CSV. */
import type { Analysis } from '../analyze.ts';
import { correspondenceOf } from '../kind/correspondence.ts';
import type { Role, RoleItem } from '../kind/role-items.ts';

export type LedgerFormat = 'markdown' | 'csv';

/** Cells as texts of one line; empty where the report does not say it. */
export interface LedgerRow {
  readonly problem: string;
  readonly cause: string;
  readonly measure: string;
  readonly person: string;
  readonly due: string;
}

/** One row for each problem, then for what answers none of them; no row at all where the report names no problems. */
export function ledgerOf(analysis: Analysis): readonly LedgerRow[] {
  const { byRole, partnersOf } = correspondenceOf(analysis);
  const used = new Set<RoleItem>();
  const row = (own: Readonly<Record<Role, readonly RoleItem[]>>): LedgerRow => {
    for (const item of Object.values(own).flat()) used.add(item);
    return rowOf(own, analysis);
  };
  const { problems, causes, measures } = byRole;
  if (problems.items.length === 0) return [];
  const measuresOf = (items: readonly RoleItem[]): readonly RoleItem[] => {
    const found = new Set(items.flatMap((item) => partnersOf(item, 'measures')));
    return measures.items.filter((measure) => found.has(measure));
  };
  const rows = problems.items.map((problem) => {
    const reasons = partnersOf(problem, 'causes');
    return row({ problems: [problem], causes: reasons, measures: measuresOf([problem, ...reasons]) });
  });
  for (const cause of causes.items) {
    if (!used.has(cause)) rows.push(row({ problems: [], causes: [cause], measures: measuresOf([cause]) }));
  }
  for (const measure of measures.items) {
    if (!used.has(measure)) rows.push(row({ problems: [], causes: [], measures: [measure] }));
  }
  return rows;
}

/** With a head in the language of the report. CSV is that of RFC 4180; a byte order mark is for whom it is written to. */
export function ledgerText(rows: readonly LedgerRow[], format: LedgerFormat, language: 'zh' | 'en'): string {
  const cells = rows.map((row, index) => [String(index + 1), row.problem, row.cause, row.measure, row.person, row.due]);
  const table = [heads[language], ...cells];
  if (format === 'csv') return table.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
  const [head = [], ...body] = table.map((line) => `| ${line.map(markdownCell).join(' | ')} |\n`);
  return [head, `| ${heads[language].map(() => '---').join(' | ')} |\n`, ...body].join('');
}

const heads = {
  zh: ['序号', '问题', '原因', '整改措施', '责任人', '完成时限'],
  en: ['No.', 'Problem', 'Cause', 'Measure', 'Person in charge', 'Due'],
} as const;

function rowOf(own: Readonly<Record<Role, readonly RoleItem[]>>, { text, language }: Analysis): LedgerRow {
  const joined = (texts: readonly string[]): string => [...new Set(texts)].join(language === 'zh' ? '；' : '; ');
  const titles = (role: Role): string => joined(own[role].map(({ sentence }) => oneLine(sentence)));
  const said = (label: RegExp): string =>
    joined(own.measures.flatMap(({ whole }) => label.exec(text.slice(whole.start, whole.end))?.[1]?.trim() ?? []));
  return {
    problem: titles('problems'),
    cause: titles('causes'),
    measure: titles('measures'),
    person: said(/(?:责任人|责任领导|责任单位|责任部门)[：:]([^\r\n；;，,。）)]{1,40})/u),
    due: said(/(?:完成时限|整改时限|完成时间|整改期限|完成期限)[：:]([^\r\n；;，,。）)]{1,40})/u),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A program for tables takes a cell that begins like a formula for one; an apostrophe before it keeps it a text. */
function csvCell(cell: string): string {
  const safe = /^[\s'"]*[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Text of the report is shown as text: a bar ends no cell, a mask of asterisks is no emphasis. */
function markdownCell(cell: string): string {
  return cell.replace(/[\\`*_[\]<>|~$&]/gu, '\\$&');
}
