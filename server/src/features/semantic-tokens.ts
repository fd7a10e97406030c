/**
 * Colours for what the grammar cannot know: headings as the report has them, counting words, masked words. The
 * manifest maps the types to the scopes the grammar gives, so that any theme has colours for them and none flickers.
 */
import {
  type SemanticTokens,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { type Token, type TokenType, tokensOf, tokenTypes } from '../core/report/tokens.ts';
import type { Lines } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import { defineFeature, type ReportDocument } from './feature.ts';

/** The names in the manifest; of our own, so that no theme colours them as something of a programming language. */
const names: Readonly<Record<TokenType, string>> = {
  number: 'reportNumber',
  heading: 'reportHeading',
  enumeration: 'reportEnumeration',
  placeholder: 'reportPlaceholder',
  mask: 'reportMask',
  comment: 'reportComment',
  directive: 'reportDirective',
  kind: 'reportKind',
};

/** What a level is told by; deeper headings count as the last. */
const modifiers = ['documentTitle', 'level1', 'level2', 'level3', 'level4', 'level5', 'level6'] as const;

export const legend: SemanticTokensLegend = {
  tokenTypes: tokenTypes.map((type) => names[type]),
  tokenModifiers: [...modifiers],
};

export const semanticTokens = defineFeature({
  request: SemanticTokensRequest.type,
  capabilities: { semanticTokensProvider: { legend, full: true, range: true } },
  rank: 'view',
  handle: (document, _bench, _params: SemanticTokensParams): SemanticTokens =>
    answer(document, { start: 0, end: document.text.length }),
});

/** What is on the screen, asked for when a document is opened. */
export const semanticTokensInRange = defineFeature({
  request: SemanticTokensRangeRequest.type,
  rank: 'view',
  handle: (document, _bench, { range }: SemanticTokensRangeParams): SemanticTokens =>
    answer(document, document.analysis.lines.spanOf(range)),
});

function answer({ analysis, languageId }: ReportDocument, within: Span): SemanticTokens {
  const tokens = tokensOf(analysis, within);
  // Headings with marks are coloured by VS Code's own grammar of Markdown, by levels of its own.
  const ours = languageId === 'markdown' ? tokens.filter(({ marked }) => !marked) : tokens;
  return { data: encoded(ours, analysis.lines) };
}

/** Five numbers a token, places counted from the token before, as the protocol has it. */
function encoded(tokens: readonly Token[], lines: Lines): number[] {
  const data: number[] = [];
  let line = 0;
  let start = 0;
  let before = 0;
  let lineEnd = lines.startOf(1);
  for (const { type, span, level } of tokens) {
    const from = line;
    // Tokens are in order, so each is looked for from the line of the last one.
    if (span.start >= lineEnd && line + 1 < lines.count) {
      line = lines.lineAt(span.start);
      start = lines.startOf(line);
      lineEnd = lines.startOf(line + 1);
      before = 0;
    }
    const character = span.start - start;
    data.push(line - from, character - before, span.end - span.start, tokenTypes.indexOf(type), modifierOf(level));
    before = character;
  }
  return data;
}

function modifierOf(level: number | undefined): number {
  return level === undefined ? 0 : 1 << Math.min(level, modifiers.length - 1);
}
