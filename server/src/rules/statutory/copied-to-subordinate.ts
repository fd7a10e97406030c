import { organsIn, writtenParts } from '../../core/report/official.ts';
import { defineRule } from '../rule.ts';

/** What is asked of a superior is not decided yet, so subordinates get no copy of it. */
export default defineRule({
  id: 'copied-to-subordinate',
  title: { zh: '上行文抄送下级机关', en: 'Copy of a document to a superior sent down' },
  level: 'info',
  authority: '条例',
  clause: '第十五条（一）',
  scope: { kinds: ['request', 'report-official'] },
  messages: {
    down: {
      zh: '“{found}”是下级机关：向上级机关行文不抄送下级机关。',
      en: '“{found}” are subordinates: no copy of a document to a superior goes to them.',
    },
  },
  *check(analysis) {
    for (const { text, span } of writtenParts(analysis, 'copy')) {
      if (!/^抄/u.test(text)) continue;
      for (const found of organsIn(text)) {
        if (!below.test(found)) continue;
        const start = span.start + text.indexOf(found);
        yield { message: 'down', data: { found }, span: { start, end: start + found.length } };
      }
    }
  },
});

/** Every office of one's own house or every place below: no organ beside one's own is named like this. */
const below =
  /^(?:[局厅委院校县区镇]?(?:机关)?各(?:科室|处室|股室|站所|镇|乡|街道|村|社区|乡镇|下属单位|直属单位|二级单位|基层单位|分公司|子公司|支部|科|股)|下属各?单位|所属各?单位|直属各?单位)/u;
