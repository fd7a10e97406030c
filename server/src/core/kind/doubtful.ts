/** What looks like a report by its title and is none: the file that others are copied from, a lesson about such reports. */

/** `adr-template.md`, `0000-template.md`, and what lies in a folder `templates`. */
export function isTemplate(path: string): boolean {
  const parts = path.split(/[\\/]/u);
  const stem = (parts.at(-1) ?? '').replace(/\.\w+$/u, '');
  if (/^(?:issue_)?templates?$/iu.test(parts.at(-2) ?? '')) return true;
  return templateName.test(stem) && !numbered.test(stem);
}

/** 0007-email-template is the seventh of its series and about one; 0000-template is none of them. */
const numbered = /^0*[1-9]\d*[-_ ].*[-_ ]template/iu;

const templateName = /(?:^|[-_. ])template\d*(?:[-_. ](?:minimal|bare|short|long|full|basic|simple|v?\d+))*$/iu;

export interface Titled {
  readonly title: string;
  /** What in the title names the kind. */
  readonly words: string;
  readonly text: string;
}

/**
 * The title's word names a method as well (`dated`), or the title says nothing else, and no date or time is in the text.
 * Of one that has just begun none is expected.
 */
export function isDoubtful({ title, words, text }: Titled, dated: readonly string[]): boolean {
  if (!dated.includes(words) && !saysNoMore(title, words)) return false;
  const start = text.slice(0, window);
  return (start.match(/\S+/gu)?.length ?? 0) >= justBegun && !dateOrTime.test(start);
}

/** So many units are looked at. */
const window = 20_000;

/** With so many words a writer has told more than what the report will be about. */
const justBegun = 60;

const dateOrTime = new RegExp(
  [
    '\\b\\d{1,2}:\\d\\d',
    '\\b\\d{4}[-/.]\\d{1,2}',
    '\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}',
    '\\b\\d+(?:\\.\\d+)? ?(?:minutes?|hours?|mins?|hrs?|seconds?)\\b',
    '\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d',
    '\\b\\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)',
    '\\d ?[ap]\\.?m\\b',
    '\\d(?:年|月|日|时|点|分)',
  ].join('|'),
  'u',
);

/** Besides the word only marks and numbers, `0x07` among them. */
function saysNoMore(title: string, words: string): boolean {
  const at = title.toLowerCase().indexOf(words.toLowerCase());
  const rest = at === -1 ? title : title.slice(0, at) + title.slice(at + words.length);
  return !/\p{L}/u.test(rest.replace(/\breports?\b|\b0x[\da-f]+\b/giu, ''));
}
