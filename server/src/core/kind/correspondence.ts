/**
 * Which cause and which measure belong to which problem (问题 ↔ 原因 ↔ 措施), and what has no partner where one is due.
 * One may serve several. Practice asks for it and no authority does, so precision comes first: what is not sure is silent.
 */

import type { Analysis } from '../analyze.ts';
import { beside } from '../text/beside.ts';
import { isPrescribed } from './aspects.ts';
import { type ItemsByRole, itemsByRole, type Role, type RoleItem, roles } from './role-items.ts';
import { inOrder, isMirrored, linkSides, type Sides } from './role-links.ts';
import { topicOf, touches } from './themes.ts';

/** An item that has no partner among those of a role. */
export interface Gap {
  readonly item: RoleItem;
  readonly lacking: Role;
}

export interface Correspondence {
  readonly byRole: ItemsByRole;
  /** The items of a role that belong to this one; in the order of the text. */
  readonly partnersOf: (item: RoleItem, role: Role) => readonly RoleItem[];
  /** Whether titles alone tell what has no partner, whatever is said below them. */
  readonly byTitles: boolean;
  /** Only in reports of which practice expects that one answers the other. */
  readonly gaps: readonly Gap[];
}

/** Worked out when first asked for, and once for each analysis. */
export function correspondenceOf(analysis: Analysis): Correspondence {
  const known = remembered.get(analysis);
  if (known) return known;
  const made = makeCorrespondence(analysis);
  remembered.set(analysis, made);
  return made;
}

const remembered = beside<Analysis, Correspondence>();

interface Linked {
  readonly byRole: ItemsByRole;
  readonly sides: (from: Role, to: Role) => Sides;
}

function makeCorrespondence(analysis: Analysis): Correspondence {
  const byRole = itemsByRole(analysis);
  const all = new Map<string, Sides>();
  for (const from of roles) {
    for (const to of roles) {
      if (roles.indexOf(from) >= roles.indexOf(to)) continue;
      const { there, back } = linkSides(byRole[from].items, byRole[to].items);
      all.set(`${from} ${to}`, there);
      all.set(`${to} ${from}`, back);
    }
  }
  const sides = (from: Role, to: Role): Sides => all.get(`${from} ${to}`) ?? none;
  const { gaps, byTitles } = isReview(analysis) ? gapsOf(analysis, { byRole, sides }) : noGaps;
  return { byRole, partnersOf: (item, role) => sides(item.role, role).partners.get(item) ?? [], gaps, byTitles };
}

const none: Sides = { own: [], others: [], partners: new Map() };

const noGaps: Pick<Correspondence, 'gaps' | 'byTitles'> = { gaps: [], byTitles: true };

/** Reports in which one thing has to answer the other. Elsewhere proposals may go beyond what was found. */
function isReview({ detected }: Analysis): boolean {
  return (
    detected !== undefined && (detected.kind.family === 'party-life' || detected.kind.id === 'rectification-report')
  );
}

function gapsOf(analysis: Analysis, { byRole, sides }: Linked): Pick<Correspondence, 'gaps' | 'byTitles'> {
  const { problems, causes } = byRole;
  const gaps: Gap[] = [];
  let byTitles = true;
  const ask = (from: Role, to: Role): void => {
    const lonely = lonelyIn(sides(from, to), analysis);
    for (const item of lonely.items) gaps.push({ item, lacking: to });
    byTitles &&= lonely.byTitles;
  };
  // One cause may serve many problems, and the aspects a notice prescribes are not what causes are sorted by.
  const parallel = causes.items.length >= problems.items.length || !isPrescribed(analysis, problems.items);
  if (parallel) ask('problems', 'causes');
  // Measures answer the causes; where there are none, or where they go through the problems, they answer those.
  const byProblem = inOrder(sides('measures', 'problems')) && !inOrder(sides('measures', 'causes'));
  if (byProblem || (causes.sections.length === 0 && !areCausesDue(analysis))) {
    ask('problems', 'measures');
  } else {
    ask('causes', 'measures');
    ask('measures', 'causes');
  }
  return { gaps: gaps.sort((a, b) => a.item.span.start - b.item.span.start), byTitles };
}

/** The section is still to be written, and then measures will answer what it says. */
function areCausesDue({ matches }: Analysis): boolean {
  return matches.some(({ wanted }) => wanted.role === 'causes' && wanted.presence === 'required');
}

interface Lonely {
  readonly items: readonly RoleItem[];
  /** Nothing had to be looked for in what is said below the titles. */
  readonly byTitles: boolean;
}

/** Items that share nothing with any other on a side that the rest plainly corresponds to. */
function lonelyIn(sides: Sides, analysis: Analysis): Lonely {
  const { own, others, partners } = sides;
  if (!isMirrored(sides)) return { items: [], byTitles: true };
  const taken = new Set([...partners.values()].flat());
  const free = others.filter((other) => !taken.has(other));
  // One of these may be meant, and its title does not say what it is about.
  if (free.some(({ title }) => topicOf(title).themes.size === 0)) return { items: [], byTitles: true };
  let byTitles = true;
  const items = own.filter((item) => {
    if ((partners.get(item) ?? []).length > 0) return false;
    const topic = topicOf(item.title);
    if (others.some(({ title }) => touches(topic, topicOf(title)))) return false;
    if (topic.themes.size > 0) return true;
    // What it is about is known by its own words only: none is left to answer it, and nothing there speaks of them.
    byTitles = false;
    const said = others.map(({ whole }) => analysis.text.slice(whole.start, whole.end)).join('\n');
    return free.length === 0 && topic.pairs.size >= 2 && ![...topic.pairs].some((pair) => said.includes(pair));
  });
  return { items, byTitles };
}
