import { describe, expect, it } from 'vitest';
import { edgeBefore, ID, KEY } from './edge-under-test.ts';
import { isPlainTarget } from './raw-target.ts';

const clear = `/waInstance${ID}/clearMessagesQueue/${KEY}`;

describe('A path in disguise', () => {
  it.each([
    `/waInstance${ID}/showMessagesQueue/../clearMessagesQueue/${KEY}`,
    `/waInstance${ID}/showMessagesQueue/..;x/clearMessagesQueue/${KEY}`,
    `/waInstance${ID}/showMessagesQueue/%2e%2e/clearMessagesQueue/${KEY}`,
    `/waInstance${ID}/showMessagesQueue/%2E./clearMessagesQueue/${KEY}`,
    `/waInstance${ID}/showMessagesQueue/.%2e/clearMessagesQueue/${KEY}`,
    `/waInstance${ID}/showMessagesQueue/%252e%252e/clearMessagesQueue/${KEY}`,
    `/waInstance${ID}/./clearMessagesQueue/${KEY}`,
    `/waInstance${ID}/%2e/clearMessagesQueue/${KEY}`,
    `${clear}/..`,
    `${clear}/.?x`,
    `/waInstance${ID}%2fclearMessagesQueue/${KEY}`,
    `/waInstance${ID}%5cclearMessagesQueue/${KEY}`,
    `/waInstance${ID}\\clearMessagesQueue/${KEY}`,
    `/waInstance${ID}/%63learMessagesQueue/${KEY}`,
    `/waInstance${ID}/%2563learMessagesQueue/${KEY}`,
    `${clear}#x`,
    `http://localhost${clear}`,
    `http://user:pw@localhost${clear}`,
    '*',
    '',
  ])('%s is refused, not resolved into a clear', async (target) => {
    const edge = edgeBefore(() => Response.json({ isCleared: true }));
    const answer = await edge.callRaw(target);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(await answer.json()).toMatchObject({ code: 'invalid-request' });
    expect(edge.upstream).toEqual([]);
  });

  it('is refused where only the URL shows it', () => {
    expect(isPlainTarget(`http://edge.example/a/../b`)).toBe(false);
    expect(isPlainTarget(`http://user:pw@edge.example${clear}`)).toBe(false);
    expect(isPlainTarget(`http://user@edge.example${clear}`, { rawTarget: clear })).toBe(false);
    expect(isPlainTarget(`http://bad host${clear}`)).toBe(false);
    expect(isPlainTarget('http://http/healthz')).toBe(true);
  });

  it.each([clear, `/v3${clear}`, `${clear}?x=/../%2e%2e#`, '/healthz', '/'])('%s is none', (target) => {
    expect(isPlainTarget(`http://127.0.0.1:8787${target}`, { rawTarget: target })).toBe(true);
    expect(isPlainTarget(`https://[::1]:8787${target}`)).toBe(true);
  });
});
