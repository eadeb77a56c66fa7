import type { Overview } from '@sluice/queue';
import { forecast, RETENTION_MS } from '@sluice/queue';
import { presentMessenger } from './messenger.ts';
import { presentNumber } from './number.ts';

/** What the state and the count of an instance mean for its owner, and what to do: one or two sentences. */
export function advise(overview: Overview): string {
  const { state, count, settings } = overview;
  const messenger = presentMessenger(settings);
  const outlook = forecast(overview);
  if (state === 'blocked' && count > 0) {
    return `${messenger} has blocked this number. Its ${presentNumber(count)} messages would go out from the next number you connect, and can get that one blocked too. Clear the queue first.`;
  }
  if (outlook.kind === 'standing') {
    return `${presentNumber(count)} messages wait until the instance is authorized, for 24 hours at most. Look through them before you connect a number.`;
  }
  if (outlook.kind === 'draining' && outlook.emptyInMs > RETENTION_MS) {
    return 'The queue is longer than 24 hours at this pace: what stands at its end will be dropped before its turn comes.';
  }
  if (state !== 'authorized') return 'Nothing waits. Messages sent now are accepted and wait until the instance is authorized.';
  return outlook.kind === 'empty' ? 'Nothing waits.' : 'Messages are leaving, oldest first.';
}
