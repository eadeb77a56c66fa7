import { SluiceError } from '@sluice/core';
import type { Clock } from '../clock.ts';
import type { Reading } from '../reading/reading.ts';
import { checkLimit } from './check-limit.ts';
import { followLink, type LinkPorts, type LinkVerdict } from './follow-link.ts';
import { linkOf } from './link-of.ts';

export interface LinkChecks {
  /** Each link once, in the order of the queue. A link can open a file to anyone who has it: not for logs. */
  readonly checked: readonly { readonly link: string; readonly verdict: LinkVerdict }[];
  /** How many more there are. */
  readonly remaining: number;
}

/**
 * How many links are checked at once, at the most. A choice.
 *
 * @example
 * ```ts
 * console.log(`At most ${MAX_LINK_CHECKS} links are asked for.`);
 * ```
 */
export const MAX_LINK_CHECKS = 20;

export interface LinkCheckOptions {
  /** So many links at most; as many as are allowed, unless given. */
  readonly limit?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

// A choice, for a link with all its redirects.
const TIMEOUT_MS = 10_000;

/**
 * Asks the servers of the files that wait whether they are there, one after the other, those at the head first. Calls strangers: only
 * when the operator asks for it. Addresses that are not public are never called, nor anything but http and https.
 *
 * @throws {SluiceError} `invalid-request` when `most` is not a whole number from 1 to 20; `aborted` by the signal.
 *
 * @example
 * ```ts
 * const links = await checkLinks(reading, ports);
 * const findings = diagnose(reading, { links });
 * ```
 */
export async function checkLinks(
  reading: Reading,
  ports: LinkPorts,
  { limit = MAX_LINK_CHECKS, signal }: LinkCheckOptions = {},
): Promise<LinkChecks> {
  checkLimit('links', limit, MAX_LINK_CHECKS, reading.idInstance);
  const links = [...new Set(reading.rows.flatMap(({ entry }) => linkOf(entry) ?? []))];
  const checked: { readonly link: string; readonly verdict: LinkVerdict }[] = [];
  for (const link of links.slice(0, limit)) {
    throwIfAborted(reading, signal);
    const verdict = await withTimeout(ports.clock, signal, (timeout) => followLink(link, ports, timeout));
    throwIfAborted(reading, signal);
    checked.push({ link, verdict });
  }
  return { checked, remaining: links.length - checked.length };
}

function throwIfAborted({ idInstance }: Reading, signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new SluiceError({
    code: 'aborted',
    message: `The check of the links of instance ${idInstance} was given up. Nothing was changed; check them again when you like.`,
    idInstance,
  });
}

/** Also where a port does not heed the signal. */
async function withTimeout(
  clock: Clock,
  signal: AbortSignal | undefined,
  follow: (timeout: AbortSignal) => Promise<LinkVerdict>,
): Promise<LinkVerdict> {
  const isOver = new AbortController();
  const timeout = signal === undefined ? isOver.signal : AbortSignal.any([signal, isOver.signal]);
  const done = new AbortController();
  const callerSignal = signal === undefined ? done.signal : AbortSignal.any([signal, done.signal]);
  const timer = clock.sleep(TIMEOUT_MS, callerSignal).then(
    () => isOver.abort(),
    () => undefined,
  );
  try {
    return await Promise.race([follow(timeout), timer.then((): LinkVerdict => ({ kind: 'no-answer' }))]);
  } finally {
    done.abort();
  }
}
