import type { Fetch } from '../transport/fetch.ts';

/**
 * Sends one HTTP request and never repeats it, as Node's own `fetch` does after 421. No redirect is followed, no cache and no cookie is used.
 *
 * @returns the answer, whatever its status from 200 to 599; its body is a stream.
 * @throws the error of the runtime, the reason of `init.signal`, or what `beforeWrite` has thrown.
 */
export const fetchOnce: Fetch = async (url, init, beforeWrite) => {
  // Node's own HTTP takes longer to load than a program that only reads needs to start.
  const { httpOnce } = await import('./http-once.ts');
  return httpOnce(url, init, beforeWrite);
};
