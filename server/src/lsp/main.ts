/** Entry on Node with everything at hand, for tests from the sources; `packed.ts` is the one that is shipped. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from '../node-host.ts';
import { parts } from './parts.ts';
import { serve } from './serve.ts';

serve(createConnection(ProposedFeatures.all), parts, nodeHost);
