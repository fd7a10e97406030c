import type { Section } from '../../core/report/report.ts';
import { defineRule } from '../rule.ts';

/** A heading nearly names a required section and is no other's: renamed it would be found by everyone who looks for it. */
export default defineRule({
  id: 'misnamed-section',
  title: { zh: '部分名称不合常例', en: 'Section under another name' },
  level: 'info',
  authority: '实务',
  fix: 'asked',
  messages: {
    misnamed: {
      zh: '“{found}”像是“{section}”部分，{kind}通常写作“{section}”（依据：{authority}）。',
      en: '“{found}” looks like the section “{section}” of a {kind} ({authority}).',
    },
    rename: { zh: '改为“{section}”', en: 'Rename to “{section}”' },
  },
  sees: [],
  *check({ detected, matches }, { language }) {
    if (!detected) return;
    const { kind } = detected;
    const said = new Set<Section>();
    for (const { wanted, near } of matches) {
      if (!near || said.has(near) || wanted.presence !== 'required') continue;
      said.add(near);
      const authority = (wanted.authority ?? kind.authority)[language];
      const { title, titleSpan } = near.heading;
      yield {
        message: 'misnamed',
        data: { found: title, section: wanted.title, kind: kind.title[language], authority },
        span: titleSpan,
        fixes: [
          {
            message: 'rename',
            data: { section: wanted.title },
            edits: [{ span: titleSpan, text: wanted.title }],
            safe: false,
            preferred: true,
          },
        ],
      };
    }
  },
});
