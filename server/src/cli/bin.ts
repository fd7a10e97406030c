#!/usr/bin/env node
/**
 * The file behind the command `report-docs`: as small as can be, CommonJS, for Node and for an editor's own Node.
 * The language server is started here, before any argument library is loaded; the rest is the command line proper.
 */
const args = process.argv.slice(2);
// Both are files of `dist/` beside this one, so their names are values: no bundler and no compiler looks for them.
const server = './server.js';
const commandLine = './server/command-line.js';

if (args[0] === 'server' && args.includes('--stdio') && !args.includes('--help')) require(server);
else require(commandLine);
