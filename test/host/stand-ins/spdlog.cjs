// Stands in for @vscode/spdlog in the installed editor, which is a compiled module: the same logger in plain JavaScript.
// Without it there are no log files, so the Output panel stays empty, and every start complains at length.
// prepare-host.mjs copies it over that package's index.js and keeps the original as native.js: built, that one is used.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
const infoLevel = levels.indexOf('info');

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = infoLevel;
    this.plain = false;
  }
  trace(message) {
    this.write('trace', message);
  }
  debug(message) {
    this.write('debug', message);
  }
  info(message) {
    this.write('info', message);
  }
  warn(message) {
    this.write('warning', message);
  }
  error(message) {
    this.write('error', message);
  }
  critical(message) {
    this.write('critical', message);
  }
  write(level, message) {
    if (levels.indexOf(level) < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').slice(0, 23);
    appendFileSync(this.file, this.plain ? message : `${time} [${level}] ${message}\n`);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  clearFormatters() {
    this.plain = true; // An output channel brings its own line ends.
  }
  setPattern() {}
  flush() {}
  drop() {}
}

async function createLogger(name, file) {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
}

function nativeModule() {
  try {
    return require('./native.js');
  } catch {
    return undefined;
  }
}

const native = nativeModule();

// One by one: VS Code imports this as an ES module, and Node finds names in this form only.
exports.version = native?.version ?? 0;
exports.setLevel = native?.setLevel ?? (() => {});
exports.setFlushOn = native?.setFlushOn ?? (() => {});
exports.Logger = native?.Logger ?? Logger;
exports.createRotatingLogger = native?.createRotatingLogger ?? createLogger;
exports.createAsyncRotatingLogger = native?.createAsyncRotatingLogger ?? createLogger;
