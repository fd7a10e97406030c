// The language servers of servers.json that are there.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
export const modules = `${here}modules/node_modules`;
export const platform = `${process.platform}-${process.arch}`;

/** `ours` are the folders with a built server of ours, by the name in the tables. */
export function serversFor(ours, only) {
  const { servers } = JSON.parse(readFileSync(`${here}servers.json`, 'utf8'));
  const [own, ...others] = servers;
  const all = [
    ...Object.entries(ours).map(([name, root]) => ({ ...filled(own, root), name })),
    ...others.map((one) => filled(one)),
  ];
  return all.filter((server) => {
    if (only && !only.includes(server.name)) return false;
    const missing = [server.command, ...server.args, ...(server.needs ?? [`${modules}/vscode-languageserver`])].find(
      (path) => path.startsWith('/') && !existsSync(path),
    );
    if (missing) console.error(`left out: ${server.name} is not installed (node bench/install.mjs)`);
    return !missing;
  });
}

function filled(server, root = '') {
  const values = { HERE: here.slice(0, -1), MODULES: modules, PLATFORM: platform, OURS: root };
  const fill = (text) => text.replace(/\$\{(\w+)\}/g, (_, name) => values[name]);
  return {
    ...server,
    command: server.command === 'node' ? process.execPath : fill(server.command),
    args: server.args.map(fill),
    needs: server.needs?.map(fill),
  };
}
