import { type Cell, rowsOf } from '../../core/report/table-cells.ts';
import { remembered } from '../../core/text/memo.ts';
import { defineRule } from '../rule.ts';

/** The last line says 合计, and the numbers above it make another. */
export default defineRule({
  id: 'table-total-mismatch',
  title: { zh: '表格合计不符', en: 'Table total does not add up' },
  level: 'info',
  authority: '实务',
  fix: 'asked',
  messages: {
    found: {
      zh: '“{column}”一列各行之和为{expected}，合计写作{found}。',
      en: 'The rows of “{column}” add up to {expected}, the total says {found}.',
    },
    replace: { zh: '合计改为{expected}', en: 'Change the total to {expected}' },
  },
  sees: [],
  *check({ parsed, text }) {
    for (const block of parsed.blocks) {
      if (block.type !== 'table') continue;
      const from = block.span.start;
      for (const { column, found, expected, span } of wrongTotals(text.slice(from, block.span.end))) {
        const place = { start: span.start + from, end: span.end + from };
        const data = { column, found, expected };
        yield {
          message: 'found',
          data,
          span: place,
          fixes: [{ message: 'replace', data, edits: [{ span: place, text: expected }], safe: false }],
        };
      }
    }
  },
});

interface WrongTotal {
  readonly column: string;
  readonly found: string;
  readonly expected: string;
  readonly span: Cell['span'];
}

/** Columns that are not added up: shares, averages, prices, numbers that only count the rows. */
const notAdded =
  /%|％|率|占比|比重|均|单价|编号|序号|年份|日期|增长|增速|同比|排名|得分|Rate|Share|Average|No\.|ID|Percent/iu;

const wrongTotals = remembered((table: string): readonly WrongTotal[] => {
  if (!/合计|总计|Total/u.test(table)) return [];
  const [head, ...rows] = rowsOf(table, 0);
  const total = rows.at(-1);
  const name = total?.find(({ text }) => text !== '')?.text ?? '';
  const above = rows.slice(0, -1);
  if (!head || !total || !/^\**(?:合计|总计|Total)\**$/u.test(name) || above.length < 2) return [];
  // A line that is part of another line would be counted twice.
  if (above.some((row) => /小计|其中|合计|总计|Subtotal|Total|含/iu.test(row.map(({ text }) => text).join(''))))
    return [];
  if (above.some((row) => row.length !== head.length) || total.length !== head.length) return [];
  return head.flatMap(({ text: column }, index) => wrongTotal(column, index, { above, total }));
}, 500);

function wrongTotal(
  column: string,
  index: number,
  { above, total }: { readonly above: readonly (readonly Cell[])[]; readonly total: readonly Cell[] },
): readonly WrongTotal[] {
  const cell = total[index];
  const found = numberOf(cell?.text ?? '');
  const values = above.map((row) => numberOf(row[index]?.text ?? ''));
  if (!cell || found === undefined || notAdded.test(column) || values.includes(undefined)) return [];
  const digits = Math.max(
    ...[...above.map((row) => row[index]), cell].map((one) => one?.text.split('.')[1]?.length ?? 0),
  );
  const sum = values.reduce((so: number, value) => so + (value ?? 0), 0);
  // Each figure may have been rounded by itself.
  const tolerance = digits > 0 ? 0.5 * 10 ** -digits * (values.length + 1) : 0;
  if (Math.abs(sum - found) <= tolerance + 1e-9) return [];
  return [{ column, found: cell.text, expected: Number(sum.toFixed(digits)).toString(), span: cell.span }];
}

function numberOf(text: string): number | undefined {
  const plain = text.replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}
