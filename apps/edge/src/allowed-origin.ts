/**
 * Reads the origin of a page as an operator writes it.
 *
 * @returns it as browsers write it in the header `Origin`; `undefined` for what is no origin, such as `*`, `null` or an address with a path.
 */
export function originOf(written: string): string | undefined {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  // A star would look like a pattern and never be matched.
  if (url === undefined || url.host === '' || url.host.includes('*')) return undefined;
  const { protocol, host, pathname, search, hash, username, password } = url;
  if (!['', '/'].includes(pathname) || search + hash + username + password !== '') return undefined;
  // Not `url.origin`: that is "null" for the schemes of apps and extensions of browsers.
  return `${protocol}//${host}`.toLowerCase();
}
