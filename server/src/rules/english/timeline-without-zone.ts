import { momentsOf } from '../../core/kind/timeline.ts';
import { defineRule } from '../rule.ts';

/** 10:04, but where? Readers in other places, and logs in UTC, cannot be put beside it. */
export default defineRule({
  id: 'timeline-without-zone',
  title: { zh: '时间线没有说明时区', en: 'Timeline without a time zone' },
  level: 'hint',
  authority: '英文模板',
  clause: 'Google SRE book, appendix D: Timeline',
  scope: { language: 'en', kinds: ['postmortem'] },
  messages: {
    unsaid: {
      zh: '时间线里的时间没有说明时区。',
      en: 'Nothing says which time zone the times of the timeline are in.',
    },
  },
  *check(analysis) {
    const [first] = momentsOf(analysis).find((moments) => moments.length > 1) ?? [];
    if (!first || zone.test(analysis.text)) return;
    yield { message: 'unsaid', data: {}, span: first.span };
  },
});

const zone =
  /\b(?:UTC|GMT|BST|IST|JST|[PMCE][SD]?T|CES?T|AES?T|Z)\b|\d(?:Z|UTC)\b|time ?zone|local time|\d\d:\d\d(?::\d\d)? ?[+-]\d\d:?\d\d\b|Pacific|Eastern|Central European|\b(?:WE?T|[WCE]AT|EES?T|MSK|SAST|GST|PKT|ICT|WIB|SGT|HKT|PHT|KST|A[CW]S?T|NZ[SD]?T|BRT|ART)\b|\b(?:Africa|African|Arabian?|Atlantic|Beijing|China|Daylight|European?|Gulf|Hong Kong|India|Indian|Israel|Japan|Korean?|Moscow|Mountain|Singapore|Standard|Summer) [Tt]ime\b/u;
