import { describe, expect, test } from 'vitest';
import { controlsOf } from '../../test/control-under-test.ts';
import { emulatorWith } from '../../test/emulator-under-test.ts';
import { START, TOKEN } from '../../test/instance-options.ts';
import { createControlRoutes } from './control-routes.ts';

describe('a body', () => {
  test.each([
    ['nothing', ''],
    ['half a text', '{"state":"blocked"'],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['brackets without an end', '['.repeat(60_000)],
  ])('that is %s is refused', async (_what, body) => {
    expect(await controlsOf().answered('PUT', 'instances/1101000001/state', body)).toEqual([
      400,
      { error: 'The body is not JSON in UTF-8. GET /__emulator/openapi.json says what belongs into it.' },
    ]);
  });

  test('that is too large is refused', async () => {
    const { answered } = controlsOf();
    expect(await answered('POST', 'clock', `${' '.repeat(65_524)}{"advanceMs":1}`)).toEqual([
      413,
      { error: 'The body is larger than 65536 bytes. Send less at a time.' },
    ]);
    expect(await answered('POST', 'clock', `${' '.repeat(65_521)}{"advanceMs":1}`)).toMatchObject([200, { now: START + 1 }]);
    expect(await answered('POST', 'scenario', ' '.repeat(10_485_761))).toEqual([
      413,
      { error: 'The body is larger than 10485760 bytes. Send less at a time.' },
    ]);
  });

  test('that breaks off is refused', async () => {
    const face = createControlRoutes(emulatorWith());
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
    const call = new Request('http://gateway.example/__emulator/clock', { method: 'POST', body, duplex: 'half' });
    const answer = await face.fetch(call);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: 'The body broke off before its end. Send it again.' });
  });

  test('is no place for a token to come back from', async () => {
    const { control } = controlsOf();
    for (const body of [`{"apiTokenInstance":"${TOKEN}"`, { apiTokenInstance: TOKEN, idInstance: 1 }]) {
      expect(await (await control('POST', 'instances', body)).text()).not.toContain(TOKEN);
    }
  });

  test('with very many mistakes is answered with a hundred of them', async () => {
    const [status, said] = await controlsOf().answered(
      'PATCH',
      'instances/1101000001/behaviours',
      Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`b${i}`, 0])),
    );
    expect(status).toBe(400);
    expect(said).toHaveProperty('problems.length', 100);
  });
});
