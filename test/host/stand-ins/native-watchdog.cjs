// Stands in for the compiled module `native-watchdog`, by which the extension host ends itself and watches its parent.
// Watching is left out: VS Code looks for the parent once a second by itself; the module does so for a host that hangs.
// Copied over that package's index.js by prepare-host.mjs, see spdlog.cjs.
function nativeModule() {
  try {
    return require('./native.js');
  } catch {
    return undefined;
  }
}

/** Extensions may not end their host, so `process.exit` does nothing there; this is what lies below it. */
function exit(code) {
  process.reallyExit(code || 0);
}

const native = nativeModule();
exports.start = native?.start ?? (() => {});
exports.exit = native?.exit ?? exit;
