/** Features of which only the promises are at hand. All of them are loaded with the first request for one. */
import type { ServerCapabilities } from 'vscode-languageserver';
import { once } from '../core/text/memo.ts';
import type {
  DocumentHandler,
  Feature,
  LibraryHandler,
  Manner,
  OfDocument,
  Registrar,
  Workbench,
} from '../features/feature.ts';

/** What a feature promises, and the requests it answers. */
export interface FeatureHead {
  readonly capabilities: ServerCapabilities;
  readonly requests: readonly RequestHead[];
}

type RequestHead =
  | { readonly method: string; readonly about: 'document'; readonly manner: Manner }
  | { readonly method: string; readonly about: 'workbench' | 'library' };

/** What came over the wire; the feature that is asked says what it is. */
type Sent = ReturnType<typeof JSON.parse>;

/** How a request is answered; of the three one is there. */
interface Answers {
  readonly document?: DocumentHandler<Sent & OfDocument, unknown>;
  readonly workbench?: (bench: Workbench, params: Sent) => unknown;
  readonly library?: LibraryHandler<Sent, unknown>;
}

/** Features that behave like those in `early` and those that `load` brings; `load` is called once, for a request that is not in `early`. */
export function lazyFeatures(
  heads: readonly FeatureHead[],
  early: readonly Feature[],
  load: () => readonly Feature[],
): readonly Feature[] {
  const known = answersOf(early);
  const late = once(() => answersOf(load()));
  const answers = (method: string): Answers => known.get(method) ?? late().get(method) ?? {};
  return heads.map(({ capabilities, requests }) => ({
    capabilities,
    register: (registrar) => {
      for (const request of requests) registerLate(registrar, request, () => answers(request.method));
    },
  }));
}

function registerLate(registrar: Registrar, request: RequestHead, answers: () => Answers): void {
  const { method } = request;
  if (request.about === 'document')
    registrar.onDocument(method, request.manner, (document, bench, params) =>
      answers().document?.(document, bench, params),
    );
  else if (request.about === 'workbench')
    registrar.onWorkbench(method, (bench, params) => answers().workbench?.(bench, params));
  else
    registrar.onLibrary(method, async (library, bench, params, cancelled) =>
      answers().library?.(library, bench, params, cancelled),
    );
}

/** What features hook in, by method. */
function answersOf(features: readonly Feature[]): ReadonlyMap<string, Answers> {
  const found = new Map<string, Answers>();
  const registrar: Registrar = {
    onDocument: (method, _manner, document) => found.set(method, { document }),
    onWorkbench: (method, workbench) => found.set(method, { workbench }),
    onLibrary: (method, library) => found.set(method, { library }),
  };
  for (const { register } of features) register(registrar);
  return found;
}

/**
 * The head of a feature; what is generated is made of these.
 * @public
 */
export function headOf({ capabilities, register }: Feature): FeatureHead {
  const requests: RequestHead[] = [];
  register({
    onDocument: (method, manner) => requests.push({ method, about: 'document', manner }),
    onWorkbench: (method) => requests.push({ method, about: 'workbench' }),
    onLibrary: (method) => requests.push({ method, about: 'library' }),
  });
  return { capabilities, requests };
}
