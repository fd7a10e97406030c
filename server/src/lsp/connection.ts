/**
 * The conversation with the client: the beginning and the end of it, and the few messages we send. The library for whole
 * servers knows every message there is, and loading it takes longer than all that is done before a first report is shown.
 */
import {
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  MessageType,
  type NotificationType,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  type SetTraceParams,
  ShutdownRequest,
} from 'vscode-languageserver';
import { type Channel, type Token, wireOn } from './wire.ts';

/** A message by its method. */
interface Named {
  readonly method: string;
}

export interface Connection {
  /** Takes messages from now on. */
  readonly listen: () => void;
  readonly onInitialize: (handle: (params: InitializeParams) => InitializeResult) => void;
  readonly onNotification: <P>(type: NotificationType<P>, handle: (params: P) => void) => void;
  readonly onRequest: <P>(method: string, handle: (params: P, token: Token) => unknown) => void;
  readonly sendNotification: (method: string, params: object) => void;
  readonly sendRequest: <R>(type: Named | string, params?: object) => Promise<R>;
  readonly sendDiagnostics: (params: PublishDiagnosticsParams) => void;
  /** Asks the client for messages it sends only to those who ask. */
  readonly register: (type: Named, options?: object) => Promise<unknown>;
  readonly logError: (message: string) => void;
  /** Tells what only one who looks for a fault wants to know. */
  readonly logTrace: (message: string) => void;
  /** Whether messages have come that are not handled yet. */
  readonly busy: () => boolean;
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
export function connect(channel: Channel, life: Life = noLife): Connection {
  const logError = (message: string): void =>
    wire.sendNotification(LogMessageNotification.method, { type: MessageType.Error, message });
  const wire = wireOn(channel, (error) => logError(`A message failed: ${String(error)}`));
  let asked = false;
  let traces = false;
  let registrations = 0;
  wire.onRequest(ShutdownRequest.method, () => {
    asked = true;
    return null;
  });
  wire.onNotification('exit', () => life.end(asked));
  wire.onNotification('$/setTrace', ({ value }: SetTraceParams) => {
    traces = value !== 'off';
  });
  const sendRequest: Connection['sendRequest'] = (type, params) =>
    wire.sendRequest(typeof type === 'string' ? type : type.method, params);
  return {
    listen: wire.listen,
    onInitialize: (handle) =>
      wire.onRequest(InitializeRequest.method, (params: InitializeParams) => {
        if (typeof params.processId === 'number') life.follow(params.processId);
        traces = (params.trace ?? 'off') !== 'off';
        return handle(params);
      }),
    onNotification: ({ method }, handle) => wire.onNotification(method, handle),
    onRequest: wire.onRequest,
    sendNotification: wire.sendNotification,
    sendRequest,
    sendDiagnostics: (params) => wire.sendNotification(PublishDiagnosticsNotification.method, params),
    register: ({ method }, registerOptions) => {
      registrations++;
      const registration = { id: `report-docs-${registrations}`, method, registerOptions };
      return sendRequest(RegistrationRequest, { registrations: [registration] });
    },
    logError,
    logTrace: (message) => {
      if (traces) wire.sendNotification('$/logTrace', { message });
    },
    busy: wire.busy,
  };
}
