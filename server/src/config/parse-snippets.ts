/**
 * A writer's own phrases: a `.code-snippets` file as VS Code has it, with three words of ours for where a phrase belongs
 * (`kinds`, `within`, `at`). What could be read is used, what could not is said with its place.
 */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { KindProblem } from '../core/kind/kind.ts';
import type { Snippet } from '../core/writing/snippets.ts';

export interface SnippetFile {
  readonly snippets: readonly Snippet[];
  readonly problems: readonly KindProblem[];
}

/** More phrases than anybody looks through; the rest of a file is left out. */
const most = 2000;

export function parseSnippets(text: string): SnippetFile {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const broken = errors.slice(0, 1).map(({ error, offset, length }): KindProblem => {
    const name = printParseErrorCode(error);
    return problem(`这里不是合法的 JSON（${name}）。`, `This is no valid JSON (${name}).`, { offset, length });
  });
  if (!root) return { snippets: [], problems: broken };
  if (root.type !== 'object')
    return {
      snippets: [],
      problems: [...broken, problem('应为 { "名称": { … } }。', 'Expected { "name": { … } }.', root)],
    };
  const read = (root.children ?? []).slice(0, most).map(readEntry);
  return {
    snippets: read.flatMap(({ snippet }) => (snippet ? [snippet] : [])),
    problems: [...broken, ...read.flatMap(({ problems }) => problems)],
  };
}

interface Entry {
  readonly snippet: Snippet | undefined;
  readonly problems: readonly KindProblem[];
}

function readEntry({ children: [key, value] = [] }: Node): Entry {
  if (!key || !value) return { snippet: undefined, problems: [] };
  const title = String(key.value);
  if (value.type !== 'object') {
    const found = problem(
      `“${title}”应为 { "prefix": …, "body": … }。`,
      `“${title}” should be { "prefix": …, "body": … }.`,
      value,
    );
    return { snippet: undefined, problems: [found] };
  }
  const fields = new Fields(value);
  const body = fields.lines('body');
  if (body === undefined) fields.lacks('body', key);
  else fields.checkBody(body.join('\n'));
  const prefix = fields.lines('prefix') ?? [];
  const description = (fields.lines('description') ?? []).join(' ');
  const kinds = fields.lines('kinds') ?? [];
  const within = fields.lines('within') ?? [];
  const at = placeOf(fields, body ?? []);
  const { problems } = fields;
  if (body === undefined) return { snippet: undefined, problems };
  const language = /\p{Script=Han}/u.test(title + body.join('')) ? 'zh' : 'en';
  const words = { title, prefix, description, body: body.join('\n').replace(/\r\n?/gu, '\n') };
  return { snippet: { id: `own-${title}`, language, ...words, kinds, within, at, search: [], own: true }, problems };
}

/** Several lines, or a heading, begin a line; what ends a sentence does not go on in one. */
function placeOf(fields: Fields, body: readonly string[]): Snippet['at'] {
  const [at] = fields.lines('at') ?? [];
  if (at === 'line' || at === 'inline' || at === 'any') return at;
  if (at !== undefined) fields.wrong('at', '“at”只能是 line、inline 或 any。', '“at” is line, inline or any.');
  return body.length > 1 || /^(?:#|[一二三四五六七八九十]+、)/u.test(body[0] ?? '') ? 'line' : 'any';
}

/** The fields of one phrase, and what is wrong in them. */
class Fields {
  readonly problems: KindProblem[] = [];
  readonly #node: Node;

  constructor(node: Node) {
    this.#node = node;
  }

  /** A text or a list of texts; undefined where there is neither. */
  lines(name: string): readonly string[] | undefined {
    const value = this.#value(name);
    if (!value) return undefined;
    if (value.type === 'string') return [String(value.value)];
    const parts = value.type === 'array' ? (value.children ?? []) : [];
    if (value.type === 'array' && parts.every(({ type }) => type === 'string'))
      return parts.map((part) => String(part.value));
    this.wrong(name, `“${name}”应为文字或文字列表。`, `“${name}” should be a text or a list of texts.`);
    return undefined;
  }

  lacks(name: string, key: Node): void {
    if (!this.#value(name)) this.problems.push(problem(`缺少“${name}”。`, `“${name}” is missing.`, key));
  }

  wrong(name: string, zh: string, en: string): void {
    const value = this.#value(name);
    if (value) this.problems.push(problem(zh, en, value));
  }

  /** A placeholder that is not closed swallows the rest of the phrase. */
  checkBody(body: string): void {
    let open = 0;
    for (const [mark] of body.matchAll(/\\[$}\\]|\$\{|\}/gu)) {
      if (mark === '${') open++;
      else if (mark === '}' && open > 0) open--;
    }
    if (open > 0) this.wrong('body', '占位符的“{”没有用“}”结束。', 'The “{” of a placeholder is not closed by “}”.');
  }

  #value(name: string): Node | undefined {
    return this.#node.children?.find(({ children: [key] = [] }) => key?.value === name)?.children?.[1];
  }
}

function problem(
  zh: string,
  en: string,
  { offset, length }: { readonly offset: number; readonly length: number },
): KindProblem {
  return { message: { zh, en }, start: offset, end: offset + length };
}
