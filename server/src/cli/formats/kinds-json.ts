/** `kinds --format json`, described in docs/json.md. */
import { newReport } from '../../core/writing/new-report.ts';
import type { KindsFormat } from '../kinds.ts';

export const kindsJsonFormat: KindsFormat = (kinds) => {
  const list = kinds.map((kind) => ({
    id: kind.id,
    title: kind.title,
    description: kind.description,
    family: kind.family,
    language: kind.language,
    sections: kind.sections.map(({ id, title, presence }) => ({ id, title, presence })),
    sample: newReport(kind, { title: undefined, markdown: true }),
  }));
  return `${JSON.stringify({ version: 1, kinds: list }, null, 2)}\n`;
};
