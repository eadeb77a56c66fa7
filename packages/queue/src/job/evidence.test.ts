import type { QueueEntry } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { answeredInstance } from '../../test/answered-instance.ts';
import { steppedClock } from '../../test/stepped-clock.ts';
import { entries, entry, messageId, reading, START } from '../../test/reading.ts';
import type { SentEvidence } from '../instance/queue-instance.ts';
import { newJob } from '../journal/contract/given.ts';
import { openJobJournal } from '../journal/job-journal.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { decideUnfound, findSend, sentSince, type SendOutcome, type Evidence } from './evidence.ts';
import { createOwners } from './owners.ts';

const CHAT = '79990000002@c.us';
const text = entry();
const file: QueueEntry = {
  type: 'sendFileByUrl',
  messageIds: [],
  chatId: CHAT,
  body: { chatId: CHAT, urlFile: 'https://files.example.com/a.pdf', fileName: 'a.pdf' },
};

function sent(ordinal: number, different: Partial<SentEvidence> = {}): SentEvidence {
  return { messageId: messageId(ordinal), chatId: CHAT, text: 'Hello', at: START, status: 'sent', ...different };
}

function find(what: QueueEntry, evidence: Partial<Evidence>, known: readonly string[] = []): SendOutcome | undefined {
  return findSend(what, { reading: reading(), sent: [], ...evidence }, { known: new Set(known), alike: [] });
}

describe('a request to send that was not answered', () => {
  test('arrived where a message that is the same waits under an id that is not known', () => {
    expect(find(text, { reading: reading({ entries: entries(1) }) })).toMatchObject({
      outcome: 'accepted',
      messageId: messageId(1),
    });
  });

  test('is not taken for a message that is known to be another', () => {
    expect(find(text, { reading: reading({ entries: entries(1) }) }, [messageId(1)])).toBeUndefined();
  });

  test('arrived where a text that is the same was sent to the chat', () => {
    expect(find(text, { sent: [sent(1)] })).toMatchObject({ outcome: 'accepted', messageId: messageId(1) });
  });

  test.each([
    ['another text', { text: 'Good bye' }],
    ['the same text to another chat', { chatId: '79990000003@c.us' }],
  ])('is not taken for %s that was sent', (_what, different) => {
    expect(find(text, { sent: [sent(1, different)] })).toBeUndefined();
  });

  test('stays unknown where something was sent to the chat of which it is not known what it said', () => {
    expect(find(file, { sent: [sent(1, { text: undefined })] })?.outcome).toBe('unknown');
    expect(find(file, { sent: [sent(1)] })).toBeUndefined();
  });
});

describe('a request to send that was not answered and is found nowhere', () => {
  const nothing = { reading: reading(), sent: [] };
  const full = Array.from({ length: 500 }, (_, i) => entry({ messageIds: [messageId(i + 2)], chatId: '79990000003@c.us' }));
  const all = { isComplete: true, isSending: false };
  const truncated = reading({ entries: full, count: 1240 });

  test('was not sent where all can be seen at both looks, nothing leaves, and it is not among what was sent', () => {
    expect(decideUnfound(all, nothing).outcome).toBe('not-sent');
  });

  test.each([
    ['messages leave at the first look: one on its way is in no list', { ...all, isSending: true }, nothing],
    ['messages leave at the second look', all, { reading: reading({ isSending: true }), sent: [] }],
    ['not everything can be seen at the first look', { ...all, isComplete: false }, nothing],
    ['not everything can be seen at the second look', all, { reading: truncated, sent: [] }],
    ['nothing lists what was sent: it may have left between two looks', all, { reading: reading(), sent: undefined }],
  ])('stays unknown where %s', (_what, first, last) => {
    expect(decideUnfound(first, last).outcome).toBe('unknown');
  });
});

describe('the messages sent since a moment', () => {
  const MINUTE_MS = 60_000;
  const DAY_MINUTES = 1440;

  /** How many minutes are asked for; `undefined` where nothing is. @param since of the run, by its clock. */
  async function askedFor(
    moment: number,
    { now, since, origin }: { readonly now: number; readonly since: number; readonly origin?: string },
  ): Promise<number | undefined> {
    let asked: number | undefined;
    const instance = {
      ...answeredInstance('plain', {}).instance,
      listSent: async (minutes: number) => {
        asked = minutes;
        return [];
      },
    };
    const clock = { ...steppedClock(), now: () => now, monotonic: () => 7 * MINUTE_MS };
    const gateway = { instance, clock, journal: openJobJournal(openMemoryDatabase(), { now: () => now, bodies: 'full' }) };
    const ownedSince = { now: since, monotonic: 0, origin: origin ?? clock.origin };
    const claim = gateway.journal.openJob({ ...newJob, ownedSince });
    if (claim.outcome === 'acquired') await sentSince({ ...gateway, owners: createOwners(), owner: 'run' }, claim.job, moment);
    return asked;
  }

  test('is asked for with a margin in the run that wrote the moment, also when the clock was set back since', async () => {
    expect(await askedFor(START, { now: START + 7 * MINUTE_MS, since: START })).toBe(27);
    expect(await askedFor(START, { now: START - 60 * MINUTE_MS, since: START })).toBe(27);
  });

  test('is asked for as far back as it goes where another run wrote the moment: the clock may have been set between', async () => {
    expect(await askedFor(START - 1, { now: START + MINUTE_MS, since: START })).toBe(DAY_MINUTES);
  });

  test('is asked for as far back as it goes where another process of the same host wrote the moment', async () => {
    const another = { now: START + MINUTE_MS, since: START, origin: 'the process before' };
    expect(await askedFor(START, another)).toBe(DAY_MINUTES);
  });

  test('is unknown where the moment is more than a day ago, or is still to come by the clock', async () => {
    expect(await askedFor(START - 24 * 60 * MINUTE_MS, { now: START, since: START })).toBeUndefined();
    expect(await askedFor(START - 1, { now: START - 2, since: START })).toBeUndefined();
  });
});
