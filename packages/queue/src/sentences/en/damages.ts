import type { Sentences } from '../sentences.ts';

export const damages: Sentences['damages'] = {
  parts: {
    journal: () => 'the journal',
    file: () => 'the file',
    table: ({ table }) => `the table ${table}`,
    snapshot: ({ snapshot }) => `snapshot ${snapshot}`,
    message: ({ snapshot, position }) => `snapshot ${snapshot}, position ${position}`,
    job: ({ job }) => `job ${job}`,
    events: () => 'the events',
  },
  faults: {
    'database-fault': ({ said }) => `The database says of itself: ${said}.`,
    'row-without-owner': () => 'A row of it belongs to something that is not there.',
    'message-altered': () => 'The message is not what was captured; it is not sent again.',
    'snapshot-altered': () => 'The facts about the queue, or its list of messages, are no longer the captured ones.',
    'plan-altered': () => 'The plan is no longer the one that was agreed to.',
  },
};
