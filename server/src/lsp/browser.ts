/** Entry in a worker of VS Code for the Web. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { browserHost } from './browser-host.ts';
import { connect } from './connection.ts';
import { parts } from './parts.ts';
import { serve } from './serve.ts';

/** The project is checked without the library of the browser; this is the worker itself. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

serve(connect(new BrowserMessageReader(self), new BrowserMessageWriter(self)), parts, browserHost);
