import { firstBelowTitle, writtenParts } from '../../core/report/official.ts';
import { parts } from '../../core/report/sights.ts';
import { defineRule } from '../rule.ts';

/** An organ writes to an organ; a document addressed to its head goes past the register. */
export default defineRule({
  id: 'recipient-person',
  title: { zh: '公文主送负责人个人', en: 'Official document addressed to a person' },
  level: 'info',
  authority: '条例',
  clause: '第十五条（五）',
  scope: { kinds: ['request', 'report-official'] },
  messages: {
    person: {
      zh: '“{found}”是个人：除上级机关负责人直接交办的事项外，不得以本机关名义向其报送公文。',
      en: '“{found}” is a person: an organ sends documents to the superior organ, not to its head.',
    },
  },
  sees: [parts],
  *check(analysis) {
    const first = firstBelowTitle(analysis, analysis.report.title?.span.end ?? 0);
    if (!first || first.section || !person.test(first.text)) return;
    // A person may write to a person; only an organ may not.
    const signed = writtenParts(analysis, 'signature').map(({ text }) => text.replace(/\s/gu, ''));
    if (!signed.some((name) => name.length >= 4 && organ.test(name))) return;
    yield {
      message: 'person',
      data: { found: first.text.replace(/[：:]$/u, '') },
      span: { start: first.span.start, end: first.span.end - 1 },
    };
  },
});

const person =
  /^(?:尊敬的)?[\p{Script=Han}×]{1,14}(?:书记|[省市县区镇乡州局厅部处科校院所行]长|主任|董事长|总经理|总裁|同志|领导|先生|女士)[：:]$/u;

const organ =
  /(?:政府|委员会|委|局|部|厅|办|办公室|院|会|公司|集团|学校|大学|中学|小学|单位|中心|社|站|所|支部|队|科|室|行|厂)$/u;
