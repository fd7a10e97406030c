// Server and command line in pieces that share what they have in common, as CommonJS. esbuild cuts ES modules into
// pieces; loaded as such they start 5 to 7 ms later, and a piece is there only after a turn of the event loop. So they are
// put together here: what is always loaded together is one file, and every piece takes from the others what it uses.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { closure, homesOf, targetOf } from './homes.mjs';

/** For a build that splits. What is loaded first, and what beside it, is said by `roots`; see `homes.mjs`. */
export function pieces(roots) {
  return {
    name: 'pieces',
    setup: (build) => {
      const { initialOptions: options } = build;
      const root = options.absWorkingDir;
      Object.assign(options, {
        format: 'esm',
        splitting: true,
        write: false,
        metafile: true,
        chunkNames: 'pieces/[name]-[hash]',
      });
      build.onEnd(({ outputFiles, metafile, errors }) => {
        if (errors.length > 0) return;
        const folder = resolve(root, options.outdir);
        const texts = new Map(outputFiles.map(({ path, text }) => [relative(folder, path), text]));
        const entries = new Set(Object.keys(metafile.outputs).filter((path) => metafile.outputs[path].entryPoint));
        const isEntry = (name) => entries.has(join(relative(root, folder), name));
        const { written, homes } = joined(texts, isEntry, roots);
        for (const [name, code] of written) {
          // By the digest what was compiled of a file is known again; see `kept-code.ts`.
          const digest = createHash('sha256').update(code).digest('hex').slice(0, 16);
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), `"use strict";//${digest}\n${code}`);
        }
        tell(metafile, { folder: relative(root, folder), written, homes });
      });
    },
  };
}

/** Name → text of the files that are written, of those that esbuild made, and which of these went into which. */
function joined(texts, isEntry, roots) {
  const files = new Map([...texts].map(([name, text]) => [name, { ...parsed(text, name), entry: isEntry(name) }]));
  const homes = homesOf(files, roots);
  const inside = new Map();
  // In the order they are run in, whoever is the first to ask.
  const order = [...files.keys()].flatMap((name) => [...closure(files, name)]);
  for (const name of new Set(order)) inside.set(homes.get(name), [...(inside.get(homes.get(name)) ?? []), name]);
  const all = { files, homes, inside };
  return { written: new Map([...inside].map(([home, names]) => [home, fileOf(home, names, all)])), homes };
}

/** One file of several pieces: each of them by its number, and of the one it is named after what that exports. */
function fileOf(home, names, all) {
  const head = headOf(home, names, all);
  if (names.length === 1 && names[0] === home) return `${head}module.exports=(()=>{${commonJs(home, all)}})();\n`;
  const parts = names.map((name, number) =>
    name === home
      ? `Object.assign(exports,(()=>{${commonJs(name, all)}})());`
      : `__own[${number}]=(()=>{${commonJs(name, all)}})();`,
  );
  return `const __own=exports;${head}\n${parts.join('\n')}\n`;
}

/** Every other file that is loaded with this one is asked for once. */
function headOf(home, names, { files, homes }) {
  const targets = names.flatMap((name) => files.get(name).imports.map(({ from }) => homes.get(targetOf(name, from))));
  const others = [...new Set(targets)].filter((target) => target !== undefined && target !== home);
  return others.map((other) => `const ${shortName(other)}=${loaded(other, home)};`).join('');
}

/** No name that esbuild gives is as long. */
function shortName(home) {
  return `__${home.replace(/\W/g, '_')}`;
}

function loaded(other, home) {
  return `require(${JSON.stringify(`./${relative(dirname(home), other)}`.replace(/^\.\/\.\.\//, '../'))})`;
}

/** An import as esbuild writes it: of pieces at the start of a file, of modules of Node anywhere between statements. */
const importStatement = String.raw`import\s*(?:(\{[^{}]*\}|\* ?as [\w$]+|[\w$]+)\s*from\s*)?"([^"]+)";?\s*`;

const lateImport = /\bimport\("(\.[^"]+)"\)/g;

/** An ES module as esbuild writes it; exports stand at the end. */
function parsed(text, name) {
  const imports = [];
  const taken = (_, names, from) => {
    imports.push({ names, from });
    return '';
  };
  let rest = text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '').trim();
  const first = new RegExp(`^${importStatement}`);
  while (first.test(rest)) rest = rest.replace(first, taken);
  rest = rest.replace(new RegExp(`(?<=^|[;}\n])${importStatement.replace('([^"]+)', '(node:[^"]+)')}`, 'g'), taken);
  const exports = /\bexport\s*\{([^{}]*)\};?$/.exec(rest);
  const body = exports ? rest.slice(0, exports.index) : rest;
  if (/(?:^|[;}\n])\s*(?:import\s*["{*]|export\s*[{*])/.test(body))
    throw new Error(`${name}: an import or export in an odd place`);
  const late = [...body.matchAll(lateImport)].map(([, from]) => from);
  return { imports, late, body, exports: exports?.[1] ?? '' };
}

function commonJs(name, all) {
  const { imports, body, exports } = all.files.get(name);
  const taken = imports.map(({ names, from }) => {
    const source = sourceOf(name, from, all, shortName);
    if (!names) return `${source};`;
    if (names.startsWith('*')) return `const ${names.slice(1).replace(/\s*as\s*/, '')}=${source};`;
    return `const ${names.startsWith('{') ? names.replace(/([\w$]+) as ([\w$]+)/g, '$1:$2') : names}=${source};`;
  });
  const late = body
    .replace(lateImport, (_, from) => `Promise.resolve().then(()=>${sourceOf(name, from, all, loaded)})`)
    // As if all stood beside the entries, wherever it was put.
    .replaceAll(
      'import.meta.url',
      () => `require("node:url").pathToFileURL(${besideEntries(all.homes.get(name))}).href`,
    );
  const given = exports.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1');
  return `${taken.join('')}${late}\nreturn{${given}};`;
}

function besideEntries(home) {
  return home.includes('/') ? 'require("node:path").dirname(__dirname)+"/entry.js"' : '__filename';
}

/** How a piece comes by what it imports; `file` names another file. */
function sourceOf(name, from, { homes, inside }, file) {
  const target = targetOf(name, from);
  if (!target) return `require(${JSON.stringify(from)})`;
  const [here, there] = [homes.get(name), homes.get(target)];
  const whole = here === there ? '__own' : file(there, here);
  return there === target ? whole : `${whole}[${inside.get(there).indexOf(target)}]`;
}

/** The metafile speaks of what is written, and of what each file loads with itself. */
function tell(metafile, { folder, written, homes }) {
  const { outputs } = metafile;
  const told = new Map(
    [...written].map(([home, text]) => [home, { bytes: Buffer.byteLength(text), inputs: {}, imports: [] }]),
  );
  for (const [path, { inputs, imports, entryPoint }] of Object.entries(outputs)) {
    const name = relative(folder, path);
    const own = told.get(homes.get(name));
    Object.assign(own.inputs, inputs);
    if (entryPoint && homes.get(name) === name) own.entryPoint = entryPoint;
    for (const { path: to, kind } of imports) {
      const home = homes.get(relative(folder, to));
      if (home !== undefined && home !== homes.get(name)) own.imports.push({ path: join(folder, home), kind });
    }
  }
  metafile.outputs = Object.fromEntries([...told].map(([home, output]) => [join(folder, home), output]));
}
