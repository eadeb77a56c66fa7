// A token in other dress: no part of eight characters of it may come out, in whatever way the text is read.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disguises, dresses } from '../../test/dressed-tokens.ts';
import { clientOf, failureOf } from '../../test/fake-gateway.ts';
import { createRedactor } from './redactor.ts';

const PART = 8;
const RUNS = Number(process.env['SLUICE_RUNS'] ?? 100);
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~-'.split('');
const anyToken = fc.string({ unit: fc.constantFrom(...letters), minLength: 12, maxLength: 60 });
/** A token, and eight or more characters of it. */
const cut = anyToken.chain((token) =>
  fc
    .tuple(fc.nat(token.length - PART), fc.nat(token.length))
    .map(([from, more]) => ({ token, part: token.slice(from, from + PART + more) }))
    // A number of eight digits may be that of an instance.
    .filter(({ part }) => /\D/.test(part)),
);

function shown(readings: readonly string[], token: string): string | undefined {
  const parts = Array.from({ length: token.length - PART + 1 }, (_, at) => token.slice(at, at + PART).toLowerCase());
  return readings.find((one) => parts.some((part) => one.toLowerCase().includes(part)));
}

describe('a redactor leaves no eight characters of a token', () => {
  test.each(Object.entries(dresses))('%s', (_what, { put, take }) => {
    fc.assert(
      fc.property(cut, fc.string(), fc.string(), ({ token, part }, before, after) => {
        const text = `${before} ${put(part)} ${after}`;
        expect(shown(take(createRedactor('another-token', token)(text)), token)).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  });
});

/** What an error quotes of what a gateway has said. */
async function quoted(said: string, apiTokenInstance: string): Promise<string> {
  const { client } = clientOf(() => new Response(said, { status: 400 }), { apiTokenInstance });
  const { message } = await failureOf(client.clearMessagesQueue());
  return / \(“(.*)”\)\. /s.exec(message)?.[1] ?? '';
}

describe('an error', () => {
  test.each(Object.entries(dresses))('shows no eight characters of a token: %s', async (_what, { put, take }) => {
    await fc.assert(
      fc.asyncProperty(cut, fc.nat(90), async ({ token, part }, before) => {
        const quote = await quoted(`${'·'.repeat(before)} ${put(part)} ·`, token);
        expect(shown(take(quote), token)).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  });

  test.each(Object.entries(disguises))('quotes nothing that cannot be mapped back: %s', async (_what, put) => {
    await fc.assert(
      fc.asyncProperty(cut, async ({ token, part }) => {
        expect(await quoted(put(part), token)).toBe('');
      }),
      { numRuns: RUNS },
    );
  });
});

test('30 of the 50 characters are as good as all', () => {
  const token = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';
  const redact = createRedactor(token);
  expect(redact(`at ${token.slice(0, 30)}, at ${token.slice(20)}.`)).toBe('at ***, at ***.');
});

test('the tokens of all instances are hidden', () => {
  const tokens = Array.from({ length: 500 }, (_, at) => `${at}-token-of-instance-${at * 7919}`);
  const redact = createRedactor(...tokens);
  expect(redact(tokens.join('|'))).toBe(tokens.map(() => '***').join('|'));
});

test('the number of an instance stays, also where it is a part of the token', () => {
  const redact = createRedactor('token-of-1101000001');
  expect(redact('/waInstance1101000001/qr/token-of-1101000001')).toBe('/waInstance1101000001/qr/***');
  expect(redact('1101000001 of-1101000001')).toBe('1101000001 ***');
});

test('what a queue holds is no token', () => {
  const redact = createRedactor('d75b3a66374942c5b3c019c698abc2067e151558acbd412345');
  const text = JSON.stringify({
    messageID: 'BAE5F4886F6F2D05',
    chatId: '79990000001@c.us',
    message: 'Заказ 3a66374 готов 5b3c019',
  });
  expect(redact(text)).toBe(text);
});

// Beyond any stack: nothing here calls itself, and no pattern goes back over what it has read.
test.each(['%25', '\\', '&amp;', '\u200b', 'd75b3a66'])(
  '8 MiB of %j pass',
  (piece) => {
    const redact = createRedactor('d75b3a66374942c5b3c019c698abc2067e151558acbd412345');
    const text = piece.repeat((8 * 1024 * 1024) / piece.length);
    expect(redact(text).length).toBeLessThanOrEqual(text.length);
    // On a machine that has much to do besides.
  },
  60_000,
);
