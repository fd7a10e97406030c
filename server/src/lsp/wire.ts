/**
 * JSON-RPC as the language server protocol has it: requests, answers and notifications over a channel. Requests are
 * taken one after the other, each in a turn of its own, so that one that was taken back meanwhile is never begun.
 *
 * The library for this, vscode-jsonrpc, is as good and does more; to load it takes as long as to read a report.
 */

/** Carries messages; each is a plain object. */
export interface Channel {
  /** Calls for each message that comes, and for one that cannot be read. Nothing comes before it is called. */
  readonly listen: (take: (message: unknown) => void, fault: (error: unknown) => void) => void;
  readonly send: (message: object) => void;
}

/** Whether the other side has taken a request back. */
export interface Token {
  readonly isCancellationRequested: boolean;
}

/** What the other side sent. Whoever listens to a method says what the protocol has there. */
type Sent = ReturnType<typeof JSON.parse>;

/** Answers a request, at once or later. */
type Answerer = (params: Sent, token: Token) => unknown;

export interface Wire {
  readonly listen: () => void;
  readonly onRequest: (method: string, handle: Answerer) => void;
  readonly onNotification: (method: string, handle: (params: Sent) => void) => void;
  readonly sendRequest: (method: string, params: object | undefined) => Promise<Sent>;
  readonly sendNotification: (method: string, params: object | undefined) => void;
  /** Whether messages have come that are not handled yet. */
  readonly busy: () => boolean;
}

/** What is answered to a request that is not handled, with its code in JSON-RPC and in the protocol. */
class Refusal extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** What is answered to a request that was taken back. */
export function cancellation(): Error {
  return new Refusal(requestCancelled, 'Cancelled');
}

const unknownMethod = -32_601;
const internalError = -32_603;
const requestCancelled = -32_800;

/** What a message may be; what it is not is undefined. */
interface Message {
  readonly id: Id | undefined;
  readonly method: string | undefined;
  readonly params: Sent;
  readonly result: Sent;
  readonly error: unknown;
}

type Id = number | string;

interface Pending {
  readonly resolve: (result: Sent) => void;
  readonly reject: (error: Error) => void;
}

/** `fault` is told what cannot be read, and notifications that fail; nothing of it ends the conversation. */
export function wireOn(channel: Channel, fault: (error: unknown) => void): Wire {
  const notifications = new Map<string, (params: Sent) => void>();
  const send = (message: object): void => channel.send({ jsonrpc: '2.0', ...message });
  const theirs = theirRequests(send);
  const ours = ourRequests(send);
  const notice = ({ method = '', params }: Message): void => {
    try {
      notifications.get(method)?.(params);
    } catch (error) {
      fault(error);
    }
  };
  const inTurn = turns((message: Message) => {
    if (message.id === undefined) notice(message);
    else theirs.answer(message.id, message);
  });
  const take = (sent: unknown): void => {
    const message = messageIn(sent);
    const { id, method, params } = message;
    if (method === '$/cancelRequest') theirs.cancel(idOf(valueAt(params, 'id')));
    else if (method !== undefined) {
      if (id !== undefined) theirs.begin(id);
      inTurn.add(message);
    } else if (id !== undefined) ours.settle(id, message);
  };
  return {
    listen: () => channel.listen(take, fault),
    onRequest: theirs.on,
    onNotification: (method, handle) => notifications.set(method, handle),
    sendRequest: ours.send,
    sendNotification: (method, params) => send({ method, params }),
    busy: inTurn.waiting,
  };
}

/** Requests of the other side, from their arrival to their answer. */
function theirRequests(send: (message: object) => void) {
  const handlers = new Map<string, Answerer>();
  const open = new Map<Id, { isCancellationRequested: boolean }>();
  return {
    on: (method: string, handle: Answerer) => handlers.set(method, handle),
    begin: (id: Id) => open.set(id, { isCancellationRequested: false }),
    cancel: (id: Id | undefined): void => {
      const token = id === undefined ? undefined : open.get(id);
      if (token) token.isCancellationRequested = true;
    },
    answer: (id: Id, { method = '', params }: Message): void => {
      const over = (message: object): void => {
        open.delete(id);
        send({ id, ...message });
      };
      const failed = (error: unknown): void => over({ error: { code: codeOf(error), message: messageOf(error) } });
      try {
        const result = answerTo(
          method,
          handlers.get(method),
          params,
          open.get(id) ?? { isCancellationRequested: false },
        );
        if (result instanceof Promise) result.then((value: unknown) => over({ result: value ?? null }), failed);
        else over({ result: result ?? null });
      } catch (error) {
        failed(error);
      }
    },
  };
}

/** Requests of our own, until their answer comes. */
function ourRequests(send: (message: object) => void) {
  const open = new Map<Id, Pending>();
  let last = 0;
  return {
    send: (method: string, params: object | undefined): Promise<Sent> =>
      new Promise((resolve, reject) => {
        last++;
        open.set(last, { resolve, reject });
        send({ id: last, method, params });
      }),
    settle: (id: Id, { error, result }: Message): void => {
      const waiting = open.get(id);
      open.delete(id);
      if (error === undefined) waiting?.resolve(result);
      else waiting?.reject(new Error(messageOf(error)));
    },
  };
}

function answerTo(method: string, handle: Answerer | undefined, params: Sent, token: Token): unknown {
  if (token.isCancellationRequested) throw cancellation();
  if (!handle) throw new Refusal(unknownMethod, `Unhandled method ${method}`);
  return handle(params, token);
}

function codeOf(error: unknown): number {
  return error instanceof Refusal ? error.code : internalError;
}

/** Runs for each thing that comes, in order, each in a turn of the event loop: what came in between is known by then. */
function turns<T>(run: (one: T) => void): { readonly add: (one: T) => void; readonly waiting: () => boolean } {
  const queue: T[] = [];
  const soon = typeof setImmediate === 'function' ? setImmediate : (turn: () => void) => setTimeout(turn, 0);
  const turn = (): void => {
    const next = queue.shift();
    if (queue.length > 0) soon(turn);
    if (next !== undefined) run(next);
  };
  return {
    add: (one) => {
      if (queue.push(one) === 1) soon(turn);
    },
    waiting: () => queue.length > 0,
  };
}

function messageIn(sent: unknown): Message {
  const method = valueAt(sent, 'method');
  return {
    id: idOf(valueAt(sent, 'id')),
    method: typeof method === 'string' ? method : undefined,
    params: valueAt(sent, 'params'),
    result: valueAt(sent, 'result'),
    error: valueAt(sent, 'error'),
  };
}

function idOf(value: unknown): Id | undefined {
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

function messageOf(error: unknown): string {
  const message = valueAt(error, 'message');
  return typeof message === 'string' ? message : String(error);
}

function valueAt(of: unknown, name: string): Sent {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}
