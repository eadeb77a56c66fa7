import { SluiceError, type Fetch } from '@sluice/core';
import { describe, expect, test } from 'vitest';
import { freshOrigin } from '@sluice/testing';
import { instanceOf } from '../../test/gateway.ts';
import { errorSentence, recordedSkipSentence, en } from './index.ts';
import { ru } from './ru/index.ts';

/** What a real client throws: the templates in Russian are those of its sentences. */
async function thrownBy(fetch: Fetch, method: 'list' | 'clear'): Promise<SluiceError> {
  const instance = instanceOf('plain', freshOrigin(), { fetch, retries: 0, timeoutMs: 50 });
  const error: unknown = await (method === 'list' ? instance.list() : instance.clear()).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof SluiceError) return error;
  throw new TypeError('It did not fail.');
}

const answered =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}): Fetch =>
  async () =>
    new Response(body, { status, headers });

const FAILURES: readonly (readonly [name: string, fetch: Fetch])[] = [
  ...[400, 401, 403, 404, 408, 429, 466, 469, 500, 502].map((status) => [`an answer ${status}`, answered(status)] as const),
  ['a word of the gateway', answered(400, '{"message":"bad request data"}')],
  ['an instance that is starting', answered(400, 'instance in starting process try later')],
  ['a refusal', answered(200, '{"isCleared":false,"reason":"Too many requests","leftTime":46,"error":"no"}')],
  ['a page', answered(200, '<html>')],
  ['a redirect', answered(302, '', { location: 'https://gateway.example' })],
  [
    'a connection that fails',
    async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
    },
  ],
  [
    'no answer in time',
    (_url, { signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      }),
  ],
];

describe('an error of the gateway is said in Russian to its end', () => {
  test.each(FAILURES)('%s', async (_, fetch) => {
    for (const method of ['list', 'clear'] as const) {
      const error = await thrownBy(fetch, method);
      const said = errorSentence(error, ru);
      expect(said).toContain('1101000001');
      expect(said).not.toMatch(/По-английски|\b(?:the|is|of|Check|again)\b/);
      // That a clear may have been carried out is not to be lost.
      expect(said.includes('мог быть выполнен')).toBe(error.message.includes('may have been carried out'));
    }
  });
});

test('the words of the gateway are quoted, and its status is there', async () => {
  const error = await thrownBy(answered(400, '{"message":"bad request data"}'), 'list');
  expect(errorSentence(error, ru)).toBe(
    'Шлюз ответил 400 на showMessagesQueue инстанса 1101000001 («bad request data»). Исправьте запрос, прежде чем отправлять его снова.',
  );
});

test('a sentence that the catalogue does not know is quoted behind what its code means', () => {
  const error = new SluiceError({ code: 'journal-damaged', message: 'The journal holds something that cannot be read (jobs).' });
  expect(errorSentence(error, ru)).toBe(
    'Журнал повреждён. По-английски: The journal holds something that cannot be read (jobs).',
  );
  expect(errorSentence(error, en)).toBe(error.message);
});

test('why a message was not restored is kept in English, and said in the language that is asked for', () => {
  const again = en.skips['cleared-again']({ job: 'j-1', snapshot: 's-2' });
  expect(recordedSkipSentence(again, ru)).toBe(
    'Оно уже восстановлено заданием j-1, а потом снова очищено. Восстановите его из более нового снимка s-2.',
  );
  expect(recordedSkipSentence(en.skips.unanswered({}), ru)).toBe(ru.skips.unanswered({}));
  expect(recordedSkipSentence(again, en)).toBe(again);
  expect(recordedSkipSentence('The gateway answered 403 to sendMessage of instance 1101000001. Call it less often.', ru)).toBe(
    'Шлюз ответил 403 на sendMessage инстанса 1101000001. Вызывайте его реже.',
  );
  expect(recordedSkipSentence('Why is not known.', en)).toBe('Why is not known.');
});
