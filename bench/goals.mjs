// The goals we set ourselves, each with what a run measured beside it.
import { exponent } from './figures.mjs';

/** One line a goal: what is measured, what is asked, what was found, whether it is reached; unknown where a peer was missing. */
export function goalsOf(results) {
  return [...keyGoals(results), ...processGoals(results), ...serverGoals(results), ...folderGoals(results)];
}

const times = (value) => `${value.toPrecision(2)} ×`;

/** Ours as a part of another; `most` is the largest that is good. */
function ratio(measure, name, { ours, other, most }) {
  const value = ours === undefined || other === undefined ? undefined : ours / other;
  const asked = most <= 0.5 ? `≤ 1/${Number((1 / most).toPrecision(3))}` : `≤ ${most} ×`;
  return { measure, asked: `${asked} ${name}`, found: value && times(value), met: value && value <= most };
}

function least(measure, name, { ours, other, least: most }) {
  const value = ours === undefined || other === undefined ? undefined : ours / other;
  return { measure, asked: `≥ ${most} × ${name}`, found: value && times(value), met: value && value >= most };
}

function plain(measure, asked, { value, unit, most }) {
  const found = value === undefined ? undefined : `${Number(value.toPrecision(3))} ${unit}`.trim();
  return { measure, asked, found, met: value === undefined ? undefined : value <= most };
}

function keyGoals({ edits }) {
  const at = (size, name, part = 'p50') => edits.md?.[size]?.servers[name]?.both?.[part];
  const md = 'VS Code Markdown';
  const goal = (size, name, most, part) =>
    ratio(`key → findings and outline, ${size}, ${part ?? 'p50'}`, name, {
      ours: at(size, 'ours', part),
      other: at(size, name, part),
      most,
    });
  const alone = Object.values(edits.md ?? {}).filter(({ bytes }) => bytes > 90_000);
  const points = alone.flatMap(({ bytes, servers }) => (servers.ours?.alone ? [[bytes, servers.ours.alone.p50]] : []));
  return [
    goal('10k', md, 1 / 5),
    goal('10k', 'rumdl', 1 / 4),
    goal('100k', md, 1 / 20),
    goal('100k', 'rumdl', 1 / 8),
    goal('100k', 'floor', 1),
    goal('100k', md, 1 / 10, 'p95'),
    goal('100k', 'rumdl', 1 / 4, 'p95'),
    goal('1m', md, 1 / 50),
    goal('1m', 'rumdl', 1 / 15),
    goal('1m', 'floor', 1.5, 'p95'),
    plain('findings alone, growth exponent from 100 KB', '≤ 0.2', { value: exponent(points), unit: '', most: 0.2 }),
  ];
}

function processGoals({ growth, markdownIt }) {
  const row = growth.find(({ bytes }) => bytes > 5e5 && bytes < 2e6);
  const worst = (part) => Math.max(...growth.map(({ key }) => key[part] * 1000));
  return [
    ratio('analysis of 1 MB without rules', 'a pass over the characters', {
      ours: row.fresh,
      other: row.pass,
      most: 5,
    }),
    ratio('analysis of 1 MB without rules', 'markdown-it', { ours: row.fresh, other: markdownIt, most: 1 / 10 }),
    plain('one key with rules in process, worst size, p50', '≤ 50 µs', { value: worst('p50'), unit: 'µs', most: 50 }),
    plain('one key with rules in process, worst size, p95', '≤ 500 µs', { value: worst('p95'), unit: 'µs', most: 500 }),
  ];
}

function serverGoals({ starts, edits, many, sizes }) {
  const md = 'VS Code Markdown';
  const one = (size, name) => edits.md?.[size]?.servers[name];
  const completion = ['10k', '100k', '1m'].map((size) => one(size, 'ours')?.completion).filter(Boolean);
  const worst = (part) => (completion.length > 0 ? Math.max(...completion.map((figures) => figures[part])) : undefined);
  const start = (name, part) => starts.servers[name]?.[part];
  return [
    plain('completion up to 1 MB, p50', '≤ 1 ms', { value: worst('p50'), unit: 'ms', most: 1 }),
    plain('completion up to 1 MB, p95', '≤ 5 ms', { value: worst('p95'), unit: 'ms', most: 5 }),
    plain('spawn → first findings, over an empty Node', '≤ 40 ms', {
      value: start('ours', 'findings') - starts.empty,
      unit: 'ms',
      most: 40,
    }),
    ratio('spawn → first findings', md, { ours: start('ours', 'findings'), other: start(md, 'findings'), most: 0.7 }),
    least(`${many.count} documents opened → findings for all, rate`, 'rumdl', {
      ours: many.servers.rumdl?.all,
      other: many.servers.ours?.all,
      least: 3,
    }),
    least(`${many.count} documents opened → findings for all, rate`, 'floor', {
      ours: many.servers.floor?.all,
      other: many.servers.ours?.all,
      least: 0.5,
    }),
    ratio('thirty fast keys at 1 MB, time to settle', 'floor', {
      ours: one('1m', 'ours')?.burst?.p50,
      other: one('1m', 'floor')?.burst?.p50,
      most: 2,
    }),
    ratio('thirty fast keys at 1 MB, time to settle', md, {
      ours: one('1m', 'ours')?.burst?.p50,
      other: one('1m', md)?.burst?.p50,
      most: 1 / 20,
    }),
    ratio('memory of a server that idles', md, { ours: start('ours', 'idle'), other: start(md, 'idle'), most: 0.9 }),
    ratio('memory at 5 MB, highest', md, { ours: one('5m', 'ours')?.peak, other: one('5m', md)?.peak, most: 0.5 }),
    plain('code read to open a report', '≤ 500 kB', { value: sizes.opened, unit: 'kB', most: 500 }),
    plain('package', '≤ 2 MB', { value: sizes.vsix, unit: 'MB', most: 2 }),
  ];
}

function folderGoals({ cli }) {
  const at = (count, name) => cli[count]?.programs[name];
  const goal = (ours, other, most) =>
    least('5,000 reports on the command line, rate', other, {
      ours: at(5000, ours)?.rate,
      other: at(5000, other)?.rate,
      least: most,
    });
  return [
    goal('ours', 'rumdl', 1.5),
    goal('ours, warm cache', 'rumdl, warm cache', 1.3),
    goal('ours', 'markdownlint-cli2', 10),
    plain('20,000 reports on the command line, highest memory', '≤ 250 MB', {
      value: at(20_000, 'ours')?.peak,
      unit: 'MB',
      most: 250,
    }),
  ];
}
