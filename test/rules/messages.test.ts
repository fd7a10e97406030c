/** What findings say where it is worked out: numbers, words and the places beside them. The words alone stand in the rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysisOf, findingsOf } from '../support/analysis.ts';

interface Example {
  readonly rule: string;
  readonly text: string;
  readonly kind?: string;
  readonly language?: 'zh' | 'en';
  /** The message, below it the places beside it as `text: message`, then the titles of the fixes. */
  readonly says: readonly string[];
}

const examples: readonly Example[] = [
  {
    rule: 'reference-misnumbered',
    text: '# 研究\n\n早期研究[1]。\n\n## 参考文献\n\n[1] 甲. 河道含氧量研究.\n\n[2] 乙. 河道总磷研究.\n\n[5] 丙. 湖泊水温研究.\n',
    says: ['参考文献编号不连续：应为[3]，写作[5]。', '[2]: 前一条是[2]'],
  },
  {
    rule: 'number-gap',
    text: '# 工作总结\n\n一、工作\n\n办班。\n\n二、问题\n\n不深。\n\n五、打算\n\n办班。\n',
    says: ['序号不连续：应为“三、”，写作“五、”。', '二、: 前一个序号是“二、”', '从这里起重排序号（改为“三、”）'],
  },
  {
    rule: 'number-duplicate',
    text: '# 工作总结\n\n一、工作\n\n办班。\n\n二、问题\n\n不深。\n\n二、打算\n\n办班。\n',
    says: ['序号“二、”重复，应为“三、”。', '二、: “二、”已用在这里', '从这里起重排序号（改为“三、”）'],
  },
  {
    rule: 'table-total-mismatch',
    text: '# 工作总结\n\n| 科室 | 人数 |\n| --- | --- |\n| 甲 | 12.5 |\n| 乙 | 30 |\n| 合计 | 41 |\n',
    says: ['“人数”一列各行之和为42.5，合计写作41。', '合计改为42.5'],
  },
  {
    rule: 'declared-count-mismatch',
    text: '# 工作总结\n\n主要有以下四个方面：一是学习不够。二是走访不够。三是督促不够。\n',
    says: [
      '“以下四个方面”与实际的 3 项不符。',
      '一是学习不够。二是走访不够。三是督促不够。: 这里是 3 项',
      '改为“三个方面”',
    ],
  },
  {
    rule: 'percent-mismatch',
    text: '# 工作总结\n\n办件由200件增加到250件，增长20%。\n',
    says: ['按“200件”“250件”计算为25%，写作“20%”。', '改为“25%”'],
  },
  {
    rule: 'unit-nonstandard',
    kind: 'notice',
    text: '# 关于采购水泵的通知\n\n各科室：\n\n水泵功率5马力。\n',
    says: ['“马力”不是法定计量单位，宜换算为“千瓦”（1马力约合0.7355千瓦）。'],
  },
  {
    rule: 'ellipsis-form',
    text: '# 工作总结\n\n问题...很多。\n\n问题...很多。\n\n问题。。。很多。\n',
    says: [
      '省略号写作“...”，应为“……”（全文共 3 处）。',
      '...: 省略号写作“...”，应为“……”。',
      '。。。: 省略号写作“。。。”，应为“……”。',
      '改为“……”（全文共 3 处）',
    ],
  },
  {
    rule: 'ellipsis-form',
    language: 'en',
    text: '# 工作总结\n\n问题...很多。\n\n问题...很多。\n',
    says: [
      'The ellipsis is “...”, should be “……” (2 places in all).',
      '...: The ellipsis is “...”, should be “……”.',
      'Change to “……” (2 places in all)',
    ],
  },
  {
    rule: 'missing-section',
    kind: 'rfc',
    language: 'en',
    text: '# RFC: exports\n\n## Summary\n\nExports.\n',
    says: [
      'Section “Motivation” is missing: an RFC or design document has one (common practice (Design Docs at Google)).',
      ': “Motivation” belongs here',
      'Add this section: Motivation',
      'Add all missing sections (3)',
    ],
  },
  {
    rule: 'missing-section',
    kind: 'madr',
    language: 'en',
    text: '# Exports\n\n## Context and Problem Statement\n\nExports.\n',
    says: [
      'Section “Considered Options” is missing: a Markdown any decision record (MADR) has one (MADR template).',
      ': “Considered Options” belongs here',
      'Add this section: Considered Options',
      'Add all missing sections (2)',
    ],
  },
  {
    rule: 'problem-without-measure',
    kind: 'org-life-speech',
    text: '# 组织生活会个人发言提纲\n\n一、检视出的问题\n\n（一）理论学习不深入。读原著不够。\n\n（二）担当作为不主动。绕着走。\n\n（三）联系群众不密切。听意见少。\n\n二、整改措施\n\n（一）加强理论学习。每周自学。\n\n（二）主动担当作为。认领难事。\n',
    says: ['没有哪一条措施回应问题“联系群众不密切”。', '整改措施: 措施写在这里', '补上对应的措施'],
  },
  {
    rule: 'section-thin',
    kind: 'self-check-personal',
    text: `# 个人对照检查材料\n\n一、存在的主要问题\n\n${'学得不深、走得不多。'.repeat(60)}\n\n二、产生问题的原因剖析\n\n${'抓得不紧、想得不多。'.repeat(4)}\n\n三、努力方向和整改措施\n\n${'每天自学、每月下乡。'.repeat(60)}\n`,
    says: ['“产生问题的原因剖析”只占全文的3%，个人对照检查材料通常占10%以上。'],
  },
];

for (const { rule, text, kind, language = 'zh', says } of examples) {
  test(`${rule}: ${says[0]}`, () => {
    const analysis = analysisOf(text, kind === undefined ? {} : { kind });
    const [finding] = findingsOf(analysis, rule, { language });
    assert.ok(finding);
    const beside = finding.related.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
    assert.deepEqual([finding.message, ...beside, ...finding.fixes.map(({ title }) => title)], says);
  });
}
