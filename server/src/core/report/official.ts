/** Parts of an official document (公文) in the words they are written in, as rules about its form ask for them. */
import type { Passage } from './passages.ts';
import type { Survey } from './survey.ts';

type Part = Survey['parts'][number];

export interface WrittenPart extends Part {
  readonly text: string;
}

interface Surveyed {
  readonly text: string;
  readonly survey: Survey;
}

/** The parts of these types in the order of the text, those of the attachments left out. */
export function writtenParts({ text, survey }: Surveyed, ...types: readonly Part['type'][]): readonly WrittenPart[] {
  const end = survey.attachments.find(({ head }) => head)?.head?.start ?? text.length;
  return survey.parts
    .filter(({ type, span }) => types.includes(type) && span.start < end)
    .map((part) => ({ ...part, text: text.slice(part.span.start, part.span.end) }));
}

/** The organs that a line of recipients or of copies names, as written. */
export function organsIn(line: string): readonly string[] {
  return line
    .replace(/^(?:抄\s?[送报]|主\s?送|分\s?送)\s?[：:]/u, '')
    .replace(/[：:。\s]+$/u, '')
    .split(/[，、,；;]/u)
    .map((organ) => organ.trim())
    .filter((organ) => organ !== '');
}

/** Passages of the document itself: nothing of the pages behind it that bear the label of an attachment. */
export function ownPassages({ text, survey }: Surveyed): readonly Passage[] {
  const end = survey.attachments.find(({ head }) => head)?.head?.start ?? text.length;
  return survey.passages.filter(({ span }) => span.start < end);
}

/** The first passage below the title that is neither a note to it nor the document's number: 主送机关 where there is one. */
export function firstBelowTitle({ text, survey }: Surveyed, titleEnd: number): Passage | undefined {
  const above = new Set(
    writtenParts({ text, survey }, 'document-number', 'title-note', 'author').map(({ span }) => span.start),
  );
  return survey.passages.find(({ span, type }) => span.start >= titleEnd && type === 'text' && !above.has(span.start));
}

/** Where the code of the organ begins in the words before a document number: behind 按照, 根据, 和 … */
export function codeStart(words: string): number {
  return (
    /^.*(?:按照|根据|依据|依照|遵照|转发|印发|执行|落实|贯彻|学习|文件|通知|和|及|与|以|由|对|见|在|的|等|如|原)(?=.{2})/u.exec(
      words,
    )?.[0].length ?? 0
  );
}
