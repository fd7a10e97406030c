/** `kinds` for people: a list of ids and names, or one kind with its sections and what belongs there. */
import type { Bilingual, Kind, KindSection } from '../../core/kind/kind.ts';
import type { KindsFormat } from '../kinds.ts';
import type { Say } from '../language.ts';
import { columnsOf, type Paint } from '../output.ts';

export const kindsTextFormat: KindsFormat = (kinds, explain, say, paint) => {
  if (explain) return kinds.map((kind) => explained(kind, say, paint)).join('\n');
  const width = Math.max(...kinds.map(({ id }) => id.length));
  return kinds.map(({ id, title }) => `${paint('bold', id.padEnd(width))}  ${say(title)}\n`).join('');
};

function explained(kind: Kind, say: Say, paint: Paint): string {
  const { id, title, description, authority, detect, sections } = kind;
  const words = [...detect.title, ...detect.titleOnly, ...detect.titleAll.map((group) => group.join('…'))];
  const field = (name: Bilingual, text: string): string =>
    text === '' ? '' : `${say(name)}${say({ zh: '：', en: ': ' })}${text}\n`;
  const lines = sections.map((section) => sectionLines(section, widthOf(say), say, paint));
  return [
    `${paint('bold', id)}  ${title.zh} · ${title.en}\n`,
    say(description) === '' ? '' : `${say(description)}\n`,
    '\n',
    field({ zh: '标题用词', en: 'Title words' }, listed(words, say)),
    field(
      { zh: '标志性章节', en: 'Telling headings' },
      listed(
        detect.headings.map((names) => names.replaceAll('|', ' / ')),
        say,
      ),
    ),
    field({ zh: '依据', en: 'Authority' }, [say(authority), authority.url].filter((text) => text !== '').join(' ')),
    '\n',
    ...lines,
    '\n',
    `${say({ zh: '新建一份：', en: 'Begin one: ' })}report-docs new ${id}\n`,
  ].join('');
}

/** The first ones say enough. */
function listed(words: readonly string[], say: Say): string {
  const shown = words.slice(0, 8).join(say({ zh: '、', en: ', ' }));
  return words.length > 8 ? `${shown}…` : shown;
}

function sectionLines({ title, presence, guidance }: KindSection, width: number, say: Say, paint: Paint): string {
  const asked = say(presences[presence]);
  const space = ' '.repeat(width - columnsOf(asked));
  const below = guidance === '' ? '' : `  ${' '.repeat(width)}  ${paint('dim', guidance)}\n`;
  return `  ${asked}${space}  ${title}\n${below}`;
}

function widthOf(say: Say): number {
  return Math.max(...Object.values(presences).map((name) => columnsOf(say(name))));
}

const presences = {
  required: { zh: '必须', en: 'required' },
  expected: { zh: '一般要有', en: 'expected' },
  optional: { zh: '可选', en: 'optional' },
} as const satisfies Record<string, Bilingual>;
