import { SluiceError } from '@sluice/core';
import type { ClearAnswer } from '../instance/queue-instance.ts';
import type { StoredEntry } from '../journal/snapshots.ts';
import type { Work } from '../journal/work.ts';
import { told, toldBy, type Answered } from '../work/clearing-story.ts';
import { asSluiceError, isCertainRefusal } from '../work/failure.ts';
import type { WorkPorts } from '../work/work-ports.ts';

/** How the one request ended. */
export type ClearOutcome =
  | { readonly outcome: 'answered'; readonly work: Work; readonly answered: Answered; readonly error: SluiceError | undefined }
  | { readonly outcome: 'refused'; readonly error: SluiceError };

/** Sends the one request, and writes down what was heard of it. The intent must have been written. */
export async function requestClear(ports: WorkPorts, work: Work, snapshot: string): Promise<ClearOutcome> {
  const { instance, journal, clock } = ports;
  const answer = await send(ports);
  const at = clock.now();
  if (answer instanceof SluiceError) {
    if (isCertainRefusal(answer)) {
      journal.closeWork(work, 'refused', {
        kind: 'clear-refused',
        data: { code: answer.code, message: answer.message },
      });
      return { outcome: 'refused', error: answer };
    }
    const answered: Answered = { outcome: 'unknown', at, cleared: null, proven: [] };
    const moved = journal.moveWork(work, 'unknown', {
      kind: toldBy.answered,
      data: { ...told(answered), code: answer.code, message: answer.message },
    });
    return { outcome: 'answered', work: moved, answered, error: answer };
  }
  const { cleared, texts } = answer;
  const proven = instance.flavor === 'chat-api' ? provenBy(texts, journal.iterateEntries(snapshot)) : [];
  const answered: Answered = { outcome: 'cleared', at, cleared: cleared ?? null, proven };
  const moved = journal.moveWork(work, 'cleared', { kind: toldBy.answered, data: told(answered) });
  return { outcome: 'answered', work: moved, answered, error: undefined };
}

/** Never rejects. */
async function send({ instance }: WorkPorts): Promise<ClearAnswer | SluiceError> {
  try {
    return await instance.clear();
  } catch (error) {
    return asSluiceError(error, instance.idInstance, 'The clear request');
  }
}

/** The places of those that the gateway names among the cleared: by their texts, so that of some that are alike either all are proven or none. */
function provenBy(texts: readonly string[], entries: Iterable<StoredEntry>): readonly number[] {
  const places = new Map<string, number[]>();
  for (const { place, body } of entries) {
    const text = body?.['body'];
    if (typeof text === 'string') places.set(text, [...(places.get(text) ?? []), place]);
  }
  const named = new Map<string, number>();
  for (const text of texts) named.set(text, (named.get(text) ?? 0) + 1);
  return [...places]
    .flatMap(([text, of]) => ((named.get(text) ?? 0) >= of.length ? of : []))
    .toSorted((one, other) => one - other);
}
