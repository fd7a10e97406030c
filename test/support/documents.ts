/** Every document there is: what holds for all of them is asked of all of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unmarked } from './marks.ts';
import { pagesIn } from './pages.ts';

export interface Document {
  readonly name: string;
  readonly text: string;
}

/** A report of test/reports with the folder its goldens are in. */
export interface WholeReport extends Document {
  readonly path: string;
  readonly folder: string;
}

/** Blocks of the rule pages and of our outline pages, whole reports, samples. */
export function ourDocuments(): readonly Document[] {
  const pages = [...pagesIn('docs/rules'), ...pagesIn('test/core/outlines')].flatMap(({ path, blocks }) =>
    blocks
      .filter(({ word }) => word === 'report')
      .map(({ text, line }) => ({ name: `${path}:${line}`, text: unmarked(text).text })),
  );
  return [...pages, ...wholeReports()];
}

/** One for each folder of test/reports: the report in it, or the sample of that name. */
export function wholeReports(): readonly WholeReport[] {
  const samples = filesIn('samples').filter((name) => name !== 'README.md');
  return filesIn('test/reports')
    .filter((name) => !name.includes('.'))
    .map((name) => {
      const folder = join('test/reports', name);
      const own = filesIn(folder).find((file) => file.startsWith('report.'));
      const sample = samples.find((file) => file.startsWith(`${name}.`));
      if (own === undefined && sample === undefined)
        throw new Error(`${folder} has no report and no sample of its name`);
      const path = own === undefined ? join('samples', sample ?? '') : join(folder, own);
      return { name, folder, path, text: readFileSync(path, 'utf8') };
    });
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
