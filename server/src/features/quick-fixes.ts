/** Quick fixes, worked out from scratch: the server keeps nothing between the diagnostic and the question for its cure. */
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { countTogether, editsNamed, safeEdits } from '../rules/mending.ts';
import type { Rule } from '../rules/rule.ts';
import type { Finding } from '../rules/run.ts';
import { diagnosticOf } from './diagnostics.ts';
import { workspaceEditOf } from './edits.ts';
import type { ReportDocument, Workbench } from './feature.ts';
import { findingsOf, languageOf } from './findings.ts';
import { silencesOf } from './silences.ts';

/** What an editor runs when it saves, where its user says so. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.reportDocs`;

export const quickFixKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

/** The fixes at a place, and all of the document at once where somebody asks for those. */
export function quickFixes(
  document: ReportDocument,
  bench: Workbench,
  { range, context }: CodeActionParams,
): CodeAction[] {
  if (!bench.client.codeActions) return [];
  const only = context.only ?? [CodeActionKind.QuickFix];
  // What nobody asked for is not looked for.
  if (!only.some((kind) => asksForFixAll(kind) || asksForQuickFix(kind))) return [];
  const all = findingsOf(document, bench);
  const wholes = only.some(asksForFixAll) ? fixAll(all, document, bench) : [];
  if (!only.some(asksForQuickFix)) return wholes;
  const asked = document.analysis.lines.spanOf(range);
  const findings = all.filter(({ span }) => span.start <= asked.end && asked.start <= span.end);
  return [
    ...withoutTwins(findings.flatMap((finding) => actionsOf(finding, document, bench))),
    ...wholeRules(findings, { all, document, bench }),
    ...silencesOf(findings, document, bench),
    ...wholes,
  ];
}

/** The empty kind asks for all; a wider kind for those inside it. */
function asksForQuickFix(kind: string): boolean {
  return kind === '' || kind === CodeActionKind.QuickFix;
}

function asksForFixAll(kind: string): boolean {
  return kind !== '' && (fixAllKind === kind || fixAllKind.startsWith(`${kind}.`));
}

function actionsOf(finding: Finding, document: ReportDocument, bench: Workbench): CodeAction[] {
  return finding.fixes.map(({ title, edits, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, document, bench)],
    isPreferred: preferred,
    edit: workspaceEditOf(document, edits, bench.client),
  }));
}

/** Several findings at one place share the fix that mends them all; it is listed once, last. */
function withoutTwins(actions: readonly CodeAction[]): CodeAction[] {
  const byTitle = new Map<string, CodeAction>();
  for (const action of actions) {
    const twin = byTitle.get(action.title);
    byTitle.delete(action.title);
    const all = [...(twin?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    byTitle.set(action.title, { ...action, diagnostics: all });
  }
  return [...byTitle.values()].sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
}

interface Whole {
  readonly all: readonly Finding[];
  readonly document: ReportDocument;
  readonly bench: Workbench;
}

/** What a rule finds in the whole document, mended in one step; where there are several places that do not overlap. */
function wholeRules(findings: readonly Finding[], whole: Whole): CodeAction[] {
  const ids = [...new Set(findings.map(({ rule }) => rule))];
  return ids.flatMap((id) => {
    const here = findings.filter(({ rule }) => rule === id).flatMap(({ fixes }) => fixes);
    const own = whole.all.filter(({ rule }) => rule === id);
    const rule = whole.bench.rules.find((one) => one.id === id);
    // A rule that looks at the whole makes fixes that count on the others not being made.
    if (!rule?.read && !here.every(({ safe }) => safe)) return [];
    return [...new Set(here.map(({ name }) => name))].flatMap((name) => wholeRule(own, { ...whole, name, rule }));
  });
}

function wholeRule(
  findings: readonly Finding[],
  { document, bench, name, rule }: Whole & { readonly name: string; readonly rule: Rule | undefined },
): CodeAction[] {
  const count = countTogether(findings.flatMap(({ fixes }) => fixes.find((fix) => fix.name === name) ?? []));
  if (count < 2 || !rule) return [];
  const language = languageOf(document, bench);
  const title = rule.title[language];
  return [
    {
      title: language === 'zh' ? `全文改正：${title}（${count} 处）` : `Fix all: ${title} (${count})`,
      kind: CodeActionKind.QuickFix,
      edit: workspaceEditOf(document, editsNamed(findings, name), bench.client),
    },
  ];
}

/** Everything that can be mended without asking. */
function fixAll(findings: readonly Finding[], document: ReportDocument, bench: Workbench): CodeAction[] {
  const edits = safeEdits(findings);
  if (edits.length === 0) return [];
  const zh = languageOf(document, bench) === 'zh';
  return [
    {
      title: zh ? '改正所有可自动修改的问题' : 'Fix everything that is safe to fix',
      kind: fixAllKind,
      edit: workspaceEditOf(document, edits, bench.client),
    },
  ];
}
