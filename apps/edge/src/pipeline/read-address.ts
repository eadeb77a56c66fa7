import { parseGatewayAddress } from '@sluice/core';
import type { MiddlewareHandler } from 'hono';
import type { Operation } from '../contract.ts';
import { problem } from '../problem.ts';
import type { EdgeEnv } from './edge-env.ts';

/** The parts of an address of a drop-in route. */
export interface DropInAddress {
  readonly family: Operation['family'];
  readonly idInstance: string;
  /** In the letter case in which it was written. */
  readonly method: string;
  /** In the position of the gateway's token; `undefined` where nothing is there. Secret. */
  readonly key: string | undefined;
  /** The part of the path behind the key, or before it. */
  readonly receipt: string | undefined;
  /** What the call asks for, without the key. */
  readonly query: URLSearchParams;
}

/** The address of a method that ends where the key would begin, as it does where the variable of a shell is empty. */
const WITHOUT_KEY = /^\/{1,2}(?:v3\/)?waInstance\d+\/[A-Za-z]+\/*$/;
const NO_KEY =
  "There is no key in the address. Put the Sluice key where the gateway's token would be, behind the method: /waInstance…/getMessagesCount/KEY. In a shell, look whether the variable with the key is set.";
const CHAT_API = /^\/{1,2}instance([\w-]{1,64})\/([A-Za-z]+)\/?$/;

/** Takes the address apart. Any other than that of a gateway's method is not found; one without its key is said to lack it. */
export const readAddress: MiddlewareHandler<EdgeEnv> = async (c, next) => {
  const url = new URL(c.req.url);
  const address = parseAddress(url);
  if (address === undefined) return WITHOUT_KEY.test(url.pathname) ? problem('unauthorized', NO_KEY) : c.notFound();
  c.set('address', address);
  return next();
};

export function parseAddress(url: Pick<URL, 'pathname' | 'search'>): DropInAddress | undefined {
  const { token: key, ...address } = parseGatewayAddress(url) ?? { token: undefined };
  return 'family' in address ? { ...address, key } : parseChatApiAddress(url);
}

function parseChatApiAddress({ pathname, search }: Pick<URL, 'pathname' | 'search'>): DropInAddress | undefined {
  const [, idInstance, method] = CHAT_API.exec(pathname) ?? [];
  if (idInstance === undefined || method === undefined) return undefined;
  const query = new URLSearchParams(search);
  // Of two keys the edge must not choose one.
  const [key, ...more] = query.getAll('token');
  query.delete('token');
  return { family: 'chat-api', idInstance, method, key: more.length > 0 ? undefined : key, receipt: undefined, query };
}
