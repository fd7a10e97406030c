/**
 * The file that is started: it says how the engine shall work and loads the server. What the engine has compiled is
 * kept from one start to the next, since to compile takes longer than to read a report. Node does so from 22.1 on.
 */
import { setFlagsFromString } from 'node:v8';
import { keptCode } from './kept-code.ts';

// Most patterns are used more than once in the first report already: to interpret them first is to compile them twice.
setFlagsFromString('--no-regexp-tier-up');
// What a key makes is of no use after the next one: to put it among what is old at once keeps it until all is looked at.
setFlagsFromString('--no-allocation-site-pretenuring');
// All is looked at when there is twice as much as was of use, not four times; what is of use is soon looked at.
setFlagsFromString('--heap-growing-percent=100');

const main = `${__dirname}/server/main.js`;
const enable: unknown = Reflect.get(require('node:module'), 'enableCompileCache');
if (typeof enable === 'function') {
  enable();
  require(main);
} else keptCode(main, require);
