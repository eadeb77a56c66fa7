import { describe, expect, test } from 'vitest';
import { chatApiWith, fill, type ChatApiUnderTest } from '../../../test/chat-api-under-test.ts';
import { START } from '../../../test/instance-options.ts';
import type { EntryType } from '../../engine/message.ts';

const chatId = '79990000002@c.us';
const asleep = { state: 'loading' };
const post = { verb: 'POST' };

/** The numbers of the entries that the list shows. */
async function shownBy({ ask }: ChatApiUnderTest, method = 'showMessagesQueue'): Promise<readonly number[]> {
  const list = (await ask(method)) as { first100: readonly { id: number }[] };
  return list.first100.map(({ id }) => id);
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

describe('the list of messages', () => {
  test('says the total of the moment and shows the first 100, oldest first', async () => {
    const emulator = chatApiWith(asleep);
    fill(emulator, 199);
    expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 199 });
    expect(await shownBy(emulator)).toEqual(numbers(1, 100));
  });

  test('shows the last 100 with the behaviour showsLast', async () => {
    const emulator = chatApiWith({ ...asleep, behaviours: { showsLast: true } });
    fill(emulator, 199);
    expect(await shownBy(emulator)).toEqual(numbers(100, 199));
  });

  test('has an entry for a text with the number in the queue, and no recipient', async () => {
    const emulator = chatApiWith(asleep);
    fill(emulator, 1);
    expect(await emulator.ask('showMessagesQueue')).toEqual({
      totalMessages: 1,
      first100: [{ id: 1, body: 'Text 1', type: 'chat', last_try: START, metadata: {} }],
    });
  });

  test('counts last_try in seconds with the behaviour lastTryInSeconds, of actions too', async () => {
    const emulator = chatApiWith({ ...asleep, behaviours: { lastTryInSeconds: true } });
    emulator.clock.advance(1999);
    fill(emulator, 1);
    emulator.instance.enqueueActions(1, emulator.clock.now());
    const tried = [{ last_try: START / 1000 + 1 }];
    expect(await emulator.ask('showMessagesQueue')).toMatchObject({ first100: tried });
    expect(await emulator.ask('showActionsQueue')).toMatchObject({ first100: tried });
  });

  test('says the recipient with the behaviour recipientInMetadata', async () => {
    const emulator = chatApiWith({ ...asleep, behaviours: { recipientInMetadata: true } });
    fill(emulator, 1);
    expect(await emulator.ask('showMessagesQueue')).toMatchObject({ first100: [{ metadata: { chatId } }] });
  });

  const link = 'https://files.example.com/1';
  test.each<[EntryType, object, { type: string; body: string }]>([
    ['sendFileByUrl', { urlFile: link, fileName: 'photo.JPG' }, { type: 'image', body: link }],
    ['sendFileByUrl', { urlFile: link, fileName: 'song.mp3' }, { type: 'audio', body: link }],
    ['sendFileByUrl', { urlFile: link, fileName: 'film.mp4' }, { type: 'video', body: link }],
    ['sendFileByUrl', { urlFile: link, fileName: 'invoice.pdf' }, { type: 'document', body: link }],
    ['sendFileByUrl', { urlFile: link, fileName: 'no-extension' }, { type: 'document', body: link }],
    ['sendLocation', { latitude: 55.75, longitude: -37.5 }, { type: 'location', body: '55.75;-37.5' }],
    ['sendContact', { contact: { phoneContact: 79990000003 } }, { type: 'vcard', body: '79990000003' }],
    ['sendPoll', { message: 'When?', options: [] }, { type: 'chat', body: 'When?' }],
    ['ForwardMessages', { messages: ['BAE5'] }, { type: 'chat', body: '' }],
  ])('says of %s %j as %j', async (type, body, entry) => {
    const emulator = chatApiWith(asleep);
    emulator.instance.accept({ type, body: { chatId, ...body } }, START);
    expect(await emulator.ask('showMessagesQueue')).toMatchObject({ first100: [entry] });
  });
});

describe('a clear of the messages', () => {
  test('takes all of them, says how many, and repeats the texts of the first hundred', async () => {
    const emulator = chatApiWith(asleep);
    fill(emulator, 150);
    expect(await emulator.ask('clearMessagesQueue', post)).toEqual({
      message: 'Cleared 150 messages',
      messageTextsExample: numbers(1, 100).map((n) => `Text ${n}`),
    });
    expect(emulator.instance.totals).toMatchObject({ accepted: 150, cleared: 150 });
  });

  test('does not touch the actions, nor a clear of the actions the messages', async () => {
    const emulator = chatApiWith(asleep);
    fill(emulator, 2);
    emulator.instance.enqueueActions(8, START);
    await emulator.ask('clearMessagesQueue', post);
    expect(await emulator.ask('showActionsQueue')).toMatchObject({ totalActions: 8 });
    fill(emulator, 3);
    expect(await emulator.ask('clearActionsQueue', post)).toEqual({
      message: 'Cleared 8 actions',
      actionsExample: [
        'create group',
        'add group participant',
        'remove group participant',
        'promote group participant',
        'demote group participant',
        'read chat',
        'create group',
        'add group participant',
      ],
    });
    expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 3 });
    expect(await emulator.ask('showActionsQueue')).toEqual({ totalActions: 0, first100: [] });
  });

  test('answers with an error and takes nothing where the gateway refuses', async () => {
    const emulator = chatApiWith({ ...asleep, behaviours: { refusesClear: 'unless-authorized' } });
    fill(emulator, 2);
    const answer = await emulator.call('clearMessagesQueue', post);
    expect([answer.status, await answer.json()]).toEqual([400, { error: expect.stringContaining('was not cleared') as string }]);
    expect(await emulator.ask('showMessagesQueue')).toMatchObject({ totalMessages: 2 });
  });

  test.each(['clearMessagesQueue', 'clearActionsQueue'])(
    '%s works by GET, and without clearByGet by POST only',
    async (method) => {
      const emulator = chatApiWith(asleep);
      const refill = (): void => {
        fill(emulator, 1);
        emulator.instance.enqueueActions(1, START);
      };
      refill();
      expect(await emulator.ask(method)).toMatchObject({ message: expect.stringMatching(/^Cleared 1 /) as string });
      refill();
      emulator.instance.changeBehaviours({ clearByGet: false }, START);
      expect((await emulator.call(method)).status).toBe(404);
      expect(await emulator.ask(method, post)).toMatchObject({ message: expect.stringMatching(/^Cleared 1 /) as string });
    },
  );

  test.each(['sendMessage', 'reboot'])('is the only thing that works by GET beside what reads: not %s', async (method) => {
    expect((await chatApiWith().call(method)).status).toBe(404);
  });

  test('works while the instance starts', async () => {
    const emulator = chatApiWith();
    emulator.instance.reboot(START);
    fill(emulator, 2);
    expect(await emulator.ask('clearMessagesQueue', post)).toMatchObject({ message: 'Cleared 2 messages' });
  });

  test.each(['HEAD', 'OPTIONS', 'DELETE', 'PUT'])('%s clears nothing', async (verb) => {
    const emulator = chatApiWith(asleep);
    fill(emulator, 1);
    expect((await emulator.call('clearMessagesQueue', { verb })).status).toBe(404);
    expect(emulator.instance.waiting(START)).toBe(1);
  });

  test('with a wrong token takes nothing, and the answer does not repeat any token', async () => {
    const emulator = chatApiWith(asleep);
    fill(emulator, 1);
    const answer = await emulator.call('clearMessagesQueue', { ...post, token: 'another-secret' });
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toMatch(/another-secret|token-of-the-tests/);
    expect(emulator.instance.waiting(START)).toBe(1);
  });
});

describe('the list of actions', () => {
  test('says the total and shows the first 100, or the last with the behaviour showsLast', async () => {
    const emulator = chatApiWith();
    emulator.instance.enqueueActions(150, START);
    expect(await emulator.ask('showActionsQueue')).toMatchObject({ totalActions: 150 });
    expect(await shownBy(emulator, 'showActionsQueue')).toEqual(numbers(1, 100));
    emulator.instance.changeBehaviours({ showsLast: true }, START);
    expect(await shownBy(emulator, 'showActionsQueue')).toEqual(numbers(51, 150));
  });

  test('keeps actions until they are cleared', async () => {
    const emulator = chatApiWith();
    emulator.instance.enqueueActions(1, START);
    emulator.clock.advance(7 * 24 * 3_600_000);
    expect(await emulator.ask('showActionsQueue')).toEqual({
      totalActions: 1,
      first100: [{ id: 1, type: 'create group', last_try: START, json_data: {} }],
    });
  });
});
