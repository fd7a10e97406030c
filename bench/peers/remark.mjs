// unified-language-server with remark and remark-preset-lint-recommended.
import { load } from './lib.mjs';

const { createUnifiedLanguageServer } = await load('unified-language-server');
const { remark } = await load('remark');
const preset = (await load('remark-preset-lint-recommended')).default;

createUnifiedLanguageServer({
  processorName: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark().use(preset),
  plugins: [preset],
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  rcName: '.remarkrc',
});
