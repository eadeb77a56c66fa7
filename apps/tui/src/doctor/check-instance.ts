import { type Fetch, SluiceError } from '@sluice/core';
import type { Overview } from '@sluice/queue';
import { type Clock, readOverview } from '@sluice/queue/reading';
import type { Host } from '../cli/host.ts';
import type { InstanceConfig } from '../config/config.ts';
import { connectInstance } from '../instances/connected-instance.ts';
import { presentState } from '../present/instance.ts';
import { oneLine } from '../present/safe-text.ts';
import { shellLine } from '../present/shell.ts';
import { errorSentence, UsageError } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import type { Check } from './check-config.ts';

/** A message's age and the end of a plan are counted in hours and minutes: half a minute less changes nothing. A choice. */
const TOLERATED_SKEW_MS = 30_000;

/** What a look at an instance has shown. */
export interface CheckedInstance {
  readonly checks: readonly Check[];
  /** Its state, count and settings; nothing where they could not be read. */
  readonly overview: Overview | undefined;
}

/** Asks an instance for its state, count and settings. Nothing is changed. */
export async function checkInstance(config: InstanceConfig, host: Host): Promise<CheckedInstance> {
  const about = config.name;
  const { fetch, skewMs } = watchSkew(host.fetch ?? globalThis.fetch, host.clock);
  try {
    const { instance } = connectInstance(config, { ...host, fetch });
    const overview = await readOverview({ instance, clock: host.clock });
    return { checks: [stateCheck(config, overview, host.sentences), ...skewCheck(about, skewMs(), host.sentences)], overview };
  } catch (error) {
    if (!(error instanceof SluiceError) && !(error instanceof UsageError)) throw error;
    const unreachable: Check = {
      about,
      level: 'wrong',
      found: host.sentences.doctor.instanceUnreachable,
      next: oneLine(errorSentence(error, host.sentences)),
    };
    return { checks: [unreachable, ...skewCheck(about, skewMs(), host.sentences)], overview: undefined };
  }
}

/** The state of an instance that answers. */
export function stateCheck(
  { name, environment, isProtected }: Pick<InstanceConfig, 'name' | 'environment' | 'isProtected'>,
  overview: Overview,
  sentences: AppSentences,
): Check {
  const { doctor, lists } = sentences;
  const word = lists.environments[environment];
  const { words } = presentState(overview, sentences);
  const found = doctor.reached(isProtected ? lists.protectedIn(word) : word, words, overview.count, overview.isSending);
  if (overview.isSending) return { about: name, level: 'ok', found };
  return { about: name, level: 'wrong', found, next: shellLine(['sluice', 'diagnose', name]) };
}

function skewCheck(name: string, skewMs: number | undefined, { doctor }: AppSentences): readonly Check[] {
  if (skewMs === undefined || Math.abs(skewMs) <= TOLERATED_SKEW_MS) return [];
  return [
    {
      about: name,
      level: 'wrong',
      found: doctor.clockSkew(skewMs),
      next: doctor.setClock,
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
