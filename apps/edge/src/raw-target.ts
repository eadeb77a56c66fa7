/** What a request asked for, before a runtime makes a URL of it. */

/** What a host gives with a request, where it can see more than the URL. */
export interface RequestBindings {
  /** The target as it came over the wire (RFC 9112, section 3.2). A URL no longer has its dot segments. */
  readonly rawTarget?: string | undefined;
  /** @returns where its connection comes from, where the host can say it. */
  readonly callerAddress?: () => string | undefined;
}

// Instance, method, key and receipt need no encoding. So an encoded character is a path in disguise: `%2e%2e`, `%2f`, `%2563lear`.
const DISGUISE = /[%\\#]|[^!-~]/;
// With or without the parameters that some servers cut off: `..;x`.
const DOT_SEGMENT = /(?:^|\/)\.{1,2}(?:;[^/]*)?(?:\/|$)/;
const ORIGIN = /^https?:\/\/([^/?#]*)/i;
const HOST_AND_PORT = /^[\w.:[\]-]+$/;

/**
 * Whether a request names its path plainly: in origin-form, without dot segments, encoded characters, backslashes or user information.
 * Everything else could be read as one path by the edge and as another by a server before or behind it.
 *
 * @param url The URL that the runtime made. workerd keeps dots and user information in it; Node does not.
 */
export function isPlainTarget(url: string, { rawTarget }: RequestBindings = {}): boolean {
  const [origin, authority] = ORIGIN.exec(url) ?? [''];
  if (authority === undefined || !HOST_AND_PORT.test(authority)) return false;
  const target = rawTarget ?? url.slice(origin.length);
  const [path = ''] = target.split('?', 1);
  return path.startsWith('/') && !DISGUISE.test(path) && !DOT_SEGMENT.test(path);
}
