/** `check --format junit`: a suite for each file and a failure for each finding, as Jenkins, GitLab and Azure read it. */
import type { CheckedFile, CheckFormat } from '../checked.ts';
import { withAuthority } from './authority.ts';
import { attributes, xml } from './xml.ts';

export const junitFormat: CheckFormat = () => ({
  start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="report-docs">\n',
  file: suiteOf,
  end: () => '</testsuites>\n',
  closing: () => '',
});

function suiteOf(file: CheckedFile): string {
  const { path, kind, findings, error } = file;
  const cases = [...failuresOf(file), ...(error ? [errorOf(path, error)] : [])];
  // A suite without a case counts as a mistake in some readers.
  if (cases.length === 0) cases.push(kind === null ? skippedOf(path) : passedOf(path));
  const counts = {
    tests: cases.length,
    failures: findings.length,
    errors: error ? 1 : 0,
    skipped: kind === null && !error && findings.length === 0 ? 1 : 0,
    time: 0,
  };
  return `  <testsuite${attributes({ name: path, ...counts })}>\n${cases.join('')}  </testsuite>\n`;
}

function failuresOf(file: CheckedFile): string[] {
  const { path } = file;
  return file.findings.map((finding) => {
    const { rule, severity, line, column } = finding;
    const message = withAuthority(finding, file.language);
    const head = attributes({ name: `${rule} (${line}:${column})`, classname: path, file: path, line, time: 0 });
    const failure = attributes({ type: severity, message });
    const body = xml(`${path}:${line}:${column}: ${severity} [${rule}] ${message}`);
    return `    <testcase${head}>\n      <failure${failure}>${body}</failure>\n    </testcase>\n`;
  });
}

function errorOf(path: string, { code, message }: { readonly code: string; readonly message: string }): string {
  return `    <testcase${caseOf(path, 'read')}>\n      <error${attributes({ type: code, message })}/>\n    </testcase>\n`;
}

function skippedOf(path: string): string {
  const skipped = attributes({ message: 'no known kind of report' });
  return `    <testcase${caseOf(path, 'check')}>\n      <skipped${skipped}/>\n    </testcase>\n`;
}

function passedOf(path: string): string {
  return `    <testcase${caseOf(path, 'check')}/>\n`;
}

function caseOf(path: string, name: string): string {
  return attributes({ name, classname: path, file: path, time: 0 });
}
