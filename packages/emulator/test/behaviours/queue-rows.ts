import { fileLink } from '../../src/engine/file-links.ts';
import type { EmulatorUnderTest } from '../emulator-under-test.ts';
import { SECOND, START } from '../instance-options.ts';
import { MINUTE, text } from '../recorded-instance.ts';
import { fill, read, statuses, under, waitingAfter, type Rows } from './row.ts';

const deadFile = {
  type: 'sendFileByUrl',
  body: { chatId: '79990000002@c.us', urlFile: fileLink(START - 30 * 24 * 60 * MINUTE, 1, 'a.pdf'), fileName: 'a.pdf' },
} as const;

/** The ids of the entries of the list. */
async function listed(emulator: EmulatorUnderTest): Promise<readonly unknown[]> {
  return [under('messageID', await read(emulator, 'showMessagesQueue'))].flat();
}

/** How many entries the list has. */
async function countListed(emulator: EmulatorUnderTest): Promise<number> {
  return (await listed(emulator)).length;
}

/** How the queue holds messages, and what it shows and clears. */
export const queueRows: Pick<
  Rows,
  | 'pace'
  | 'stateGate'
  | 'retentionMs'
  | 'showCap'
  | 'countRefreshMs'
  | 'sentLagMs'
  | 'hiddenHead'
  | 'malformedHeadBlocks'
  | 'deadLinkBlocks'
  | 'missingAccountBlocks'
  | 'fileLinkLifeMs'
  | 'stuck'
  | 'clearingMs'
  | 'refusesClear'
  | 'queueCap'
  | 'whenFull'
  | 'slowStart'
  | 'reachesWaiting'
> = {
  reachesWaiting: {
    other: true,
    see: async (emulator) => {
      fill(emulator, 3);
      const { chatId } = text().body;
      const ids = await listed(emulator);
      const of = (idMessage: unknown, more: object = {}): object => ({ verb: 'POST', body: { chatId, idMessage, ...more } });
      const first = await statuses(emulator, ['deleteMessage', of(ids[0])], ['editMessage', of(ids[1], { message: 'Closed.' })]);
      return [...first, emulator.instance.shown(START).map(({ body }) => body['message'])];
    },
    byDefault: [400, 400, [text().body['message'], text().body['message']]],
    otherwise: [200, 200, ['Closed.']],
  },
  pace: {
    other: false,
    see: (emulator) => {
      fill(emulator, 3);
      return [waitingAfter(emulator, SECOND - 1), waitingAfter(emulator, SECOND)];
    },
    byDefault: [2, 1],
    otherwise: [0, 0],
  },
  stateGate: {
    other: false,
    see: (emulator) => {
      emulator.instance.changeState({ state: 'blocked' }, START);
      fill(emulator, 2);
      return waitingAfter(emulator, MINUTE);
    },
    byDefault: 2,
    otherwise: 0,
  },
  retentionMs: {
    other: MINUTE,
    see: (emulator) => {
      emulator.instance.changeState({ state: 'blocked' }, START);
      fill(emulator, 1);
      return [waitingAfter(emulator, MINUTE - 1), waitingAfter(emulator, MINUTE), waitingAfter(emulator, 24 * 60 * MINUTE)];
    },
    byDefault: [1, 1, 0],
    otherwise: [1, 0, 0],
  },
  showCap: {
    other: 2,
    see: (emulator) => {
      fill(emulator, 502);
      return countListed(emulator);
    },
    byDefault: 500,
    otherwise: 2,
  },
  countRefreshMs: {
    other: 0,
    see: async (emulator) => {
      emulator.instance.changeState({ state: 'blocked' }, START);
      fill(emulator, 3);
      emulator.clock.advance(10 * SECOND - 1);
      const before = await read(emulator, 'getMessagesCount');
      emulator.clock.advance(1);
      return [before, await read(emulator, 'getMessagesCount')];
    },
    byDefault: [{ count: 0 }, { count: 3 }],
    otherwise: [{ count: 3 }, { count: 3 }],
  },
  sentLagMs: {
    other: 2 * MINUTE,
    see: async (emulator) => {
      fill(emulator, 1);
      emulator.clock.advance(2 * MINUTE - 1);
      const before = await read(emulator, 'lastOutgoingMessages');
      emulator.clock.advance(SECOND);
      return [before, await read(emulator, 'lastOutgoingMessages')].map((sent) => [under('idMessage', sent)].flat());
    },
    byDefault: [['BAE5000000000001'], ['BAE5000000000001']],
    otherwise: [[], ['BAE5000000000001']],
  },
  hiddenHead: {
    other: true,
    see: async (emulator) => {
      fill(emulator, 3);
      const entries = await countListed(emulator);
      await emulator.call('clearMessagesQueue');
      return [entries, emulator.instance.waiting(START)];
    },
    byDefault: [2, 0],
    otherwise: [1, 1],
  },
  malformedHeadBlocks: {
    other: true,
    see: (emulator) => {
      fill(emulator, 1, text('Good morning.', '79990000002@lid'));
      fill(emulator, 1);
      return waitingAfter(emulator, MINUTE);
    },
    byDefault: 0,
    otherwise: 2,
  },
  deadLinkBlocks: {
    other: true,
    see: (emulator) => {
      fill(emulator, 1, deadFile);
      fill(emulator, 1);
      return [waitingAfter(emulator, MINUTE), emulator.instance.totals.failed];
    },
    byDefault: [0, 1],
    otherwise: [2, 0],
  },
  missingAccountBlocks: {
    given: { noAccountShare: 1 },
    other: true,
    see: (emulator) => {
      fill(emulator, 2);
      return [waitingAfter(emulator, MINUTE), emulator.instance.totals.failed];
    },
    byDefault: [0, 2],
    otherwise: [2, 0],
  },
  fileLinkLifeMs: {
    other: 31 * 24 * 60 * MINUTE,
    see: (emulator) => {
      fill(emulator, 1, deadFile);
      return [waitingAfter(emulator, 0), emulator.instance.totals.failed, emulator.instance.totals.sent];
    },
    byDefault: [0, 1, 0],
    otherwise: [0, 0, 1],
  },
  stuck: {
    other: true,
    see: (emulator) => {
      fill(emulator, 1);
      const stalled = waitingAfter(emulator, MINUTE);
      emulator.instance.reboot(START + MINUTE);
      return [stalled, waitingAfter(emulator, 2 * MINUTE)];
    },
    byDefault: [0, 0],
    otherwise: [1, 0],
  },
  clearingMs: {
    other: 5 * MINUTE,
    see: async (emulator) => {
      fill(emulator, 3);
      await emulator.call('clearMessagesQueue');
      const entries = await countListed(emulator);
      return [entries, waitingAfter(emulator, 5 * MINUTE - 1), waitingAfter(emulator, 5 * MINUTE)];
    },
    byDefault: [0, 0, 0],
    otherwise: [2, 2, 0],
  },
  refusesClear: {
    other: 'always',
    see: async (emulator) => {
      fill(emulator, 3);
      return [await read(emulator, 'clearMessagesQueue'), await countListed(emulator)];
    },
    byDefault: [{ isCleared: true }, 0],
    otherwise: [{ isCleared: false }, 2],
  },
  queueCap: {
    other: 1,
    see: (emulator) => {
      fill(emulator, 2);
      return statuses(emulator, ['sendMessage', { verb: 'POST', body: text().body }]);
    },
    byDefault: [200],
    otherwise: [400],
  },
  whenFull: {
    given: { queueCap: 1 },
    other: 'drop-oldest',
    see: async (emulator) => {
      fill(emulator, 2);
      const sent = await statuses(emulator, ['sendMessage', { verb: 'POST', body: text('Good evening.').body }]);
      return [sent, await listed(emulator)];
    },
    byDefault: [[400], ['BAE5000000000002']],
    otherwise: [[200], ['BAE5000000000003']],
  },
  slowStart: {
    other: { messages: 5, perMs: 2 * MINUTE },
    see: (emulator) => {
      emulator.instance.changeState({ substatus: 'phone' }, START);
      fill(emulator, 7);
      emulator.instance.changeState({ substatus: 'normal' }, START);
      return [waitingAfter(emulator, 2 * MINUTE - 1), waitingAfter(emulator, 2 * MINUTE)];
    },
    byDefault: [0, 0],
    otherwise: [2, 1],
  },
};
