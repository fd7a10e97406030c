// Which of the files that esbuild made go into one: those that are always loaded together. Nobody may load, for a part of
// it, a file that starts something: what the server and the command line share lies in neither of their entries.
import { dirname, join } from 'node:path';

/**
 * Name of each file that esbuild made → name of the file that it goes into. Of the entries, `server` and `commandLine` are
 * what is started, `worker` what checks in a thread, `beside` what takes in what only it and those that check need.
 */
export function homesOf(files, { server, commandLine, worker, beside }) {
  const always = new Map([server, commandLine, worker, ...beside].map((name) => [name, closure(files, name)]));
  const byCommandLine = reachable(files, commandLine);
  const byWorker = reachable(files, worker);
  const loaders = loadersOf(files);
  const homeOf = (name) => {
    const [inServer, inCommandLine] = [always.get(server).has(name), always.get(commandLine).has(name)];
    if (inServer && inCommandLine) return 'base.js';
    if (inServer) return byCommandLine.has(name) || byWorker.has(name) ? 'engine.js' : server;
    if (inCommandLine) return byWorker.has(name) ? 'files.js' : commandLine;
    if (files.get(name).entry || !always.get(worker).has(name)) return name;
    const others = loaders.get(name).filter((entry) => !byCommandLine.has(entry) && !byWorker.has(entry));
    if (others.length === 0) return 'checks.js';
    return others.length === 1 && beside.includes(others[0]) ? others[0] : name;
  };
  return new Map([...files.keys()].map((name) => [name, homeOf(name)]));
}

/** What a file imports, in the order it is run in, itself last. */
export function closure(files, name, seen = new Set()) {
  if (seen.has(name)) return seen;
  for (const { from } of files.get(name).imports) {
    const target = targetOf(name, from);
    if (target) closure(files, target, seen);
  }
  return seen.add(name);
}

/** The file that is meant; undefined for a module of Node. */
export function targetOf(name, from) {
  return from.startsWith('.') ? join(dirname(name), from) : undefined;
}

/** What a file imports, at once or late. */
function reachable(files, name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  const { imports, late } = files.get(name);
  for (const from of [...imports.map(({ from }) => from), ...late]) {
    const target = targetOf(name, from);
    if (target) reachable(files, target, seen);
  }
  return seen;
}

/** Each file → the entries and the late ones that load it with themselves. */
function loadersOf(files) {
  const loaders = new Map([...files.keys()].map((name) => [name, []]));
  for (const [entry, file] of files) {
    if (file.entry) for (const name of closure(files, entry)) loaders.get(name).push(entry);
  }
  return loaders;
}
