/** Entry in a worker of VS Code for the Web. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { browserHost } from './browser-host.ts';
import { parts } from './parts.ts';
import { serve } from './serve.ts';

/** The project is checked without the library of the browser; this is the worker itself. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

serve(
  (options) => createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), options),
  parts,
  browserHost,
);
