/** The words a kind has for the beginning of each of its parts, where no phrase of ours is made for that part. */
import type { Analysis } from '../analyze.ts';
import type { Kind } from '../kind/kind.ts';
import type { WritingPlace } from './place.ts';
import type { Offer, Snippet } from './snippets.ts';

interface Part {
  readonly id: string;
  /** What phrases call it. */
  readonly names: readonly string[];
  readonly label: { readonly zh: string; readonly en: string };
  readonly prefix: readonly string[];
  readonly search: readonly string[];
  readonly description: string;
  readonly body: string;
}

/** As good as a phrase that is made for the place. */
const score = 10.5;

export function firstWordsAt(analysis: Analysis, place: WritingPlace, phrases: readonly Snippet[]): readonly Offer[] {
  const kind = analysis.detected?.kind;
  if (!kind || place.at !== 'line') return [];
  return partsAt(analysis, kind, place)
    .filter(({ body, names }) => body !== '' && !phrases.some((phrase) => isFor(phrase, kind, names)))
    .map((part) => ({ snippet: snippetOf(part, kind), score }));
}

function partsAt({ matches }: Analysis, kind: Kind, { path, begun, closed, weights }: WritingPlace): readonly Part[] {
  const { preamble, closing } = kind;
  const [section, deeper] = path;
  const parts: Part[] = [];
  if (!section && !begun && preamble) parts.push({ ...opening, body: preamble.snippet });
  const wanted = deeper || begun || !section ? undefined : matches.find((match) => match.section === section)?.wanted;
  if (wanted) {
    const { id, role, title, guidance, snippet } = wanted;
    const label = { zh: `${title}（起笔）`, en: `${title} (first words)` };
    const part = { id, label, prefix: [title], search: ['qi bi'], description: guidance, body: snippet };
    parts.push({ ...part, names: role === '' ? [id] : [id, role] });
  }
  if (!closed && weights.has('closing') && closing) parts.push({ ...ending, body: closing.snippet });
  return parts;
}

const opening: Omit<Part, 'body'> = {
  id: 'preamble',
  names: ['preamble'],
  label: { zh: '开头', en: 'Opening' },
  prefix: ['导语'],
  search: ['kai tou', 'dao yu'],
  description: '',
};

const ending: Omit<Part, 'body'> = {
  id: 'closing',
  names: ['closing'],
  label: { zh: '结尾', en: 'Closing' },
  prefix: ['结束语'],
  search: ['jie wei', 'jie shu yu'],
  description: '',
};

function isFor({ kinds, within }: Snippet, kind: Kind, names: readonly string[]): boolean {
  return [kind.id, ...kind.bases].some((id) => kinds.includes(id)) && within.some((word) => names.includes(word));
}

function snippetOf({ id, label, prefix, search, description, body }: Part, kind: Kind): Snippet {
  const { language } = kind;
  return {
    id: `first-words-${id}`,
    language,
    title: label[language],
    prefix: language === 'zh' ? [...prefix, '起笔'] : prefix,
    description: description === '' ? kind.title[language] : description,
    body: body.replace(/\n/gu, '\n\n'),
    kinds: [kind.id],
    within: [],
    at: 'line',
    search: language === 'zh' ? search : [],
  };
}
