/** VS Code's snippet syntax, as much of it as our data uses: `$1`, `${1:text}`, `${1|a,b|}`, `$0`, escapes. */

/** The text a snippet gives when nothing is filled in: placeholders as they stand, the first of a choice. */
export function snippetText(snippet: string): string {
  return render(snippet, ({ placeholder }) => placeholder);
}

/** The same snippet with its tab stops counted on from `by`; `$0` becomes an ordinary last one. */
export function shiftTabStops(snippet: string, by: number): string {
  const last = lastTabStop(snippet) + 1;
  return render(
    snippet,
    ({ number, body }) => {
      const shifted = (number === 0 ? last : number) + by;
      return body === undefined ? `$${shifted}` : `\${${shifted}${body}}`;
    },
    true,
  );
}

/** The highest number of a tab stop; 0 for none. */
export function lastTabStop(snippet: string): number {
  let highest = 0;
  render(snippet, ({ number }) => {
    highest = Math.max(highest, number);
    return '';
  });
  return highest;
}

/** A plain text as a snippet that gives just that text. */
export function escapeSnippet(text: string): string {
  return text.replace(/[$}\\]/gu, '\\$&');
}

interface TabStop {
  readonly number: number;
  readonly placeholder: string;
  /** `:text` or `|a,b|` as written; undefined for a bare `$1`. */
  readonly body: string | undefined;
}

/** One pass, no nesting: our data has none, and a `}` inside a placeholder is escaped. */
function render(snippet: string, replace: (stop: TabStop) => string, keepEscapes = false): string {
  const pattern = /\\([$}\\])|\$(\d{1,3})|\$\{(\d{1,3})(?:(:)((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|])*)\|)?\}/gu;
  return snippet.replace(
    pattern,
    (whole, escaped?: string, bare?: string, number?: string, colon?: string, text?: string, choice?: string) => {
      if (escaped !== undefined) return keepEscapes ? whole : escaped;
      if (bare !== undefined) return replace({ number: Number(bare), placeholder: '', body: undefined });
      const placeholder = colon === undefined ? firstChoice(choice ?? '') : unescaped(text ?? '');
      const body = colon !== undefined ? `:${text ?? ''}` : choice !== undefined ? `|${choice}|` : '';
      return replace({ number: Number(number), placeholder, body });
    },
  );
}

function firstChoice(choice: string): string {
  return unescaped(choice.split(/(?<!\\),/u)[0] ?? '');
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gu, '$1');
}
