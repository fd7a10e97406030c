/** YAML text → kind. What could be read is used, what could not is said, with its place; nothing is thrown. */
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Kind, KindProblem } from './kind.ts';
import { kindShape } from './shape.ts';

export interface ParsedKind {
  /** Undefined where the text is not enough for a kind. */
  readonly kind: Kind | undefined;
  readonly problems: readonly KindProblem[];
}

export function parseKind(yamlText: string): ParsedKind {
  const document = parseDocument(yamlText, { lineCounter: new LineCounter(), prettyErrors: false });
  const problems: KindProblem[] = document.errors.map(({ message, pos }) => ({
    message: { zh: `YAML 有误：${message}`, en: `Broken YAML: ${message}` },
    start: pos[0],
    end: pos[1],
  }));
  if (problems.length > 0) return { kind: undefined, problems };
  const checked = v.safeParse(
    kindShape,
    plain(() => document.toJS({ maxAliasCount: 0 })),
  );
  if (checked.success) return { kind: kindOf(checked.output), problems };
  for (const issue of checked.issues) problems.push(problemOf(issue, document));
  return { kind: undefined, problems };
}

/** Aliases are not needed in kinds and not allowed: a cycle of them has no end. */
function plain(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function kindOf({ version: _version, ...kind }: v.InferOutput<typeof kindShape>): Kind {
  return kind;
}

function problemOf(issue: v.BaseIssue<unknown>, document: ReturnType<typeof parseDocument>): KindProblem {
  const path = (issue.path ?? []).map(({ key }) => key);
  const name = path.map(String).join('.') || '（文件）';
  const [start, end] = placeOf(path, document);
  return {
    message: {
      zh: `“${name}”应为 ${issue.expected ?? '其他值'}，写作 ${issue.received}。`,
      en: `“${name}” should be ${issue.expected ?? 'something else'}, found ${issue.received}.`,
    },
    start,
    end,
  };
}

/** The place of the innermost node on the path that exists. */
function placeOf(path: readonly unknown[], document: ReturnType<typeof parseDocument>): readonly [number, number] {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return [node.range[0], node.range[1]];
  }
  return [0, 0];
}
