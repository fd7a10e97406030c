/** `check --format sarif`: SARIF 2.1.0, which GitHub code scanning and editors read. */

import { version } from '../../generated/package.ts';
import { rules } from '../../generated/rules.ts';
import { authorityOf } from '../../rules/authority.ts';
import type { Rule, Severity } from '../../rules/rule.ts';
import type { CheckedFile, CheckFormat, FindingDetail, FormatContext, Place, ToldFix } from '../checked.ts';
import { pageOf, projectPage } from '../pages.ts';
import { withAuthority } from './authority.ts';

/** Results are written file by file, so what comes behind them in the log is what is known at the end alone. */
export const sarifFormat: CheckFormat = (context) => {
  let written = 0;
  const notifications: object[] = [];
  return {
    start: () => head(context),
    file: (file) => {
      if (file.error) notifications.push(notificationOf(file.path, file.error.message));
      return resultsOf(file)
        .map((result) => `${written++ === 0 ? '' : ','}\n        ${JSON.stringify(result)}`)
        .join('');
    },
    end: () => tail(written > 0, notifications),
    closing: () => '',
  };
};

function head({ language, say }: FormatContext): string {
  const driver = {
    name: 'Report Docs',
    version,
    semanticVersion: version,
    informationUri: projectPage,
    language: language === 'zh' ? 'zh-CN' : 'en-US',
    rules: rules.map((rule) => descriptorOf(rule, language, say)),
  };
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return [
    `{\n  "$schema": "${schema}",\n  "version": "2.1.0",\n  "runs": [\n    {`,
    `      "tool": { "driver": ${JSON.stringify(driver)} },`,
    '      "columnKind": "utf16CodeUnits",',
    '      "results": [',
  ].join('\n');
}

function tail(results: boolean, notifications: readonly object[]): string {
  const invocation = {
    executionSuccessful: notifications.length === 0,
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  };
  return `${results ? '\n      ' : ''}],\n      "invocations": [${JSON.stringify(invocation)}]\n    }\n  ]\n}\n`;
}

function descriptorOf(rule: Rule, language: FormatContext['language'], say: FormatContext['say']): object {
  const { id, title, level, group } = rule;
  const authority = authorityOf(rule, language);
  const page = pageOf(id);
  return {
    id,
    shortDescription: { text: say(title) },
    fullDescription: { text: authority === '' ? say(title) : `${say(title)}${say(by, { authority })}` },
    helpUri: page,
    help: { text: say(more, { page }), markdown: `[${id}](${page})` },
    defaultConfiguration: { level: levels[level] },
    properties: { group, authority, title, tags: [group] },
  };
}

/** SARIF has no hints; `properties.severity` of a result tells them from infos. */
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

function* resultObjects({ findings, path, language }: CheckedFile): Iterable<object> {
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const { rule, severity, authority, detail } = finding;
    const index = indexOf.get(rule);
    yield {
      ruleId: rule,
      ...(index !== undefined && { ruleIndex: index }),
      level: levels[severity],
      message: { text: withAuthority(finding, language) },
      locations: [{ physicalLocation: locationOf(path, finding) }],
      ...(detail && detailsOf(detail, path, seen)),
      properties: { severity, authority },
    };
  }
}

function detailsOf({ fingerprint, related, fixes }: FindingDetail, path: string, seen: Map<string, number>): object {
  const count = (seen.get(fingerprint) ?? 0) + 1;
  seen.set(fingerprint, count);
  return {
    partialFingerprints: { primaryLocationLineHash: `${fingerprint.replace(' ', '/')}:${count}` },
    ...(related.length > 0 && { relatedLocations: relatedOf(related, path) }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, path)) }),
  };
}

function resultsOf(file: CheckedFile): readonly object[] {
  return [...resultObjects(file)];
}

const indexOf: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));

function relatedOf(related: FindingDetail['related'], path: string): readonly object[] {
  return related.map((one, id) => ({
    id,
    message: { text: one.message },
    physicalLocation: locationOf(one.file ?? path, one),
  }));
}

function fixOf({ title, edits, safe }: ToldFix, path: string): object {
  const replacements = edits.map((edit) => ({
    deletedRegion: regionOf(edit),
    insertedContent: { text: edit.text },
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements }],
    properties: { safe },
  };
}

function locationOf(path: string, place: Place): object {
  return { artifactLocation: { uri: uriOf(path) }, region: regionOf(place) };
}

function regionOf({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative, so that the log says nothing of the machine. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function notificationOf(path: string, text: string): object {
  const location = { physicalLocation: { artifactLocation: { uri: uriOf(path) } } };
  return { level: 'error', message: { text }, locations: [location] };
}

const by = { zh: '（依据：{authority}）', en: ' ({authority})' };
const more = { zh: '说明见 {page}', en: 'See {page}' };
