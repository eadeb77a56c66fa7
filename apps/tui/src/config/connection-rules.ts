import type { QueueFlavor } from '@sluice/queue';
import type { SettingFault } from '../sentences/mistake-sentences.ts';

/** What a part of a connection must be like, and the sentence for one that is not. */
interface Rule {
  readonly pattern: RegExp;
  readonly fault: SettingFault;
}

interface ConnectionRules {
  readonly idInstance: Rule;
  readonly token: Rule;
}

// The clients check the same. Here it is checked first, so that a mistake is reported with the name that it has in the file.
const gateway: ConnectionRules = {
  idInstance: { pattern: /^\d{4,20}$/, fault: 'gateway-number' },
  token: { pattern: /^(?!\.{1,2}$)[\w.~-]{1,256}$/, fault: 'token' },
};

export const connectionRules: Readonly<Record<QueueFlavor, ConnectionRules>> = {
  plain: gateway,
  v3: gateway,
  'chat-api': {
    idInstance: { pattern: /^[\w-]{1,64}$/, fault: 'chat-api-number' },
    token: { pattern: /^[\w.~-]{1,512}$/, fault: 'token' },
  },
};

/** What people call an instance or an edge. Fillers of Hangul are invisible letters. */
export const NAME: RegExp = /^(?!.*\p{Default_Ignorable_Code_Point})[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u;

/** Most instances of a file have the same few addresses. */
const origins = new Map<string, string | undefined>();

/** An address as it is called; `undefined` where it is not that of a server and nothing more. */
export function originOf(address: string): string | undefined {
  if (origins.has(address)) return origins.get(address);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const is =
    url !== undefined &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.pathname === '/' &&
    [url.username, url.password, url.search, url.hash].every((part) => part === '');
  const origin = is ? url.origin : undefined;
  origins.set(address, origin);
  return origin;
}

/** The name of a variable as it may be shown; nothing for one that could be a token or a key in the wrong place. */
export function shownVariable(name: string): string | undefined {
  return /^[A-Z][A-Z0-9_]{0,39}$/.test(name) ? name : undefined;
}
