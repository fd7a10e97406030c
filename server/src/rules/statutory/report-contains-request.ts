import { withoutQuotations } from '../../core/text/quotations.ts';
import { defineRule } from '../rule.ts';

/** A 报告 informs; whoever must decide something is asked by a 请示, which is answered. */
export default defineRule({
  id: 'report-contains-request',
  title: { zh: '报告夹带请示事项', en: 'Request inside a report' },
  level: 'warning',
  authority: '条例',
  clause: '第十五条（四）',
  scope: { kinds: ['report-official'] },
  fix: 'asked',
  messages: {
    request: {
      zh: '“{found}”是请示用语，报告中不得夹带请示事项；要批复的事项另写请示。',
      en: '“{found}” asks for a decision, which a report to a superior must not; use a request (请示).',
    },
    replace: { zh: '改为“特此报告。”', en: 'Change to “特此报告。”' },
  },
  *read({ type, plain, text }) {
    if (type !== 'text' || !/批|拨/u.test(plain)) return;
    const words = withoutQuotations(plain);
    const match = request.exec(words);
    if (!match) return;
    const span = { start: match.index, end: match.index + match[0].length };
    yield {
      message: 'request',
      data: { found: text.slice(span.start, span.end) },
      span,
      fixes: closing.test(words)
        ? [
            {
              message: 'replace',
              data: {},
              edits: [{ span: { start: 0, end: text.length }, text: '特此报告。' }],
              safe: false,
            },
          ]
        : [],
    };
  },
});

/** At the end of a clause: 已报请省政府批准后实施 tells of one that was made. */
const request =
  /(?:[妥当可]否[，,]?)?(?<![报提呈申商])(?:请(?:予以?|求)?|恳请[^。，；]{0,16}?(?:予以?|尽快|早日)?|敬?请(?:领导|上级|县政府|市政府|区政府|县委|市委|区委)(?:予以?|尽快|及时)?)(?:批示|批复|批准|审批|核批|审示|拨付|拨款)(?=[。！；，]|$)/u;

/** All there is in the passage: the closing of a 请示. */
const closing =
  /^(?:以上(?:报告|情况)?[，,]?)?(?:如?[妥当可]否|如无不[妥当])?[，,]?请(?:予以?)?(?:批示|批复|批准|审批|核批|审示)。?$/u;
