/** `check --format json`, described in docs/json.md. The version changes when a reader of the old shape would go wrong. */
import type { CheckedFile, CheckFormat, Totals } from '../checked.ts';

/** Written file by file; the whole is laid out as `JSON.stringify` would do it. */
export const jsonFormat: CheckFormat = () => {
  let written = 0;
  return {
    start: () => '{\n  "version": 1,\n  "files": [',
    file: (file) => `${written++ === 0 ? '' : ','}\n    ${indented(fileJson(file), 4)}`,
    end: (totals) => `${written === 0 ? '' : '\n  '}],\n  "summary": ${indented(summaryOf(totals), 2)}\n}\n`,
    closing: () => '',
  };
};

function fileJson(file: CheckedFile): object {
  const { path, kind, error } = file;
  const findings = file.findings.map(
    ({ rule, severity, message, authority, line, column, endLine, endColumn, fixable }) => ({
      rule,
      severity,
      message,
      authority,
      line,
      column,
      endLine,
      endColumn,
      fixable,
    }),
  );
  return { path, kind, findings, ...(error && { error }) };
}

function summaryOf({ files, recognized, findings, counts, fixed, baseline }: Totals): object {
  const { error: errors, warning: warnings, info: infos, hint: hints } = counts;
  const more = { ...(fixed !== undefined && { fixed }), ...baseline };
  return { files, recognized, findings, errors, warnings, infos, hints, ...more };
}

function indented(value: object, by: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}
