import fc from 'fast-check';
import type { AcceptedAt } from '../src/reading/queue-row.ts';
import type { Reading } from '../src/reading/reading.ts';
import { entries, reading, START } from './reading.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

const delayMs = fc.integer({ min: 500, max: 30 * 60_000 });

/** Readings of a gateway that sends, with ages that are known of some or of all. The ages go by the place in the queue. */
export function readings(agesKnown: 'all' | 'some'): fc.Arbitrary<Reading> {
  return fc
    .record({
      ages: fc.array(fc.integer({ min: 0, max: DAY_MS + HOUR_MS }), { maxLength: 80 }),
      hidden: fc.infiniteStream(fc.boolean()),
      unseen: agesKnown === 'all' ? fc.constant(0) : fc.oneof(fc.constant(0), fc.nat(2000)),
      isHidden: fc.boolean(),
      delayMs,
    })
    .map(({ ages, hidden, unseen, isHidden, delayMs: delay }) => {
      const acceptedAt = ages
        .toSorted((one, other) => other - one)
        .map((age): AcceptedAt | undefined =>
          agesKnown === 'some' && hidden.next().value ? undefined : { at: START - age, certainty: 'certain' },
        );
      return readingWith(acceptedAt, { unseen, isHidden, delayMs: delay });
    });
}

interface Rest {
  readonly unseen: number;
  /** Whether it is not known where those are that are not seen. */
  readonly isHidden: boolean;
  readonly delayMs: number;
}

function readingWith(acceptedAt: readonly (AcceptedAt | undefined)[], { unseen, isHidden, delayMs: delay }: Rest): Reading {
  const shown = acceptedAt.length;
  const total = shown + unseen;
  return reading({
    state: 'authorized',
    entries: entries(shown),
    count: total,
    acceptedAt,
    settings: { typeInstance: 'whatsapp', delayMs: delay },
    completeness: unseen === 0 ? { kind: 'complete' } : { kind: isHidden ? 'uncertain' : 'truncated', shown, total },
  });
}
