/** `check --format checkstyle`: the XML that many services and plugins for reviews read. */
import type { Severity } from '../../rules/rule.ts';
import type { CheckedFile, CheckFormat } from '../checked.ts';
import { withAuthority } from './authority.ts';
import { attributes } from './xml.ts';

export const checkstyleFormat: CheckFormat = () => ({
  start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
  file: elementOf,
  end: () => '</checkstyle>\n',
  closing: () => '',
});

/** Checkstyle has no hints. */
const severities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

function elementOf(file: CheckedFile): string {
  const { path, error } = file;
  const errors = file.findings.map((finding) => {
    const { line, column, severity, rule } = finding;
    const message = withAuthority(finding, file.language);
    return attributes({ line, column, severity: severities[severity], message, source: `report-docs.${rule}` });
  });
  if (error) errors.push(attributes({ line: 1, severity: 'error', message: error.message, source: 'report-docs' }));
  const lines = errors.map((one) => `    <error${one}/>\n`).join('');
  return `  <file${attributes({ name: path })}>\n${lines}  </file>\n`;
}
