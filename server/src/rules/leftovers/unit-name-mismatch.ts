import type { Analysis } from '../../core/analyze.ts';
import { parts } from '../../core/report/sights.ts';
import { remembered } from '../../core/text/memo.ts';
import type { Span } from '../../core/text/span.ts';
import { defineRule } from '../rule.ts';

/** Title and signature name the same office of two different places: the text was taken from another one's. */
export default defineRule({
  id: 'unit-name-mismatch',
  title: { zh: '单位名称前后不一致', en: 'Another unit’s name' },
  level: 'info',
  authority: '实务',
  scope: { language: 'zh' },
  messages: {
    differs: {
      zh: '这里是“{found}”，{where}是“{own}”，请核对是否套用了别处的文稿。',
      en: 'This is “{found}”, but {where} “{own}”; was the text taken from elsewhere?',
    },
    own: { zh: '这里是“{own}”', en: 'Here it is “{own}”' },
  },
  sees: [parts],
  *check(analysis, { unit, language }) {
    const organs = organsOf(analysis);
    const own = organIn(unit) ?? organs[0];
    if (!own) return;
    const where = wheres[unit === '' ? 'title' : 'unit'][language];
    for (const organ of organs) {
      if (organ === own || organ.office !== own.office || isSamePlace(organ.place, own.place)) continue;
      yield {
        message: 'differs',
        data: { found: organ.name, where, own: own.name },
        span: organ.span,
        related: unit === '' ? [{ message: 'own', data: { own: own.name }, span: own.span }] : [],
      };
    }
  },
});

const wheres = {
  title: { zh: '前文', en: 'above it is' },
  unit: { zh: '本单位', en: 'this unit is' },
} as const;

interface Organ {
  readonly name: string;
  /** 青禾县, and 教育局. */
  readonly place: string;
  readonly office: string;
  readonly span: Span;
}

/** Who speaks: the organ the title begins with, and the signature. */
function organsOf({ report, survey, text }: Analysis): readonly Organ[] {
  const spans = [
    report.title?.titleSpan,
    ...survey.parts.filter(({ type }) => type === 'signature').map(({ span }) => span),
  ];
  return spans.flatMap((span) => {
    if (!span) return [];
    const found = organIn(text.slice(span.start, span.end).trim());
    if (!found) return [];
    const start = text.indexOf(found.name, span.start);
    return [{ ...found, span: { start, end: start + found.name.length } }];
  });
}

const organIn = remembered((text: string): Organ | undefined => {
  const [name, place = '', office = ''] = organ.exec(text) ?? [];
  return name === undefined ? undefined : { name, place, office, span: { start: 0, end: name.length } };
}, 500);

const organ =
  /^(?:中共)?([\p{Script=Han}]{2,8}?[省市县区旗镇乡])((?:[\p{Script=Han}]{1,10}?(?:局|厅|委员会|办公室|管理处))|人民政府(?:办公室)?|委员会)(?![\p{Script=Han}]{0,4}办公室)/u;

/** 湖北省武汉市 and 武汉市 are one. */
function isSamePlace(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}
