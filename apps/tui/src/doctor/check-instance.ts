import { type Fetch, SluiceError } from '@sluice/core';
import type { Overview } from '@sluice/queue';
import { type Clock, readOverview } from '@sluice/queue/reading';
import type { Sentences } from '@sluice/queue/sentences';
import type { Host } from '../cli/host.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { InstanceConfig } from '../config/config.ts';
import { connectInstance } from '../instances/connected-instance.ts';
import { messages } from '../present/format.ts';
import { presentState } from '../present/instance.ts';
import { oneLine } from '../present/safe-text.ts';
import { shellLine } from '../present/shell.ts';
import type { Check } from './check-config.ts';

/** A message's age and the end of a plan are counted in hours and minutes: half a minute less changes nothing. A choice. */
const TOLERATED_SKEW_MS = 30_000;

/** Asks an instance for its state, count and settings. Nothing is changed. */
export async function checkInstance(config: InstanceConfig, host: Host): Promise<readonly Check[]> {
  const about = config.name;
  const { fetch, skewMs } = watchSkew(host.fetch ?? globalThis.fetch, host.clock);
  try {
    const { instance } = connectInstance(config, { ...host, fetch });
    const overview = await readOverview({ instance, clock: host.clock });
    return [stateCheck(config, overview), ...skewCheck(about, skewMs(), host.sentences)];
  } catch (error) {
    if (!(error instanceof SluiceError) && !(error instanceof UsageError)) throw error;
    return [
      { about, level: 'wrong', found: 'The instance cannot be asked.', next: oneLine(error.message) },
      ...skewCheck(about, skewMs(), host.sentences),
    ];
  }
}

function stateCheck({ name, environment, isProtected }: InstanceConfig, overview: Overview): Check {
  const { count, isSending } = overview;
  const { words } = presentState(overview);
  const environmentNote = `${environment}${isProtected ? ', protected' : ''}`;
  const waits = `${messages(count)} ${count === 1 ? 'waits' : 'wait'}`;
  const found = `Reached (${environmentNote}). Its state: ${words}. ${waits}.`;
  if (isSending) return { about: name, level: 'ok', found };
  return { about: name, level: 'wrong', found: `${found} Nothing leaves.`, next: shellLine(['sluice', 'diagnose', name]) };
}

function skewCheck(name: string, skewMs: number | undefined, { formats }: Sentences): readonly Check[] {
  if (skewMs === undefined || Math.abs(skewMs) <= TOLERATED_SKEW_MS) return [];
  return [
    {
      about: name,
      level: 'wrong',
      found: `The clock here is ${formats.span(Math.abs(skewMs))} ${skewMs > 0 ? 'ahead of' : 'behind'} that of the gateway.`,
      next: 'Set it right: the ages of messages are reckoned by it.',
    },
  ];
}

/** A `fetch` that learns from the answers how far the clock here is from that of the gateway. */
interface SkewedFetch {
  readonly fetch: Fetch;
  /** How far this clock is ahead, in milliseconds; negative where it is behind; `undefined` where no answer had the time. */
  readonly skewMs: () => number | undefined;
}

function watchSkew(fetch: Fetch, clock: Clock): SkewedFetch {
  const seen: number[] = [];
  return {
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      // When the answer was made (RFC 9110, section 6.6.1). One that was kept on the way is older.
      const date = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(date) && !response.headers.has('age')) seen.push(clock.now() - date);
      return response;
    },
    // What an answer took on its way makes this clock look ahead: the fastest answer says best.
    skewMs: () => seen.toSorted((one, other) => Math.abs(one) - Math.abs(other))[0],
  };
}
