// How the cost of a key grows with the document, in process: analysis, findings, outline, fresh and after one key.
// node bench/growth.mjs [FILE]   FILE is repeated to each size; without it generated reports are. Figures are medians in ms.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { reportMaker } from './documents.mjs';
import { engine } from './engine.mjs';
import { median, stats, table } from './figures.mjs';

const sizes = [10e3, 100e3, 1e6, 5e6];

/** Keys that are not counted. */
const warmUp = 10;

/** For each size: a pass over the characters, a fresh analysis, a key in a paragraph, a new line, the outline. */
export function growth(own, makeReport, keys = 200) {
  return sizes.map((bytes) => figuresOf(own, makeReport({ bytes }), keys));
}

function figuresOf(own, text, keys) {
  const bytes = Buffer.byteLength(text);
  const runs = bytes > 2e6 ? 3 : 9;
  const before = own.parsed(text);
  own.findings(before);
  const key = keyTimes(own, before, keys);
  return {
    bytes,
    ...own.sizes(before),
    pass: time(runs, () => pass(text)),
    fresh: time(runs, (run) => own.parsed(`${text}${' '.repeat(run)}`)),
    rules: time(runs, (run) => own.findings(own.parsed(`${text}${' '.repeat(run + runs)}`))),
    ...key,
    line: time(runs, (run) => looked(own, edited(text, '。\n又'.repeat(run + 1)), before)),
    outline: time(runs, () => own.outline(before)),
  };
}

/** Keys typed one after the other, as a writer does; each analysis is made from the one before. */
function keyTimes(own, first, keys) {
  const middle = first.text.indexOf('。', first.text.length >> 1);
  const [head, tail] = [first.text.slice(0, middle), first.text.slice(middle)];
  const both = [];
  const analysis = [];
  let before = first;
  const begin = performance.now();
  // A key that takes a second needs no hundred repetitions to be known as slow.
  for (let key = 1; key <= keys + warmUp && (key <= warmUp + 5 || performance.now() - begin < 6000); key++) {
    // The concatenation is flattened here: in the server TextDocument has done it.
    const text = flat(`${head}${'学'.repeat(key)}${tail}`);
    const start = performance.now();
    before = own.parsed(text, before);
    const parsed = performance.now();
    own.findings(before);
    if (key <= warmUp) continue;
    analysis.push(parsed - start);
    both.push(performance.now() - start);
  }
  return { key: stats(both), analysis: stats(analysis) };
}

function flat(text) {
  text.charCodeAt(text.length >> 1);
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function looked(own, text, before) {
  own.findings(own.parsed(text, before));
}

function edited(text, insertion) {
  const middle = text.indexOf('。', text.length >> 1);
  return `${text.slice(0, middle)}${insertion}${text.slice(middle)}`;
}

function pass(text) {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

function time(runs, run) {
  const times = Array.from({ length: runs }, (_, index) => {
    const start = performance.now();
    run(index);
    return performance.now() - start;
  });
  return median(times);
}

export function growthTable(rows) {
  return table(
    [
      'KB',
      'lines',
      'sections',
      'pass',
      'analysis',
      '+ rules',
      'key p50',
      'key p95',
      'of it analysis',
      'new line',
      'outline',
    ],
    rows.map((row) => [
      String(Math.round(row.bytes / 1000)),
      String(row.lines),
      String(row.sections),
      row.pass,
      row.fresh,
      row.rules,
      row.key.p50,
      row.key.p95,
      row.analysis.p50,
      row.line,
      row.outline,
    ]),
  );
}

/** Texts that no writer writes, and that must not take forever either. */
function hardTexts() {
  const numbers = (levels) => Array(levels).fill(1).join('.');
  return [
    Array.from({ length: 10_000 }, (_, i) => `${i % 9 ? `（${i}）` : `${i}、`}标题${i}\n正文。\n`).join(''),
    Array.from({ length: 200 }, (_, i) => `${numbers(i + 1)} 标题\n正文。\n`)
      .join('')
      .repeat(5),
    `一、${'学'.repeat(1_700_000)}。`,
    `${'\n'.repeat(1_000_000)}。`,
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const own = await engine();
  const [file] = process.argv.slice(2);
  const seed = file && readFileSync(file, 'utf8');
  const repeated = ({ bytes }) => `${seed}\n`.repeat(Math.max(1, Math.round(bytes / Buffer.byteLength(seed))));
  console.log(growthTable(growth(own, seed ? repeated : reportMaker(own))));
  console.log('\nHard texts: 10,000 sections; 200 levels claimed; 5 MB in one line; 1 MB of blank lines');
  console.log(growthTable(hardTexts().map((text) => figuresOf(own, text, 10))));
}
