// Calls of the gateway's own methods while the journal of their instance takes nothing, or cannot be opened.
import { SluiceError } from '@sluice/core';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { coordinatorUnderTest, ID, TOKEN, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';
import { at, textAt } from '../../test/json-at.ts';
import { createApp } from '../app.ts';
import { createKey } from '../key.ts';
import { SCOPES } from '../principal.ts';
import type { Coordinator } from './coordinator.ts';

useFakeTime();

interface Scene extends CoordinatorUnderTest {
  readonly call: (
    verb: string,
    method: string,
  ) => Promise<{ readonly status: number; readonly code: unknown; readonly detail: string }>;
  /** The addresses that were called past the coordinator. */
  readonly sent: readonly string[];
}

function scene(coordinatorOf?: () => Coordinator): Scene {
  const under = coordinatorUnderTest({ waiting: 3 });
  const { key, sha256 } = createKey();
  const sent: string[] = [];
  const app = createApp({
    config: {
      keys: [{ name: 'all', sha256, scopes: SCOPES, callsPerSecond: 10_000 }],
      instances: [{ idInstance: ID, apiUrl: 'https://gateway.example', apiTokenInstance: TOKEN }],
    },
    fetch: async (url) => {
      sent.push(url);
      return Response.json({ idMessage: 'F7AEC1B7086ECDC7E6E45923F5EDB825' });
    },
    now: () => under.emulator.clock.now(),
    coordination: { kind: 'here', coordinatorOf: coordinatorOf ?? (() => under.coordinator) },
  });
  const call: Scene['call'] = async (verb, method) =>
    untilResolved(
      (async () => {
        const body = verb === 'POST' ? { body: '{"chatId":"79990000001@c.us","message":"Hello"}' } : {};
        const answer = await app.request(`/waInstance${ID}/${method}/${key}`, { method: verb, ...body });
        const json: unknown = await answer.json();
        return { status: answer.status, code: at(json, 'code'), detail: answer.ok ? '' : textAt(json, 'detail') };
      })(),
    );
  return { ...under, call, sent };
}

describe('where the disk takes nothing', () => {
  test('a clear is refused with the problem of the journal, and its caller knows that nothing was destroyed', async () => {
    const { database, call, calls, waiting } = scene();
    database.run('PRAGMA query_only = ON');
    const refused = await call('GET', 'clearMessagesQueue');
    expect(refused).toMatchObject({ status: 503, code: 'journal-read-only' });
    expect(refused.detail).toContain('Nothing was sent to the gateway');
    expect([calls.includes('clearMessagesQueue'), waiting()]).toEqual([false, 3]);
  });

  test('in the middle of a clear, no answer says that nothing was sent', async () => {
    const { database, answerOnce, call } = scene();
    answerOnce('clearMessagesQueue', async (pass) => {
      database.run('PRAGMA query_only = ON');
      return pass();
    });
    const refused = await call('GET', 'clearMessagesQueue');
    expect(refused.code).toBe('journal-read-only');
    expect(refused.detail).not.toContain('Nothing was sent');
  });
});

describe('where the journal of an instance cannot be opened', () => {
  test.each([
    ['GET', 'clearMessagesQueue'],
    ['POST', 'sendMessage'],
    ['GET', 'getSettings'],
  ])('%s %s is refused with the problem of the journal, and is not sent', async (verb, method) => {
    const { call, sent } = scene(() => {
      throw new SluiceError({ code: 'journal-unavailable', message: 'The journal cannot be read or written. Look at its disk.' });
    });
    expect(await call(verb, method)).toEqual({
      status: 503,
      code: 'journal-unavailable',
      detail: 'The journal cannot be read or written. Look at its disk. Nothing was sent to the gateway.',
    });
    expect(sent).toEqual([]);
  });
});
