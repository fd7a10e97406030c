/** Addresses as clients write them: the same file may come in several spellings. */

/** The path part of an address, decoded; '' where it has none. */
export function pathOf(uri: string): string {
  return parsed(uri)?.path ?? '';
}

/** One spelling for one file: decoded, composed, the letter of a drive small. */
export function keyOf(uri: string): string {
  const address = parsed(uri);
  if (!address) return uri;
  const path = address.path.normalize('NFC').replace(/^\/[A-Z]:/u, (drive) => drive.toLowerCase());
  return `${address.origin}${path}`;
}

/** The address of what is called so in a folder, escaped as VS Code does. */
export function childUri(folder: string, name: string): string {
  const escaped = encodeURIComponent(name).replace(
    /[!'()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${folder.replace(/\/+$/u, '')}/${escaped}`;
}

/** The address of the folder that a file or folder lies in; that of the top is the top itself. */
export function parentUri(uri: string): string {
  const [, origin = '', path = ''] = /^([a-z][\w+.-]*:(?:\/\/[^/]*)?)(.*)$/iu.exec(uri) ?? [];
  const cut = path.replace(/\/+$/u, '').lastIndexOf('/');
  return cut < 0 ? uri : `${origin}${path.slice(0, cut) || '/'}`;
}

function parsed(uri: string): { readonly origin: string; readonly path: string } | undefined {
  try {
    const { protocol, host, pathname } = new URL(uri);
    return { origin: `${protocol}//${host}`, path: decodeURIComponent(pathname) };
  } catch {
    // No address, or one with a broken escape.
    return undefined;
  }
}
