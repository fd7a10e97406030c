// The server in pieces that share what they have in common, as CommonJS. esbuild cuts ES modules into pieces; loaded as
// such they start 5 to 7 ms later, and a piece is there only after a turn of the event loop. So they are put together
// here: what the entry needs is one file, and every other piece takes from it what it uses.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** For a build that splits: `main` is the name of the entry that all is loaded from. */
export function pieces(main) {
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
        const written = joined(texts, `${main}.js`);
        for (const [name, code] of written) {
          // By the digest what was compiled of a file is known again; see `kept-code.ts`.
          const digest = createHash('sha256').update(code).digest('hex').slice(0, 16);
          const text = name.endsWith('.js') ? `"use strict";//${digest}\n${code}` : code;
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), text);
        }
        tell(metafile, { folder: relative(root, folder), main: `${main}.js`, written });
      });
    },
  };
}

/** Name → text of the files that are written, of those that esbuild made. */
function joined(texts, main) {
  const files = new Map(
    [...texts].filter(([name]) => name.endsWith('.js')).map(([name, text]) => [name, parsed(text, name)]),
  );
  const first = [...closure(files, main)];
  const inMain = new Set(first);
  const out = new Map([...texts].filter(([name]) => !name.endsWith('.js')));
  const parts = first.map(
    (name) => `__pieces[${JSON.stringify(name)}]=(()=>{${commonJs(files.get(name), name, inMain, main)}})();`,
  );
  out.set(main, `const __pieces=exports;\n${parts.join('\n')}\n`);
  for (const [name, file] of files) {
    if (!inMain.has(name)) out.set(name, `module.exports=(()=>{${commonJs(file, name, inMain, main)}})();\n`);
  }
  return out;
}

/** What a file imports, in the order it is run in, itself last. */
function closure(files, name, seen = new Set()) {
  for (const { from } of files.get(name).imports) {
    const target = targetOf(name, from);
    if (target && !seen.has(target)) closure(files, target, seen);
  }
  seen.add(name);
  return seen;
}

/** The file that is meant; undefined for a module of Node. */
function targetOf(name, from) {
  return from.startsWith('.') ? join(dirname(name), from) : undefined;
}

/** An import as esbuild writes it: of pieces at the start of a file, of modules of Node anywhere between statements. */
const importStatement = String.raw`import\s*(?:(\{[^{}]*\}|\* ?as [\w$]+|[\w$]+)\s*from\s*)?"([^"]+)";?\s*`;

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
  return { imports, body, exports: exports?.[1] ?? '' };
}

function commonJs({ imports, body, exports }, name, inMain, main) {
  const taken = imports.map(({ names, from }) => {
    const target = targetOf(name, from);
    const source =
      inMain.has(name) && inMain.has(target)
        ? `__pieces[${JSON.stringify(target)}]`
        : required(name, from, inMain, main);
    if (!names) return `${source};`;
    if (names.startsWith('*')) return `const ${names.slice(1).replace(/\s*as\s*/, '')}=${source};`;
    return `const ${names.startsWith('{') ? names.replace(/([\w$]+) as ([\w$]+)/g, '$1:$2') : names}=${source};`;
  });
  const late = body.replace(
    /\bimport\("(\.[^"]+)"\)/g,
    (_, from) => `Promise.resolve().then(()=>${required(name, from, inMain, main)})`,
  );
  const given = exports.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1');
  return `${taken.join('')}${late}\nreturn{${given}};`;
}

function required(name, from, inMain, main) {
  const target = targetOf(name, from);
  if (!target) return `require(${JSON.stringify(from)})`;
  // Everything that is run in the main file lies beside it.
  const here = inMain.has(name) ? dirname(main) : dirname(name);
  const path = (file) => JSON.stringify(`./${relative(here, file)}`.replace(/^\.\/\.\.\//, '../'));
  return inMain.has(target) ? `require(${path(main)})[${JSON.stringify(target)}]` : `require(${path(target)})`;
}

/** The metafile speaks of what is written: the main file is all that was put into it. */
function tell(metafile, { folder, main, written }) {
  const { outputs } = metafile;
  const own = outputs[join(folder, main)];
  for (const path of Object.keys(outputs)) {
    const name = relative(folder, path);
    const text = written.get(name);
    if (text !== undefined) outputs[path].bytes = Buffer.byteLength(text);
    else {
      Object.assign(own.inputs, outputs[path].inputs);
      delete outputs[path];
    }
  }
}
