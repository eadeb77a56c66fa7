import { describe, expect, test } from 'vitest';
import { createTargetReader, type ReadTarget } from './read-target.ts';

const read = createTargetReader(30_000);
const [KEY, OTHER_KEY] = ['sluice_0a', 'sluice_1b'];
const seen = (target: string): readonly (string | undefined)[] | undefined => shown(read(target));

function shown(target: ReadTarget | undefined): readonly (string | undefined)[] | undefined {
  return target && [target.idInstance, target.operation.name, target.key, target.call.question];
}

describe('A path that is remembered', () => {
  test.each([
    [
      '/waInstance7/showMessagesQueue/',
      ['7', 'showMessagesQueue'],
      '/waInstance{idInstance}/showMessagesQueue/{apiTokenInstance}?',
    ],
    [
      '//waInstance7/SHOWmessagesqueue/',
      ['7', 'showMessagesQueue'],
      '/waInstance{idInstance}/showMessagesQueue/{apiTokenInstance}?',
    ],
    [
      '/v3/waInstance8/getStateInstance/',
      ['8', 'getStateInstance'],
      '/v3/waInstance{idInstance}/getStateInstance/{apiTokenInstance}?',
    ],
  ])('means the same behind each key, and the key is that of the call: %s', (path, [idInstance, name], question) => {
    for (const key of [KEY, OTHER_KEY, KEY]) expect(seen(path + key)).toEqual([idInstance, name, key, question]);
  });

  test.each([
    ['a slash behind the key', `/waInstance7/getMessagesCount/${KEY}/`, KEY],
    ['a parameter', `/waInstance7/lastOutgoingMessages/${KEY}?minutes=60`, KEY],
    ['the key of Chat-API', `/instance7/showMessagesQueue?token=${KEY}`, KEY],
  ])('is none where the key is elsewhere: %s', (_what, target, key) => {
    expect(read(target)?.key).toBe(key);
    expect(read(target.replaceAll(key, OTHER_KEY))?.key).toBe(OTHER_KEY);
  });

  test('gives no call that the path does not settle', () => {
    expect(seen(`/waInstance7/getMessagesCount/${KEY}`)).toBeDefined();
    for (const behind of ['', '..', '%2e%2e', `${KEY}%2fx`, `${KEY}/1`, `${KEY};x/..`, 'a b', 'a\\b', `${KEY}#x`])
      expect(seen(`/waInstance7/getMessagesCount/${behind}`)).toBeUndefined();
    expect(seen(`/waInstance7/getMessagesCount?a=b/${KEY}`)).toBeUndefined();
  });

  test('is none of a call that changes something', () => {
    for (const method of ['clearMessagesQueue', 'sendMessage', 'receiveNotification', 'deleteNotification', 'whatever']) {
      for (const key of [KEY, OTHER_KEY]) expect(seen(`/waInstance7/${method}/${key}`)).toBeUndefined();
    }
  });
});
