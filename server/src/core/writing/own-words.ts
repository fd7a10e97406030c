/**
 * Names and terms that a report has used already: titles in 《》, words in “”, what it calls something for short, units.
 * Learned line by line and remembered by the line, from the lines around the cursor, so that a long report costs no more.
 */
import type { Analysis } from '../analyze.ts';
import { remembered } from '../text/memo.ts';
import { escapeSnippet } from '../text/snippet.ts';
import type { WritingPlace } from './place.ts';
import type { Query } from './query.ts';
import type { Offer, Snippet } from './snippets.ts';

/** Behind 《 and “ only these are meant. */
const asked = 36;
const unasked = 2;

/** Lines above and below the cursor, and at the beginning, where things get their names. */
const reach = 150;
const head = 60;

/** No more than one looks through. */
const most = 80;

/** A line of this length has been pasted without line breaks. */
const longestLine = 5000;

export function ownWordsAt(analysis: Analysis, query: Query, place: WritingPlace): readonly Offer[] {
  if (query.trigger === 'number') return [];
  const open = query.start === 0 ? '' : analysis.text.charAt(query.start - 1);
  const closed = /[》”]/u.test(analysis.text.charAt(query.end));
  const score = open === '《' || open === '“' ? asked : place.at === 'line' ? 0 : unasked;
  const counts = new Map<string, number>();
  for (const line of linesNear(analysis, query)) {
    for (const name of namesIn(line)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(
      ([name, count]): Offer => ({
        snippet: wordOf(name, { open, closed, count, language: analysis.language }),
        score,
      }),
    )
    .filter(({ snippet: { body } }) => body !== '')
    .slice(0, most);
}

function* linesNear({ parsed: { scanned }, lines }: Analysis, { start }: Query): Generator<string> {
  const line = lines.lineAt(start);
  for (let distance = 1; distance <= reach; distance++) {
    for (const index of [line - distance, line + distance]) yield textOf(scanned[index]);
  }
  for (let index = 0; index < Math.min(head, line - reach); index++) yield textOf(scanned[index]);
}

function textOf(scanned: Analysis['parsed']['scanned'][number] | undefined): string {
  if (!scanned || scanned.role === 'fence' || scanned.role === 'comment' || scanned.text.length > longestLine)
    return '';
  return scanned.text;
}

/** `《党章》`, `“四个带头”`, 示例县教育局, and what stands behind 以下简称. */
const namesIn = remembered((line: string): readonly string[] => {
  if (line === '') return none;
  const marked = Array.from(line.matchAll(/《[^《》\n]{2,40}》|“[^“”\n]{2,16}”/gu), ([whole]) => whole);
  const short = Array.from(
    line.matchAll(/简称(?:为)?[：:]?["“《]?([^"“”《》（）()，。；、]{2,16})/gu),
    ([, name = '']) => name,
  );
  const units = Array.from(line.matchAll(unit), ([whole]) => whole);
  const capitals = Array.from(line.matchAll(/\b[A-Z][A-Z0-9]{1,7}\b/gu), ([whole]) => whole);
  return [...marked, ...short, ...units, ...capitals].filter((name) => !/[，。；？！]/u.test(name));
}, 5000);

/** A place by its rank and what stands behind it up to the sort of unit. */
const unit =
  /(?<=^|[，。；：、（“向在由对和与按照据经以报到从\s])(?![向在由对和与按据经以报到从的])\p{Script=Han}{2,6}[省市县区州]\p{Script=Han}{0,10}?(?:委员会|人民政府|办公室|领导小组|管理局|[局委院厅](?![员托派任书长面部限势]))/gu;

const none: readonly string[] = [];

interface How {
  readonly open: string;
  /** The closing mark stands there already: editors write both at once. */
  readonly closed: boolean;
  readonly count: number;
  readonly language: 'zh' | 'en';
}

/** Behind its opening mark a title is written without it, and closed. */
function wordOf(name: string, { open, closed, count, language }: How): Snippet {
  const bare = name.replace(/^[《“]|[》”]$/gu, '');
  const marked = name.startsWith('《') || name.startsWith('“');
  const wanted = open === '《' || open === '“';
  const text = !wanted ? name : name.startsWith(open) ? name.slice(1, closed ? -1 : undefined) : '';
  return {
    id: `word-${name}`,
    language,
    title: wanted ? bare : name,
    prefix: marked ? [bare] : none,
    description:
      language === 'zh'
        ? `文中用过${count > 1 ? `${count}次` : ''}`
        : `used in this report${count > 1 ? ` ${count} times` : ''}`,
    body: escapeSnippet(text),
    kinds: none,
    within: none,
    at: 'inline',
    search: none,
    own: true,
  };
}
