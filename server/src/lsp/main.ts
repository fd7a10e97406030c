/** Entry on Node with everything at hand, for tests from the sources; `packed.ts` is the one that is shipped. */
import { nodeHost } from '../node-host.ts';
import { nodeConnection } from './node-connection.ts';
import { parts } from './parts.ts';
import { serve } from './serve.ts';

serve(nodeConnection, parts, nodeHost);
