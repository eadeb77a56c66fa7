/** A small host in the place of that of an instance: it writes what happens to it into the journal, as the reasons of holds. */
import { SluiceError } from '@sluice/core';
import { openJournal } from '@sluice/queue/journal';
import * as v from 'valibot';
import type { CreateInstance } from '../../../src/workers/instance-object.ts';

/** What each path answers. */
export interface Notes {
  readonly idInstance: string;
  /** New with each incarnation of the object. */
  readonly origin: string;
  /** The reasons of what is in the journal, from the first on. */
  readonly notes: readonly string[];
}

const schema: v.GenericSchema<unknown, Notes> = v.object({
  idInstance: v.string(),
  origin: v.string(),
  notes: v.array(v.string()),
});

export function parseNotes(answer: unknown): Notes {
  return v.parse(schema, answer);
}

/** `/note?text=…` writes; after `/wake-at?at=…` it writes and prints `woken` when it is woken. What ends in 9 cannot be opened. */
export const createNotes: CreateInstance<object> = (_env, idInstance, { database, clock, wakeAt }) => {
  if (idInstance.endsWith('9')) {
    throw new SluiceError({ code: 'journal-incompatible', message: 'The journal is of a newer version. Use the newer Sluice.' });
  }
  const journal = openJournal(database, { now: () => clock.now(), bodies: 'full' });
  const note = (reason: string): void => void journal.setHold({ idInstance, until: clock.now() + 60_000, reason, actor: 'test' });
  const notes = (): readonly string[] => journal.events({ order: 'oldest-first', limit: 100 }).map(({ reason = '' }) => reason);
  return {
    async fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname === '/note') note(searchParams.get('text') ?? '');
      if (pathname === '/wake-at') {
        note('asked');
        wakeAt(Number(searchParams.get('at')));
      }
      return Response.json({ idInstance, origin: clock.origin, notes: notes() } satisfies Notes);
    },
    async wake() {
      if (notes().at(-1) !== 'asked') return;
      note('woken');
      // eslint-disable-next-line no-console -- it is how a worker speaks to the test.
      console.log(JSON.stringify({ event: 'step', step: 'woken', writes: 0 }));
    },
  };
};
