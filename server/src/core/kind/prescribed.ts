/** The aspects that the notice of a year prescribes for the problems, where the report says that it follows them. */
import type { Analysis } from '../analyze.ts';
import type { Section } from '../report/report.ts';
import { comparable } from '../text/unmask.ts';
import type { ThemePack } from './kind.ts';

/** An aspect with the words it is known by. */
export type Aspect = ThemePack['aspects'][number];

export interface Prescribed {
  readonly pack: ThemePack;
  /** The section with the problems. */
  readonly problems: Section;
  /** Aspects that none of its inner headings names. */
  readonly lacking: readonly Aspect[];
}

/**
 * The list the report announces by its label (“五个带头”) and follows in most of its headings; undefined where it names
 * none, where two would fit as well, and where there are as many headings as aspects, so that one may be called otherwise.
 */
export function prescribedOf(analysis: Analysis): Prescribed | undefined {
  const problems = problemsOf(analysis);
  if (!problems) return undefined;
  const headings = problems.children.map(({ heading }) => comparable(heading.title));
  const fitting = announced(analysis)
    .map((pack) => ({
      pack,
      lacking: pack.aspects.filter((aspect) => !headings.some((title) => names(title, aspect))),
    }))
    .filter(({ pack, lacking }) => lacking.length * 2 < pack.aspects.length && headings.length < pack.aspects.length);
  const [best, second] = fitting.sort((a, b) => a.lacking.length - b.lacking.length);
  if (!best || best.lacking.length === 0 || second?.lacking.length === best.lacking.length) return undefined;
  return { ...best, problems };
}

/** Only one section is: where the aspects are first-level headings themselves, others may stand among them. */
function problemsOf({ matches }: Analysis): Section | undefined {
  const match = matches.find(({ wanted }) => wanted.role === 'problems');
  return match?.sections.length === 1 ? match.sections[0] : undefined;
}

/** A list counts once somebody has seen the notice: 未核 and 凭记忆 in its source say that nobody has. */
function announced({ detected, text, report }: Analysis): readonly ThemePack[] {
  const head = comparable(text.slice(0, report.preamble.end).slice(0, 3000));
  const years = new Set(head.match(/20\d\d(?=年)/gu) ?? []);
  const packs = (detected?.kind.themePacks ?? []).filter(
    ({ label, source }) => head.includes(comparable(label)) && !/未核|凭记忆/u.test(source),
  );
  const ofYear = packs.filter(({ year }) => years.has(String(year)));
  return ofYear.length > 0 ? ofYear : packs;
}

function names(title: string, { text, match }: Aspect): boolean {
  return match.some((word) => title.includes(comparable(word))) || title.includes(comparable(text));
}
