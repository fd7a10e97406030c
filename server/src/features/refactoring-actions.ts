/**
 * Refactorings as code actions; loaded when somebody asks for one. Those of a section are listed at its heading, those of
 * the document at its title, and all where a menu asks for refactorings.
 */
import type { CodeAction, CodeActionParams, WorkspaceEdit } from 'vscode-languageserver';
import type { Heading } from '../core/parse/blocks.ts';
import { sectionsAt } from '../core/report/report.ts';
import type { Span } from '../core/text/span.ts';
import { type Listed, refactorings } from '../core/writing/refactor/list.ts';
import type { Edit } from '../core/writing/refactor/plan.ts';
import { workspaceEditOf } from './edits.ts';
import type { ReportDocument, Workbench } from './feature.ts';

/** Those that apply and were asked for. One that was asked for by its own kind is there even if it does not apply. */
export function actionsAt(document: ReportDocument, bench: Workbench, params: CodeActionParams): CodeAction[] {
  const { analysis } = document;
  const span = analysis.lines.spanOf(params.range);
  return askedFor(document, params).flatMap((listed) => {
    // To see whether the result reads as it should takes no longer than a menu takes to open.
    const edits = listed.refactoring(analysis, span)?.();
    if (edits) return [actionOf(listed, { edits, span, document, bench })];
    const named = bench.client.disabledActions && params.context.only?.includes(listed.kind);
    return named ? [disabled(listed, bench)] : [];
  });
}

/** The action with its edit; as it was where it is none of ours, or the text has changed meanwhile. */
export function resolvedAction(document: ReportDocument, bench: Workbench, action: CodeAction): CodeAction {
  const listed = refactorings.find(({ kind }) => kind === action.kind);
  const asked = askedIn(action.data);
  if (!listed || asked?.version !== document.version) return action;
  const edits = listed.refactoring(document.analysis, asked.span)?.();
  return edits ? { ...action, edit: workspaceEdit(listed, edits, document, bench) } : action;
}

function askedFor({ analysis }: ReportDocument, { range, context: { only } }: CodeActionParams): readonly Listed[] {
  if (only) return refactorings.filter(({ kind }) => only.some((one) => isInside(kind, one)));
  const { report, lines } = analysis;
  const isAt = (heading: Heading | undefined): boolean =>
    heading !== undefined && range.start.line <= heading.line && heading.line <= range.end.line;
  const atHeading = isAt(sectionsAt(report, lines.offsetAt(range.start)).at(-1)?.heading);
  const atTitle = isAt(report.title);
  return refactorings.filter(({ needsPlace, inParagraph }) => inParagraph || (needsPlace ? atHeading : atTitle));
}

/** The empty kind asks for all, a wider kind for those inside it. */
function isInside(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

interface Found {
  readonly edits: readonly Edit[];
  readonly span: Span;
  readonly document: ReportDocument;
  readonly bench: Workbench;
}

function actionOf(listed: Listed, { edits, span, document, bench }: Found): CodeAction {
  const action = { title: listed.title[bench.display], kind: listed.kind };
  if (!bench.client.resolves) return { ...action, edit: workspaceEdit(listed, edits, document, bench) };
  const { uri, version } = document;
  return { ...action, data: { textDocument: { uri }, version, span } };
}

function disabled({ title, reason, kind }: Listed, { display }: Workbench): CodeAction {
  return { title: title[display], kind, disabled: { reason: reason[display] } };
}

function workspaceEdit(
  { doubtful }: Listed,
  edits: readonly Edit[],
  document: ReportDocument,
  { client }: Workbench,
): WorkspaceEdit {
  const confirms = doubtful && client.annotations && client.versionedEdits;
  return confirms ? confirmedEditOf(document, edits) : workspaceEditOf(document, edits, client);
}

/** Each change is to be confirmed by its writer: `mzshh → 民主生活会`. */
function confirmedEditOf({ uri, version, text, analysis }: ReportDocument, edits: readonly Edit[]): WorkspaceEdit {
  const changed = edits.map(({ span, text: newText }) => {
    const label = `${text.slice(span.start, span.end)} → ${newText}`;
    return { label, edit: { range: analysis.lines.rangeOf(span), newText, annotationId: label } };
  });
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: changed.map(({ edit }) => edit) }],
    changeAnnotations: Object.fromEntries(changed.map(({ label }) => [label, { label, needsConfirmation: true }])),
  };
}

interface Asked {
  readonly version: number;
  readonly span: Span;
}

/** What `actionOf` has sent along; the client gives it back as it was, and a client may be anybody. */
function askedIn(data: unknown): Asked | undefined {
  if (typeof data !== 'object' || data === null || !('version' in data) || !('span' in data)) return undefined;
  const { version, span } = data;
  if (typeof span !== 'object' || span === null || !('start' in span) || !('end' in span)) return undefined;
  const { start, end } = span;
  if (typeof version !== 'number' || typeof start !== 'number' || typeof end !== 'number') return undefined;
  return { version, span: { start, end } };
}
