// The dearest functions of one key in process, with all rules. node bench/profile.mjs [10k 100k 1m] [--keys 300]
import { Session } from 'node:inspector/promises';
import { bytesOf, reportMaker } from './documents.mjs';
import { engine } from './engine.mjs';

const sizes = process.argv.slice(2).filter((argument) => /^[\d.]+[km]$/.test(argument));
const own = await engine();
const makeReport = reportMaker(own);
for (const size of sizes.length > 0 ? sizes : ['10k', '100k', '1m']) await profiled(size);

async function profiled(size) {
  const text = makeReport({ bytes: bytesOf(size) });
  const middle = text.indexOf('。', text.length >> 1);
  const keys = size === '1m' ? 60 : 300;
  const texts = Array.from({ length: keys }, (_, key) =>
    Buffer.from(`${text.slice(0, middle)}${'学'.repeat(key)}${text.slice(middle)}`, 'utf16le').toString('utf16le'),
  );
  let before = own.parsed(text);
  own.findings(before);
  const press = (one) => {
    before = own.parsed(one, before);
    own.findings(before);
  };
  texts.slice(0, keys / 3).forEach(press);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 100 });
  await session.post('Profiler.start');
  const start = performance.now();
  texts.slice(keys / 3).forEach(press);
  const each = (performance.now() - start) / (keys - keys / 3);
  const { profile } = await session.post('Profiler.stop');
  console.log(`\n${size}: ${(each * 1000).toFixed(0)} µs a key`);
  const found = shares(profile);
  const print = ([name, share]) => console.log(`${(share * 100).toFixed(1).padStart(6)} %  ${name}`);
  console.log('by their own time');
  found.own.slice(0, 10).forEach(print);
  console.log('with what they call');
  found.whole.slice(0, 16).forEach(print);
  console.log('rules, each alone on an analysis that is there');
  for (const [name, cost] of ruleCosts(before).slice(0, 6))
    console.log(`${(cost * 1000).toFixed(0).padStart(5)} µs  rule ${name}`);
}

/** Of each function its own time and that of all it calls, as shares of the whole. */
function shares({ nodes, samples, timeDeltas }) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const own = new Map();
  const whole = new Map();
  const add = (times, name, time) => times.set(name, (times.get(name) ?? 0) + time);
  let all = 0;
  samples.forEach((id, index) => {
    // The inspector itself.
    if (names.get(id) === 'dispatch') return;
    all += timeDeltas[index];
    add(own, names.get(id), timeDeltas[index]);
    const callers = new Set();
    for (let at = id; at !== undefined; at = parents.get(at)) callers.add(names.get(at));
    for (const name of callers) add(whole, name, timeDeltas[index]);
  });
  const sorted = (times) => [...times].map(([name, time]) => [name, time / all]).sort((a, b) => b[1] - a[1]);
  return { own: sorted(own), whole: sorted(whole).filter(([name]) => name.includes('/')) };
}

function nameOf({ functionName, lineNumber, url }) {
  return url.includes('report-docs') ? `${own.sourceOf(lineNumber)} ${functionName || `:${lineNumber}`}` : functionName;
}

/** Each rule alone on an analysis that has been asked everything before: what is left is its own work. */
function ruleCosts(analysis) {
  const costs = own.rules.map((rule) => {
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      own.findingsOf(analysis, [rule]);
      return performance.now() - start;
    });
    return [rule.id, times.sort((a, b) => a - b)[4]];
  });
  return costs.sort((a, b) => b[1] - a[1]);
}
