// A client that measures: from the write of a change to the arrival of the last byte of an answer.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { modules } from './servers.mjs';

/** Now and then a peer never answers; a run must not wait for it long. */
const patience = 30_000;
let markdownIt;

export class Client {
  #id = 0;
  #pending = new Map();
  #pushes = new Set();
  #dynamic = new Set();
  #chunks = [];
  #have = 0;
  #need = -1;
  documents = new Map();

  constructor(server, folder) {
    this.server = server;
    this.folder = folder;
    this.process = spawn(server.command, server.args, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    this.process.stdout.on('data', (chunk) => this.#feed(chunk));
    this.process.stdin.on('error', () => {});
    this.gone = new Promise((resolve) => {
      const end = () => {
        this.ended = true;
        for (const { reject } of this.#pending.values()) reject(new Error(`${server.name} has ended`));
        resolve();
      };
      this.process.on('exit', end);
      this.process.on('error', end);
    });
  }

  async start() {
    const uri = pathToFileURL(this.folder).href;
    const { result } = await this.request(
      'initialize',
      {
        processId: process.pid,
        rootUri: uri,
        workspaceFolders: [{ uri, name: 'bench' }],
        initializationOptions: this.server.initializationOptions ?? {},
        capabilities: clientCapabilities,
      },
      10_000,
    );
    this.capabilities = result.capabilities;
    this.notify('initialized', {});
    if (this.server.settings) this.notify('workspace/didChangeConfiguration', { settings: this.server.settings });
  }

  get outlines() {
    return this.#has('documentSymbolProvider', 'textDocument/documentSymbol');
  }

  get completes() {
    return this.server.completion && this.#has('completionProvider', 'textDocument/completion');
  }

  get pulls() {
    return this.server.diagnostics === 'pull' || this.#has('diagnosticProvider', 'textDocument/diagnostic');
  }

  get #full() {
    const { textDocumentSync: sync } = this.capabilities;
    return (typeof sync === 'object' && sync ? sync.change : sync) === 1;
  }

  #has(capability, method) {
    return Boolean(this.capabilities[capability]) || this.#dynamic.has(method);
  }

  opened(uri, languageId, text) {
    this.documents.set(uri, { text, version: 1 });
    return frame('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** One edit as a message: what changed, or the whole text for a server that wants it. */
  edited(uri, { line, character, offset, removed = 0, end, text }) {
    const document = this.documents.get(uri);
    document.version++;
    // A text that nobody needs is not kept: its garbage would show in the figures.
    if (this.#full || this.server.clientParses) {
      document.text = document.text.slice(0, offset) + text + document.text.slice(offset + removed);
    }
    const range = { start: { line, character }, end: end ?? { line, character: character + removed } };
    const contentChanges = [this.#full ? { text: document.text } : { range, rangeLength: removed, text }];
    return frame('textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges });
  }

  /** Sends what came before with the questions for everything fresh, in one write. */
  async fresh(uri, before, { outline = true } = {}) {
    const about = { textDocument: { uri } };
    const symbols = outline && this.outlines ? this.prepared('textDocument/documentSymbol', about) : undefined;
    const pull = this.pulls ? this.prepared('textDocument/diagnostic', about) : undefined;
    const start = performance.now();
    const push = pull ? undefined : this.#pushed(uri, this.documents.get(uri).version);
    this.write(before + (symbols?.text ?? '') + (pull?.text ?? ''));
    const [tree, found] = await Promise.all([symbols?.done, pull?.done ?? push]);
    return {
      outline: tree && tree.at - start,
      findings: found.at - start,
      both: Math.max(tree?.at ?? 0, found.at) - start,
      symbols: countOf(tree?.result),
      count: (found.result?.items ?? found.diagnostics ?? []).length,
    };
  }

  write(text) {
    if (!this.ended) this.process.stdin.write(text);
  }

  notify(method, params) {
    this.write(frame(method, params));
  }

  request(method, params, time) {
    const { text, done } = this.prepared(method, params, time);
    this.write(text);
    return done;
  }

  /** A request as text, to be written together with others. */
  prepared(method, params, time = patience) {
    const id = ++this.#id;
    const done = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), time);
      const over = (end) => (value) => {
        clearTimeout(timer);
        this.#pending.delete(id);
        end(value);
      };
      this.#pending.set(id, { resolve: over(resolve), reject: over(reject) });
    });
    done.catch(() => {});
    return { id, text: frame(method, params, id), done };
  }

  #pushed(uri, version) {
    return new Promise((resolve, reject) => {
      const wait = { uri, version };
      const timer = setTimeout(() => {
        this.#pushes.delete(wait);
        reject(new Error('no diagnostics'));
      }, patience);
      wait.resolve = (push) => {
        clearTimeout(timer);
        this.#pushes.delete(wait);
        resolve(push);
      };
      this.#pushes.add(wait);
    });
  }

  /** Resident memory now and at its highest in MB, with that of its children; undefined without /proc. */
  memory() {
    return memoryOf(this.process.pid);
  }

  async stop() {
    const bye = this.request('shutdown').then(
      () => this.notify('exit'),
      () => {},
    );
    await Promise.race([bye, sleep(2000)]);
    await Promise.race([this.gone, sleep(1000)]);
    if (!this.ended) this.process.kill('SIGKILL');
    await this.gone;
  }

  #feed(chunk) {
    const at = performance.now();
    this.#chunks.push(chunk);
    this.#have += chunk.length;
    while (this.#need >= 0 ? this.#have >= this.#need : this.#have > 0) {
      const buffer = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
      let rest = buffer;
      if (this.#need < 0) {
        const end = buffer.indexOf('\r\n\r\n');
        this.#chunks = [buffer];
        if (end < 0) return;
        this.#need = Number(/content-length:\s*(\d+)/i.exec(buffer.toString('latin1', 0, end))[1]);
        rest = buffer.subarray(end + 4);
      } else {
        rest = buffer.subarray(this.#need);
        const message = JSON.parse(buffer.toString('utf8', 0, this.#need));
        this.#need = -1;
        this.#receive(message, at);
      }
      this.#chunks = rest.length > 0 ? [rest] : [];
      this.#have = rest.length;
    }
  }

  #receive({ id, method, params, result, error }, at) {
    if (method !== undefined && id !== undefined) {
      const answer = this.#serve(method, params) ?? null;
      return this.write(framed({ jsonrpc: '2.0', id, result: answer }));
    }
    if (method === 'textDocument/publishDiagnostics') {
      for (const wait of [...this.#pushes]) {
        if (wait.uri === params.uri && (params.version ?? wait.version) >= wait.version) {
          wait.resolve({ at, diagnostics: params.diagnostics });
        }
      }
      return;
    }
    const pending = this.#pending.get(id);
    if (error) pending?.reject(new Error(error.message));
    else pending?.resolve({ result, at });
  }

  /** What servers ask an editor for; that of Markdown asks VS Code to parse. */
  #serve(method, params) {
    const settings = this.server.settings;
    if (method === 'workspace/configuration') {
      const at = (section) => section.split('.').reduce((part, key) => part?.[key], settings) ?? null;
      return params.items.map(({ section }) => (section ? at(section) : (settings ?? null)));
    }
    if (method === 'client/registerCapability') for (const one of params.registrations) this.#dynamic.add(one.method);
    if (method === 'markdown/parse') return tokensOf(params.text ?? this.#textOf(params.uri));
    if (method === 'markdown/fs/readFile') return [...readFileSync(fileURLToPath(params.uri))];
    if (method === 'markdown/fs/readDirectory') {
      const entries = readdirSync(fileURLToPath(params.uri), { withFileTypes: true });
      return entries.map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]);
    }
    if (method === 'markdown/fs/stat') {
      const stat = statSync(fileURLToPath(params.uri), { throwIfNoEntry: false });
      return stat && { isDirectory: stat.isDirectory() };
    }
    if (method !== 'markdown/findMarkdownFilesInWorkspace') return null;
    const names = readdirSync(this.folder).filter((name) => name.endsWith('.md'));
    return names.map((name) => pathToFileURL(join(this.folder, name)).href);
  }

  #textOf(uri) {
    return this.documents.get(uri)?.text ?? readFileSync(fileURLToPath(uri), 'utf8');
  }
}

export function frame(method, params, id) {
  return framed({ jsonrpc: '2.0', id, method, params });
}

function framed(message) {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function countOf(symbols) {
  return (symbols ?? []).reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}

/** As VS Code does it, by markdown-it. */
function tokensOf(text) {
  if (!markdownIt) {
    const loaded = createRequire(`${modules}/`)('markdown-it');
    markdownIt = new (loaded.default ?? loaded)({ html: true });
  }
  return markdownIt.parse(text, {});
}

export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const own = { rss: megabytes(status, 'VmRSS'), peak: megabytes(status, 'VmHWM') };
    return children
      .map(memoryOf)
      .reduce((sum, one) => ({ rss: sum.rss + (one?.rss ?? 0), peak: sum.peak + (one?.peak ?? 0) }), own);
  } catch {
    return undefined;
  }
}

function megabytes(status, name) {
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
}

const clientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { didSave: true },
    completion: { dynamicRegistration: true, completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { versionSupport: true },
    diagnostic: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
};
