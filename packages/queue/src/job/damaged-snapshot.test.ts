import { untilResolved, useFakeTime } from '@sluice/testing';
import { expect, test } from 'vitest';
import { portsOf } from '../../test/clearing.ts';
import { clearOffers, offersAndAnswers } from '../../test/offers-and-answers.ts';
import { openJobJournal } from '../journal/job-journal.ts';
import { openMemoryDatabase } from '../node/index.ts';

useFakeTime();

test('a snapshot of which a bit has flipped is not sent: the message is named and skipped', async () => {
  const gateway = offersAndAnswers();
  const database = openMemoryDatabase();
  const journal = openJobJournal(database, { now: () => gateway.clock.now(), bodies: 'full' });
  const ports = portsOf(gateway, { journal });
  gateway.breakWith('clearMessagesQueue', (pass) => {
    database.run('DROP TRIGGER snapshot_entries_are_final');
    database.run(`UPDATE snapshot_entries SET body = replace(body, 'Answer A', 'Answer B') WHERE position = 1`);
    database.run(`UPDATE snapshot_entries SET chat_id = '79990009999@c.us' WHERE position = 3`);
    database.run(`UPDATE snapshot_entries SET body = substr(body, 2) WHERE position = 5`);
    return pass();
  });
  const steps = await untilResolved(clearOffers(gateway, ports));
  expect(steps.at(-1)).toMatchObject({
    step: 'done',
    report: { restore: { restored: 0, skipped: [1, 3, 5].map((position) => ({ position, reason: 'damaged' })) } },
  });
  expect(gateway.waiting()).toEqual([]);
});

test('a message that has lost its digest is not sent: it could be any other', async () => {
  const gateway = offersAndAnswers();
  const database = openMemoryDatabase();
  const journal = openJobJournal(database, { now: () => gateway.clock.now(), bodies: 'full' });
  gateway.breakWith('clearMessagesQueue', (pass) => {
    database.run('DROP TRIGGER snapshot_entries_are_final');
    database.run(`UPDATE snapshot_entries SET digest = '', chat_id = '79990009999@c.us' WHERE position = 3`);
    return pass();
  });
  const steps = await untilResolved(clearOffers(gateway, portsOf(gateway, { journal })));
  expect(steps.at(-1)).toMatchObject({
    step: 'done',
    report: { restore: { restored: 2, skipped: [{ position: 3, reason: 'damaged' }] } },
  });
});
