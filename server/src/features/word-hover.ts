/** What hover says of a word: the members of a set phrase, the word a mask stands for, the reason of a finding. */
import type { Analysis } from '../core/analyze.ts';
import { setPhrases } from '../core/lexicon/set-phrases.ts';
import { masksIn } from '../core/report/masks.ts';
import { proseOf } from '../core/report/prose.ts';
import { touches } from '../core/text/span.ts';
import { wordFinder } from '../core/text/word-finder.ts';
import type { Finding } from '../rules/run.ts';
import type { Workbench } from './feature.ts';
import type { Said } from './mention-hover.ts';
import { pageOf } from './rule-page.ts';

type Display = 'zh' | 'en';

/** Of the set phrase or masked word at the offset. */
export function saidOfWord({ survey, lines }: Analysis, offset: number, display: Display): Said | undefined {
  const line = lines.lineAt(offset);
  const passage = survey.passages.find((one) => one.line === line && touches(one.span, offset));
  if (!passage) return undefined;
  const { plain } = proseOf(passage);
  const at = offset - passage.span.start;
  const placed = ({ start, end }: { start: number; end: number }) => ({
    start: passage.span.start + start,
    end: passage.span.start + end,
  });
  const mask = masksIn(plain).find(({ span }) => touches(span, at));
  if (mask) return { name: mask.mask, texts: [maskText(mask.word, display)], span: placed(mask.span) };
  const phrase = phrasesIn(plain).find((one) => touches(one, at));
  if (!phrase) return undefined;
  const { word, members } = phrase.entry;
  return { name: word, texts: [members.map(({ name }) => name).join('、')], span: placed(phrase) };
}

const phrasesIn = wordFinder(setPhrases);

function maskText(word: string, display: Display): string {
  return display === 'zh' ? `读作“${word}”。` : `Stands for ${word}.`;
}

/** Of a finding's rule: what it is about, who asks for it, where more is said. */
export interface Reason {
  readonly title: string;
  readonly authority: string;
  readonly rule: string;
  readonly page: string;
  readonly span: Said['span'];
}

/** Reasons at one place that are told; more of them help nobody. */
const mostReasons = 3;

/** One for each rule that finds something, the narrowest first. */
export function reasonsOf(findings: readonly Finding[], bench: Workbench): readonly Reason[] {
  const here = [...findings].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const once = here.filter(({ rule }, index) => here.findIndex((other) => other.rule === rule) === index);
  return once.slice(0, mostReasons).flatMap(({ rule: id, authority, span }) => {
    const rule = bench.rules.find((one) => one.id === id);
    if (!rule) return [];
    return [{ title: rule.title[bench.display], authority, rule: id, page: pageOf(id, bench), span }];
  });
}
