// Language servers beside one another over stdio, interleaved: one start each, ten keys each, then again.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client, frame } from './client.mjs';
import { bytesOf, languageOf } from './documents.mjs';
import { median, stats } from './figures.mjs';

/** Spawn → initialized → first findings of a real-sized report, and the memory of a server that idles. */
export async function starts(servers, { makeReport, folder, runs }) {
  const text = makeReport({});
  const file = join(folder, 'start.md');
  writeFileSync(file, text);
  const seen = new Map(servers.map(({ name }) => [name, { initialized: [], findings: [], idle: [] }]));
  const empty = [];
  for (let run = -1; run < runs; run++) {
    const alone = await emptyNode();
    if (run >= 0) empty.push(alone);
    for (const server of servers) {
      const begin = performance.now();
      const client = new Client(server, folder);
      await attempt(client, async () => {
        await client.start();
        const initialized = performance.now() - begin;
        const uri = pathToFileURL(file).href;
        const { findings } = await client.fresh(uri, client.opened(uri, 'markdown', text), { outline: false });
        await sleep(200);
        if (run < 0) return;
        const figures = seen.get(server.name);
        figures.initialized.push(initialized);
        figures.findings.push(initialized + findings);
        figures.idle.push(client.memory()?.rss);
      });
    }
  }
  const rows = [...seen].map(([name, one]) => [
    name,
    { initialized: median(one.initialized), findings: median(one.findings), idle: median(one.idle) },
  ]);
  return { empty: median(empty), servers: Object.fromEntries(rows) };
}

function emptyNode() {
  const begin = performance.now();
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  return new Promise((resolve) => child.on('exit', () => resolve(performance.now() - begin)));
}

/** What goes wrong with a peer is said, and the run goes on without it. */
async function attempt(client, work, keep = false) {
  try {
    await work();
    if (!keep) await client.stop();
    return true;
  } catch (error) {
    console.error(`${client.server.name}: ${error.message}`);
    await client.stop();
    return false;
  }
}

/** One text, edited in its middle by all servers in turn. */
export async function edits(servers, { makeReport, folder, form, size, keys, seconds }) {
  const text = makeReport({ form, bytes: bytesOf(size) });
  const fitting = servers.filter(
    (one) => (one.forms ?? [form]).includes(form) && bytesOf(size) <= (one.largest ?? Infinity),
  );
  const desks = [];
  for (const server of fitting) {
    const own = join(folder, `${form}-${size}-${server.name.replaceAll(/\W/g, '_')}`);
    mkdirSync(own);
    const file = join(own, `report.${form}`);
    writeFileSync(file, text);
    const client = new Client(server, own);
    const desk = { client, uri: pathToFileURL(file).href, ...middleOf(text), spent: 0, times: timesOf() };
    if (await attempt(client, () => begin(desk, languageOf[form], text), true)) desks.push(desk);
  }
  const limit = seconds * 1000;
  await inTurn(desks, { rounds: keys / 10, limit }, (desk) => pressed(desk, 10));
  await inTurn(desks, { rounds: keys / 20, limit: limit * 1.5 }, (desk) => pressed(desk, 10, { outline: false }));
  await inTurn(desks, { rounds: 60, limit: limit * 2 }, completed);
  await inTurn(desks, { rounds: 3, limit: limit * 2 }, burst);
  const result = {};
  for (const desk of desks) {
    result[desk.client.server.name] = { ...figuresOf(desk), ...desk.client.memory() };
    await desk.client.stop();
  }
  return { bytes: Buffer.byteLength(text), units: text.length, servers: result };
}

const timesOf = () => ({ both: [], outline: [], findings: [], alone: [], completion: [], burst: [] });

async function begin(desk, languageId, text) {
  const { client, uri } = desk;
  await client.start();
  await sleep(100);
  const { findings, symbols, count } = await client.fresh(uri, client.opened(uri, languageId, text));
  Object.assign(desk, { open: findings, symbols, count });
  desk.fresh = await showsHeading(desk, languageId === 'markdown' ? '## 新的一节' : '九十九、新的一节');
  for (let key = 0; key < 3; key++) await client.fresh(uri, typed(desk));
}

/** Place of a character in a long line in the middle. */
function middleOf(text) {
  const lines = text.split('\n');
  let line = lines.length >> 1;
  while (lines[line].length < 60) line++;
  const character = 20;
  return { line, character, offset: lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character };
}

/** A key as a message, the cursor behind it. */
function typed(desk, text = '字') {
  const { line, character, offset } = desk;
  desk.character += text.length;
  desk.offset += text.length;
  return desk.client.edited(desk.uri, { line, character, offset, text });
}

/** A stale answer is no fast answer: a heading is typed, and has to be in the outline asked for in the same write. */
async function showsHeading({ client, uri, line, character, offset }, heading) {
  if (!client.outlines || client.server.floor) return undefined;
  const text = `\n\n${heading}\n\n`;
  const before = await client.fresh(uri, '');
  const during = await client.fresh(uri, client.edited(uri, { line, character, offset, text }));
  const end = { line: line + 4, character: 0 };
  await client.fresh(uri, client.edited(uri, { line, character, offset, removed: text.length, end, text: '' }));
  return during.symbols === before.symbols + 1;
}

/** Each desk has its turn until all rounds are over or its time is. */
async function inTurn(desks, { rounds, limit }, work) {
  for (let round = 0; round < rounds; round++) {
    for (const desk of desks) {
      if (desk.client.ended || desk.spent > limit) continue;
      const begin = performance.now();
      try {
        await work(desk);
      } catch (error) {
        console.error(`${desk.client.server.name}: ${error.message}`);
        desk.spent = Number.POSITIVE_INFINITY;
      }
      desk.spent += performance.now() - begin;
    }
  }
}

/** Keys, one after the other, each when the answer to the one before is there; fewer where ten take too long. */
async function pressed(desk, count, { outline = true } = {}) {
  const { client, uri, times } = desk;
  const begin = performance.now();
  for (let key = 0; key < count && (key === 0 || performance.now() - begin < 4000); key++) {
    const took = await client.fresh(uri, typed(desk), { outline });
    if (!outline) {
      times.alone.push(took.findings);
      continue;
    }
    times.both.push(took.both);
    times.findings.push(took.findings);
    if (took.outline !== undefined) times.outline.push(took.outline);
  }
}

async function completed(desk) {
  const { client, uri, times, line, offset } = desk;
  if (!client.completes) return;
  const { completion: probe } = client.server;
  const before = typed(desk, probe);
  const position = { line, character: desk.character };
  const ask = client.prepared('textDocument/completion', {
    textDocument: { uri },
    position,
    context: { triggerKind: 2, triggerCharacter: probe.at(-1) },
  });
  const start = performance.now();
  client.write(before + ask.text);
  times.completion.push((await ask.done).at - start);
  desk.character -= probe.length;
  desk.offset = offset;
  await client.fresh(
    uri,
    client.edited(uri, { line, character: desk.character, offset, removed: probe.length, text: '' }),
  );
}

/** Thirty keys 30 ms apart, each taking back the questions of the one before: from the last key to fresh answers. */
async function burst(desk) {
  const { client, uri, times } = desk;
  const about = { textDocument: { uri } };
  let open = [];
  for (let key = 1; key < 30; key++) {
    const taken = open.map(({ id }) => frame('$/cancelRequest', { id })).join('');
    const methods = [client.outlines && 'textDocument/documentSymbol', client.pulls && 'textDocument/diagnostic'];
    const head = taken + typed(desk);
    open = methods.filter(Boolean).map((method) => client.prepared(method, about));
    client.write(head + open.map(({ text }) => text).join(''));
    await sleep(30);
  }
  const taken = open.map(({ id }) => frame('$/cancelRequest', { id })).join('');
  times.burst.push((await client.fresh(uri, taken + typed(desk))).both);
}

function figuresOf({ times, open, symbols, count, fresh }) {
  const taken = Object.entries(times).map(([name, values]) => [name, stats(values)]);
  return { open, symbols, count, fresh, ...Object.fromEntries(taken) };
}

/** All documents opened at once → findings for each. */
export async function manyOpen(servers, { makeReport, folder, count }) {
  const own = join(folder, 'many');
  mkdirSync(own);
  const texts = Array.from({ length: count }, (_, index) => {
    const file = join(own, `${String(index).padStart(5, '0')}.md`);
    const text = makeReport({ salt: index + 1 });
    writeFileSync(file, text);
    return { uri: pathToFileURL(file).href, text };
  });
  const result = {};
  // A peer that did not answer to its start is given a second chance.
  for (const server of [...servers, ...servers]) {
    if (result[server.name]) continue;
    const client = new Client(server, own);
    await attempt(client, async () => {
      await client.start();
      await sleep(100);
      const begin = performance.now();
      await Promise.all(
        texts.map(({ uri, text }) => client.fresh(uri, client.opened(uri, 'markdown', text), { outline: false })),
      );
      result[server.name] = { all: performance.now() - begin, ...client.memory() };
    });
  }
  return { count, servers: result };
}
