/**
 * The conversation with the client: the beginning and the end of it, and the few messages we send, on the transport of
 * VS Code's own library. The library's whole server knows every message there is, and to load it takes longer than
 * everything else that is done before a first report is shown (docs/architecture.md, “Reasons for arrows”).
 */
import { createMessageConnection, type MessageReader, type MessageWriter, type NotificationType } from 'vscode-jsonrpc';
import {
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
} from 'vscode-languageserver';
import { once } from '../core/text/memo.ts';

/** A message by its method. */
interface Named {
  readonly method: string;
}

/** Whether the client has taken a request back. */
export interface Token {
  readonly isCancellationRequested: boolean;
}

export interface Connection {
  /** Takes messages from now on. */
  readonly listen: () => void;
  readonly onInitialize: (handle: (params: InitializeParams) => InitializeResult) => void;
  readonly onNotification: <P>(type: NotificationType<P>, handle: (params: P) => void) => void;
  readonly onRequest: <P>(method: string, handle: (params: P, token: Token) => unknown) => void;
  readonly sendNotification: (method: string, params: object) => Promise<void>;
  readonly sendRequest: <R>(type: Named | string, params?: object) => Promise<R>;
  readonly sendDiagnostics: (params: PublishDiagnosticsParams) => Promise<void>;
  /** Asks the client for messages it sends only to those who ask. */
  readonly register: (type: Named, options?: object) => Promise<unknown>;
  readonly logError: (message: string) => void;
}

/** What the process has to do for a conversation; a worker has nothing to do, its page ends it. */
export interface Life {
  /** The client runs in this process, and the server should not outlive it. */
  readonly follow: (processId: number) => void;
  /** The client has said goodbye; `asked` is false where it did not ask for the shutdown before. */
  readonly end: (asked: boolean) => void;
}

const noLife: Life = { follow: () => undefined, end: () => undefined };

/** A conversation that has not begun yet. */
export function connect(reader: MessageReader, writer: MessageWriter, life: Life = noLife): Connection {
  const wire = createMessageConnection(reader, writer);
  let asked = false;
  let registrations = 0;
  wire.onRequest(ShutdownRequest.method, () => {
    asked = true;
    return null;
  });
  wire.onNotification('exit', () => life.end(asked));
  const send = (method: string, params: object): Promise<void> => wire.sendNotification(method, params);
  // A fault of the transport is told where it can be told, once: the message about it may meet the same fault.
  const faulty = once(() => logError('The connection has a fault; a message may be lost.'));
  const logError = (message: string): void => {
    send(LogMessageNotification.method, { type: errorMessage, message }).catch(() => undefined);
  };
  wire.onError(() => faulty());
  return {
    listen: () => wire.listen(),
    onInitialize: (handle) =>
      wire.onRequest(InitializeRequest.method, (params: InitializeParams) => {
        if (typeof params.processId === 'number') life.follow(params.processId);
        return handle(params);
      }),
    onNotification: ({ method }, handle) => wire.onNotification(method, handle),
    onRequest: (method, handle) => wire.onRequest(method, handle),
    sendNotification: send,
    sendRequest: (type, params) => {
      const method = typeof type === 'string' ? type : type.method;
      return params ? wire.sendRequest(method, params) : wire.sendRequest(method);
    },
    sendDiagnostics: (params) => send(PublishDiagnosticsNotification.method, params),
    register: ({ method }, registerOptions) => {
      registrations++;
      const registration = { id: `report-docs-${registrations}`, method, registerOptions };
      return wire.sendRequest(RegistrationRequest.method, { registrations: [registration] });
    },
    logError,
  };
}

/** `MessageType.Error` of the protocol. */
const errorMessage = 1;
