/** Entry in a worker of VS Code for the Web. */
import { browserHost } from './browser-host.ts';
import { connect } from './connection.ts';
import { parts } from './parts.ts';
import { serve } from './serve.ts';

/** The project is checked without the library of the browser; this is the worker itself. */
interface Worker {
  onmessage: (event: { readonly data: unknown }) => void;
  readonly postMessage: (message: object) => void;
}
declare const self: Worker;

const channel = {
  listen: (take: (message: unknown) => void): void => {
    self.onmessage = ({ data }) => take(data);
  },
  send: (message: object): void => self.postMessage(message),
};

serve(connect(channel), parts, browserHost);
