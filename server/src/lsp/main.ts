/** Entry on Node: `node dist/server.js --stdio`, or as the child of an editor. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from '../node-host.ts';
import { parts } from './parts.ts';
import { serve } from './serve.ts';

serve(createConnection(ProposedFeatures.all), parts, nodeHost);
