import type { QueueEntry } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../test/reading.ts';
import {
  BAKERY,
  capture,
  capturedJob,
  entries,
  failureOf,
  isMessageId,
  journalIn,
  kindsIn,
  message,
  newJob,
  type OpenDatabase,
  saying,
  SHOP,
  START,
  acquiredJob,
} from './given.ts';

const forwarded: QueueEntry = {
  messageIds: ['BAE5F1', 'BAE5F2'].filter(isMessageId),
  type: 'ForwardMessages',
  chatId: '79990000003@c.us',
  body: { chatId: '79990000003@c.us', chatIdFrom: '79990000004@c.us', messages: ['A', 'B'] },
};

const status: QueueEntry = {
  messageIds: [],
  type: 'other',
  gatewayType: 'sendTextStatus',
  chatId: undefined,
  body: { message: 'Привет, 10 %', fontSize: 12, unheardOf: [{ phone: 79_990_000_005, bold: true, none: null }] },
};

// Vitest gives it as `any`.
const matchingDigest: unknown = expect.stringMatching(/^[\da-f]{64}$/);

export function snapshotsContract(open: OpenDatabase): void {
  describe('snapshots', () => {
    test('come back with their entries as they were, in their order', async () => {
      const { journal } = journalIn(open());
      const job = acquiredJob(journal.openJob(newJob));
      const { snapshot = '' } = journal.saveSnapshot(job, capture, rowsOf([message('BAE501'), forwarded, status]));
      const info = { ...capture, id: snapshot, idInstance: SHOP, entryCount: 3, bodies: 'full', digest: matchingDigest };
      expect(journal.readSnapshot(snapshot)).toEqual(info);
      expect(journal.listSnapshots(SHOP)).toEqual([info]);
      const [first, second, third, ...rest] = journal.iterateEntries(snapshot);
      expect([...journal.iterateEntries(snapshot, 2)]).toEqual([third]);
      expect([...journal.iterateEntries(snapshot, 3)]).toEqual([]);
      const { messageIds, chatId, body } = message('BAE501');
      expect(first).toMatchObject({ position: 1, messageIds, gatewayType: 'sendMessage', chatId, body });
      expect(second).toMatchObject({
        position: 2,
        messageIds: ['BAE5F1', 'BAE5F2'],
        gatewayType: 'ForwardMessages',
        body: forwarded.body,
      });
      expect(third).toMatchObject({
        position: 3,
        messageIds: [],
        gatewayType: 'sendTextStatus',
        chatId: undefined,
        body: status.body,
      });
      expect(rest).toEqual([]);
    });

    test('are noted in their job, with an event, and listed newest first', async () => {
      const { journal } = journalIn(open());
      const job = capturedJob(journal);
      expect(journal.openJobs()).toEqual([job]);
      expect(journal.events({ job: job.id, order: 'newest-first', limit: 1 })).toMatchObject([
        { kind: 'snapshot-saved', data: { snapshot: job.snapshot, entries: 3, count: 5, completeness: { kind: 'truncated' } } },
      ]);
      const later = { ...capture, at: START + 1, completeness: { kind: 'complete' } } as const;
      const bakery = journal.saveSnapshot(acquiredJob(journal.openJob({ ...newJob, idInstance: BAKERY })), later, []);
      expect(journal.listSnapshots().map(({ id }) => id)).toEqual([bakery.snapshot, job.snapshot]);
      expect(journal.listSnapshots(BAKERY)).toMatchObject([{ entryCount: 0, completeness: { kind: 'complete' } }]);
    });

    test.each([
      [
        'masked',
        { chatId: '79990000002@c.us', message: '••••• •• ••••••' },
        { message: '••••••• •• •', fontSize: 0, unheardOf: [{ phone: 0, bold: true, none: null }] },
      ],
      ['none', undefined, undefined],
    ] as const)('with the setting %s hold no text, say so, and restore nothing', async (bodies, first, second) => {
      const { database, journal } = journalIn(open(), { bodies });
      const job = capturedJob(journal, {}, [message('BAE501'), status]);
      const { snapshot = '' } = job;
      expect(journal.readSnapshot(snapshot).bodies).toBe(bodies);
      expect(Array.from(journal.iterateEntries(snapshot), ({ body }) => body)).toEqual([first, second]);
      expect(JSON.stringify(database.all(`SELECT * FROM snapshot_entries`))).not.toMatch(/Offer|Привет|79990000005/);
      expect(failureOf(() => journal.intendResend(job, 1))).toMatchObject({
        code: 'bodies-not-kept',
        message: saying('without the texts'),
      });
      expect(kindsIn(journal)).not.toContain('resend-intended');
    });

    test('of a job that was closed are not saved, not even in part', async () => {
      const { database, journal } = journalIn(open());
      const job = acquiredJob(journal.openJob(newJob));
      journal.moveJob(job, 'cancelled', {});
      expect(failureOf(() => journal.saveSnapshot(job, capture, rowsOf(entries))).code).toBe('job-closed');
      expect([journal.listSnapshots(), database.all(`SELECT * FROM snapshot_entries`)]).toEqual([[], []]);
    });

    test('cannot be changed or deleted, by any statement', async () => {
      const { database, journal } = journalIn(open());
      // The first of the two belongs to no job any more.
      journal.saveSnapshot(capturedJob(journal), capture, rowsOf(entries));
      for (const table of ['snapshots', 'snapshot_entries']) {
        expect(() => database.run(`UPDATE ${table} SET rowid = rowid`)).toThrow(/never changed/);
        expect(() => database.run(`DELETE FROM ${table} WHERE rowid = 1`)).toThrow(/retention only/);
      }
    });

    test('of 1,240 entries are read page by page, whole and in order', async () => {
      const { journal } = journalIn(open());
      const many = Array.from({ length: 1240 }, (_, i) => message(`BAE5${i}`));
      const { snapshot = '' } = capturedJob(journal, {}, many);
      const listed = Array.from(journal.iterateEntries(snapshot), ({ position, messageIds }) => ({ position, messageIds }));
      expect(listed).toEqual(many.map(({ messageIds }, i) => ({ position: i + 1, messageIds })));
    });

    test.each([1, 2, 3])('of which entry %i is missing do not pass for whole', async (position) => {
      const { database, journal } = journalIn(open());
      const { snapshot = '' } = capturedJob(journal);
      database.run(`DROP TRIGGER snapshot_entries_are_kept`);
      database.run(`DELETE FROM snapshot_entries WHERE position = ?`, [position]);
      const failure = failureOf(() => [...journal.iterateEntries(snapshot)]);
      expect(failure).toMatchObject({ code: 'journal-damaged', message: saying('cannot be read') });
    });

    test('that are not known are named', () => {
      const { journal } = journalIn(open());
      const unknown = { code: 'not-found', message: saying('none') };
      expect(failureOf(() => journal.readSnapshot('none'))).toMatchObject(unknown);
      expect(failureOf(() => [...journal.iterateEntries('none')])).toMatchObject(unknown);
    });
  });
}
