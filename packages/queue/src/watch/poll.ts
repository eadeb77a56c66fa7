import { capabilities } from '../capabilities.ts';
import { readingFrom, type Overview, type ReadPorts } from '../reading/reading.ts';
import { isSameList, type WatchState } from './watch-state.ts';
import { pollOverview } from './poll-overview.ts';
import type { PollRequest, PollResult } from './poll-result.ts';

/** What shows in neither count nor state, such as one message that has come for one that has gone, is seen after this time: a choice. */
const LIST_EVERY_MS = 5 * 60_000;

/** Reads what has to be read, the count before the list. Calls each method once at most, ends when every call has ended, never rejects. */
export async function poll(ports: ReadPorts, before: WatchState, request: PollRequest): Promise<PollResult> {
  const startedAt = ports.clock.now();
  const { state, changed, failures, listing } = await pollOverview(ports, before, request);
  const { overview } = state;
  const needsList =
    request.scope === 'entries' &&
    (request.isForced || listing !== undefined || (overview !== undefined && isListDue(state, overview)));
  if (failures.length > 0 || overview === undefined || !needsList) return { state, changed, failures };
  try {
    const listed = listing ?? (await ports.instance.list({ signal: ports.signal }));
    const remembered = (await ports.ledger?.waiting(ports.instance.idInstance)) ?? [];
    const reading = readingFrom({ ...overview, at: ports.clock.now() }, listed, remembered, startedAt);
    if (isSameList(state.reading, reading)) return { state: { ...state, reading }, changed, failures };
    return { state: { ...state, reading, changedAt: reading.at }, changed: true, failures };
  } catch (failure) {
    return { state, changed, failures: [failure] };
  }
}

function isListDue({ reading, changedAt }: WatchState, { flavor, isSending, count, at }: Overview): boolean {
  if (reading === undefined || at - reading.at >= LIST_EVERY_MS) return true;
  // Every message that leaves changes it.
  if (isSending && count > 0) return true;
  // Until a count that was already old then can no longer hide that more has changed.
  return reading.at < changedAt + capabilities[flavor].countLagMs;
}
