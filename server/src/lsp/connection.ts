/** What we ask of the connection, which is the library's. */
import { type Connection, type ConnectionOptions, LSPErrorCodes, Message } from 'vscode-languageserver';

/** Makes the connection; each entry has a channel of its own. */
export type Connect = (options: ConnectionOptions) => Connection;

export interface Listening {
  readonly connection: Connection;
  /** Whether messages may be left that are not handled yet; to be asked once a turn of the event loop. */
  readonly busy: () => boolean;
}

/**
 * A connection that tells whether it has a moment. The library reads and handles a message a turn, so after a turn
 * without one none is left. A request that is taken back before its turn is not begun.
 */
export function listening(connect: Connect): Listening {
  let handled = 0;
  let known = 0;
  const connection = connect({
    messageStrategy: {
      handleMessage: (message, next) => {
        handled++;
        return next(message);
      },
    },
    connectionStrategy: {
      cancelUndispatched: (message) =>
        Message.isRequest(message) ? { jsonrpc: '2.0', id: message.id, error: cancelled } : undefined,
    },
  });
  return {
    connection,
    busy: () => {
      const more = handled !== known;
      known = handled;
      return more;
    },
  };
}

const cancelled = { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled' };

/** A message to a client that is gone, or a request it refuses, is no concern of ours. */
export function sent(message: Promise<unknown>): void {
  message.catch(() => undefined);
}
