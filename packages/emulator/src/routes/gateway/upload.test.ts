import { expect, test } from 'vitest';
import { emulatorWith } from '../../../test/emulator-under-test.ts';
import { START } from '../../../test/instance-options.ts';
import { isDeadLink } from '../../engine/file-links.ts';

const chatId = '79990000002@c.us';

function form(members: Readonly<Record<string, string | File>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(members)) data.append(name, value);
  return data;
}

test('a file that was uploaded is listed as one sent by its link, which the answer gives', async () => {
  const { call, instance } = emulatorWith({ state: 'blocked' });
  const texts = { chatId, fileName: 'rechnung für mai.pdf', caption: 'Your invoice', typingType: 'typing' };
  const body = form({ ...texts, file: new File(['The bytes of the file.'], 'a.pdf'), typingTime: '2000' });
  const answer: unknown = await (await call('sendFileByUpload', { verb: 'POST', body })).json();
  const [message] = instance.shown(START);
  expect(message).toMatchObject({ type: 'sendFileByUrl', body: { ...texts, typingTime: 2000 } });
  const urlFile = message?.body['urlFile'];
  expect(urlFile).toMatch(/^https:\/\/files\.example\.com\/.+\/rechnung%20f%C3%BCr%20mai\.pdf$/);
  expect(answer).toEqual({ idMessage: message?.id, urlFile });
});

test('a file keeps its own name unless another is given, and two have different links', async () => {
  const { call, instance } = emulatorWith({ state: 'blocked' });
  for (let i = 0; i < 2; i += 1) {
    await call('sendFileByUpload', { verb: 'POST', body: form({ chatId, file: new File([''], 'lamp.png') }) });
  }
  const bodies = instance.shown(START).map(({ body }) => body);
  expect(bodies.map(({ fileName }) => fileName)).toEqual(['lamp.png', 'lamp.png']);
  expect(new Set(bodies.map(({ urlFile }) => urlFile)).size).toBe(2);
});

test('the link that an upload gives lives for 15 days', async () => {
  const { call, instance } = emulatorWith({ state: 'blocked' });
  await call('sendFileByUpload', { verb: 'POST', body: form({ chatId, file: new File([''], 'lamp.png') }) });
  const urlFile = instance.shown(START)[0]?.body['urlFile'];
  const days = 15 * 24 * 60 * 60_000;
  expect(isDeadLink(urlFile, START + days - 1, days)).toBe(false);
  expect(isDeadLink(urlFile, START + days, days)).toBe(true);
});

test.each([
  ['without a file', { chatId }, "'file' is required"],
  ['with a text in the place of the file', { chatId, file: 'text' }, "'file' must be a file"],
  ['without a chat', { file: new File([''], 'a') }, "'chatId' is required"],
  ['to something that is no chat', { chatId: '7', file: new File([''], 'a') }, "'chatId' must be one of the following formats"],
  ['with an unknown field', { chatId, file: new File([''], 'a'), colour: 'red' }, "'colour' is not allowed"],
  ['of a file without a name', { chatId, file: new File([''], 'a'), fileName: '' }, "'fileName' is not allowed to be empty"],
  ['with a time that is none', { chatId, file: new File([''], 'a'), typingTime: 'long' }, "'typingTime' must be a number"],
])('an upload %s is refused by strictBodies, and nothing waits', async (_, members, problem) => {
  const { call, instance } = emulatorWith({ state: 'blocked', behaviours: { strictBodies: true } });
  const answer = await call('sendFileByUpload', { verb: 'POST', body: form(members) });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(`Validation failed. Details: ${problem}`)]);
  expect(instance.waiting(START)).toBe(0);
});

test('a body that is no form is refused with a sentence', async () => {
  const answer = await emulatorWith().call('sendFileByUpload', { verb: 'POST', body: { chatId } });
  expect([answer.status, await answer.text()]).toEqual([400, 'bad request data']);
});

test('a file of 100 MB is taken, and nothing larger, nor a form with texts of more than 100 KiB', async () => {
  const { call, instance } = emulatorWith({ state: 'blocked' });
  const upload = async (bytes: number, caption: string): Promise<number> =>
    (
      await call('sendFileByUpload', {
        verb: 'POST',
        body: form({ chatId, file: new File([new Uint8Array(bytes)], 'a'), caption }),
      })
    ).status;
  expect(await upload(100 * 1024 * 1024, 'Your invoice')).toBe(200);
  expect(await upload(100 * 1024 * 1024 + 1, 'Your invoice')).toBe(500);
  expect(await upload(1, 'a'.repeat(100 * 1024))).toBe(500);
  expect(instance.waiting(START)).toBe(1);
});
