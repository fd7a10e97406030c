/** The server's structure as nodes of a tree, and what is shown of each: icon, words, where a click leads. No report logic. */
import {
  l10n,
  Position,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  type ViewColumn,
} from 'vscode';
import type { PlainRange, ReportStructure, StructureHeading, StructureSection } from '../../server/src/lsp/protocol.ts';

type Content =
  | { readonly type: 'section'; readonly section: StructureSection }
  | { readonly type: 'heading'; readonly heading: StructureHeading }
  | { readonly type: 'extra'; readonly count: number };

/** One line of the view. */
export interface StructureNode {
  /** The same for the same section after each change, so that VS Code keeps what is open and chosen. */
  readonly id: string;
  readonly uri: string;
  readonly content: Content;
  readonly parent: StructureNode | undefined;
  readonly children: readonly StructureNode[];
}

/** The outermost nodes: the sections of the kind, then the headings that are none of them. */
export function nodesOf({ uri, sections, extra }: ReportStructure): readonly StructureNode[] {
  const nodes = sections.map((section) =>
    grown(undefined, { id: `section/${section.id}`, uri, content: { type: 'section', section } }, section.children),
  );
  if (extra.length === 0) return nodes;
  return [...nodes, grown(undefined, { id: 'extra', uri, content: { type: 'extra', count: extra.length } }, extra)];
}

function grown(
  parent: StructureNode | undefined,
  { id, uri, content }: Pick<StructureNode, 'id' | 'uri' | 'content'>,
  headings: readonly StructureHeading[],
): StructureNode {
  const children: StructureNode[] = [];
  const node = { id, uri, content, parent, children };
  for (const [index, heading] of headings.entries()) {
    const child = { id: `${id}/${index}`, uri, content: { type: 'heading', heading } } as const;
    children.push(grown(node, child, heading.children));
  }
  return node;
}

/** The innermost node that holds a position. */
export function findNode(nodes: readonly StructureNode[], position: Position): StructureNode | undefined {
  for (const node of nodes) {
    const range = rangeOf(node);
    if (range && !range.contains(position)) continue;
    const inner = findNode(node.children, position);
    if (inner ?? range) return inner ?? node;
  }
  return undefined;
}

function rangeOf({ content }: StructureNode): Range | undefined {
  if (content.type === 'extra') return undefined;
  const range = content.type === 'section' ? content.section.range : content.heading.range;
  return range ? plain(range) : undefined;
}

/** What the inline action means: the section of a document that is to be written in. */
export function findAddition(argument: unknown): { readonly uri: string; readonly section: string } | undefined {
  if (!isNode(argument) || argument.content.type !== 'section') return undefined;
  return { uri: argument.uri, section: argument.content.section.id };
}

/** Commands may be called by anyone with anything. */
function isNode(argument: unknown): argument is StructureNode {
  return typeof argument === 'object' && argument !== null && 'content' in argument && 'uri' in argument;
}

/** The line VS Code draws; a click opens the document in the column where it is. */
export function itemOf(node: StructureNode, unit: ReportStructure['unit'], column: ViewColumn): TreeItem {
  const { content, id, uri, children } = node;
  const { label, word, size, icon, place, tooltip } = seen(content, unit);
  const { Collapsed, None } = TreeItemCollapsibleState;
  const item = new TreeItem(label, children.length > 0 ? Collapsed : None);
  item.id = id;
  item.description = joined([word, size], ' · ');
  item.tooltip = joined([tooltip, item.description], '\n');
  if (icon) item.iconPath = icon;
  item.accessibilityInformation = { label: joined([label, word, size], ', ') };
  if (content.type === 'section' && isAddable(content.section)) item.contextValue = 'lacking';
  if (place) {
    const start = new Position(place.start.line, place.start.character);
    const options = { selection: new Range(start, start), viewColumn: column };
    item.command = {
      title: l10n.t('Go to Section'),
      command: 'vscode.open',
      arguments: [Uri.parse(uri, true), options],
    };
  }
  return item;
}

interface Seen {
  readonly label: string;
  readonly word: string;
  readonly size: string;
  readonly icon: ThemeIcon | undefined;
  readonly place: PlainRange | undefined;
  readonly tooltip: string;
}

function seen(content: Content, unit: ReportStructure['unit']): Seen {
  switch (content.type) {
    case 'section': {
      const { section } = content;
      const { title, heading, guidance, state } = section;
      const size = heading && state !== 'empty' ? sizeOf(section, unit) : '';
      const tooltip = joined([heading?.name ?? title, guidance], '\n');
      return { label: title, word: wordOf(section), size, icon: iconOf(section), place: heading?.range, tooltip };
    }
    case 'heading': {
      const { name, heading } = content.heading;
      return {
        label: name,
        word: '',
        size: sizeOf(content.heading, unit),
        icon: undefined,
        place: heading,
        tooltip: name,
      };
    }
    case 'extra': {
      const tooltip = l10n.t('Sections of this document that its kind does not ask for.');
      const label = l10n.t('Other sections');
      return {
        label,
        word: '',
        size: String(content.count),
        icon: new ThemeIcon('ellipsis'),
        place: undefined,
        tooltip,
      };
    }
  }
}

function isAddable({ state }: StructureSection): boolean {
  return state === 'missing' || state === 'absent';
}

function sizeOf({ length, share }: Pick<StructureHeading, 'length' | 'share'>, unit: ReportStructure['unit']): string {
  const percent = Math.round(share * 100);
  return unit === 'words' ? l10n.t('{0} words · {1}%', length, percent) : l10n.t('{0} chars · {1}%', length, percent);
}

function wordOf({ state, presence, heading }: StructureSection): string {
  switch (state) {
    case 'present':
      return '';
    case 'carried':
      return l10n.t('without a heading');
    case 'missing':
      return presence === 'required' ? l10n.t('missing') : l10n.t('customary, missing');
    case 'absent':
      return l10n.t('optional');
    case 'misnamed':
      return l10n.t('called {0}?', heading?.name ?? '');
    case 'misplaced':
      return l10n.t('out of place');
    case 'empty':
      return l10n.t('empty');
    case 'thin':
      return l10n.t('thin');
  }
}

function iconOf({ state, presence }: StructureSection): ThemeIcon {
  const warning = new ThemeColor('list.warningForeground');
  switch (state) {
    case 'present':
    case 'carried':
      return new ThemeIcon('check', new ThemeColor('testing.iconPassed'));
    case 'missing':
      return presence === 'required' ? new ThemeIcon('error', warning) : new ThemeIcon('circle-outline', warning);
    case 'absent':
      return new ThemeIcon('circle-outline', new ThemeColor('disabledForeground'));
    case 'misnamed':
      return new ThemeIcon('question', warning);
    case 'misplaced':
      return new ThemeIcon('arrow-swap', warning);
    case 'empty':
      return new ThemeIcon('warning', warning);
    case 'thin':
      return new ThemeIcon('info');
  }
}

function joined(texts: readonly string[], mark: string): string {
  return texts.filter((text) => text !== '').join(mark);
}

function plain({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
