import { capabilities } from '../capabilities.ts';
import { readingFrom, type Overview, type ReadPorts } from '../reading/reading.ts';
import { isSameList, type Known } from './known.ts';
import { look } from './look.ts';
import type { Need, Polled } from './polled.ts';

/** What shows in neither count nor state, such as one message that has come for one that has gone, is seen after this time: a choice. */
const LIST_EVERY_MS = 5 * 60_000;

/** Reads what has to be read, the count before the list. Calls each method once at most, ends when every call has ended, never rejects. */
export async function poll(ports: ReadPorts, before: Known, need: Need): Promise<Polled> {
  const since = ports.clock.now();
  const { known, changed, failures, listing } = await look(ports, before, need);
  const { overview } = known;
  const isToBeListed =
    need.wanted === 'entries' &&
    (need.everything || listing !== undefined || (overview !== undefined && isListDue(known, overview)));
  if (failures.length > 0 || overview === undefined || !isToBeListed) return { known, changed, failures };
  try {
    const listed = listing ?? (await ports.instance.list({ signal: ports.signal }));
    const remembered = (await ports.ledger?.waiting(ports.instance.idInstance)) ?? [];
    const reading = readingFrom({ ...overview, at: ports.clock.now() }, listed, remembered, since);
    if (isSameList(known.reading, reading)) return { known: { ...known, reading }, changed, failures };
    return { known: { ...known, reading, changedAt: reading.at }, changed: true, failures };
  } catch (failure) {
    return { known, changed, failures: [failure] };
  }
}

function isListDue({ reading, changedAt }: Known, { flavor, isSending, count, at }: Overview): boolean {
  if (reading === undefined || at - reading.at >= LIST_EVERY_MS) return true;
  // Every message that leaves changes it.
  if (isSending && count > 0) return true;
  // Until a count that was already old then can no longer hide that more has changed.
  return reading.at < changedAt + capabilities[flavor].countLagMs;
}
