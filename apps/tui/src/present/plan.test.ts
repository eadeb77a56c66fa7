import type { Plan } from '@sluice/queue';
import type { PlannedEntry } from '@sluice/queue/plan';
import { describe, expect, it } from 'vitest';
import { en } from '../sentences/en/en.ts';
import { planText, presentPlan } from './plan.ts';

const FIRST: PlannedEntry = { position: 1, key: 'k0', messageIds: [], chatId: '79990000001@c.us', type: 'sendMessage' };

function entries(count: number): readonly PlannedEntry[] {
  return Array.from({ length: count }, (_, at) => ({
    ...FIRST,
    position: at + 1,
    key: `k${at}`,
  }));
}

const FULL: Plan = {
  version: 1,
  id: 'p',
  idInstance: '1101000001',
  flavor: 'plain',
  queue: 'messages',
  kind: 'full',
  selection: { all: true },
  createdAt: 0,
  expiresAt: 600_000,
  toClear: entries(500),
  toKeep: [],
  unrestorable: [],
  unseen: 740,
  lost: 740,
  byChat: [['79990000001@c.us', 500]],
  byType: [['sendMessage', 500]],
  mayBeSent: 0,
  estimate: { slowestMs: 300_000, requests: 7, ms: 11_000 },
  basis: {
    at: 0,
    count: 1240,
    completeness: { kind: 'truncated', shown: 500, total: 1240 },
    isSending: false,
    delayMs: 1000,
    expiring: [],
  },
  digest: '',
};

const SELECTIVE: Plan = {
  ...FULL,
  kind: 'selective',
  toClear: [
    { ...FIRST, type: 'sendFileByUrl' },
    { ...FIRST, position: 2, key: 'k1', type: 'sendPoll' },
  ],
  toKeep: entries(5).slice(2),
  unrestorable: [{ key: 'k2', why: 'not-sendable' }],
  unseen: 0,
  lost: 1,
  byChat: [
    ['79990000001@c.us', 1],
    ['79990000002@c.us', 1],
  ],
  mayBeSent: 3,
};

function words(plan: Plan): readonly string[] {
  return presentPlan(plan, en).map(({ figure, words: said, isLoss }) => `${isLoss ? '! ' : ''}${figure} ${said}`);
}

describe('a plan', () => {
  it('to clear everything says how many of them cannot be seen', () => {
    expect(words(FULL)).toEqual([
      '500 can be seen: they are captured before anything is sent',
      '! 740 cannot be seen, cannot be captured, and are gone for good',
      '1240 to clear in all, for every chat',
    ]);
  });

  it('to clear some says what is cleared, what is kept, and what of that cannot come back', () => {
    expect(words(SELECTIVE)).toEqual([
      '5 can be seen: they are captured before anything is sent',
      '2 to clear (file: 1, poll: 1), for 2 chats',
      '3 to keep: cleared with the rest, then restored in order',
      '! 1 is among those to keep, and cannot be restored: their type cannot be resent (text: 1)',
    ]);
  });

  it('says by type what of that which goes could not come back from the snapshot, which is no loss yet', () => {
    const toClear = ['sendTextStatus', 'ForwardMessages', 'sendVoiceStatus', 'sendMessage'].map((type, at) => ({
      position: at + 1,
      key: `k${at}`,
      messageIds: [],
      chatId: null,
      type,
    }));
    const unrestorable = ['k0', 'k1', 'k2'].map((key) => ({ key, why: 'not-sendable' as const }));
    expect(words({ ...FULL, toClear, unrestorable, unseen: 0, lost: 0 })).toEqual([
      '4 can be seen: they are captured before anything is sent',
      '3 of them could not be restored from the snapshot later: their type cannot be resent (status: 2, forward: 1)',
      '4 to clear in all, for every chat',
    ]);
    expect(words({ ...SELECTIVE, toClear, unrestorable, lost: 0 }).slice(1, 3)).toEqual([
      '4 to clear (status: 2, forward: 1, text: 1), for 2 chats',
      '3 of them could not be restored from the snapshot later: their type cannot be resent (status: 2, forward: 1)',
    ]);
  });

  it('has a row for every type, also where there are more than rows for chats', () => {
    const toClear = Array.from({ length: 17 }, (_, at) => ({ ...FIRST, position: at + 1, key: `k${at}`, type: `send${at}` }));
    const text = planText({ ...FULL, toClear }, { name: 'shop', now: 0, reveal: false, sentences: en });
    expect(text.match(/^send\d+ +1$/gm)).toHaveLength(17);
    expect(text).not.toMatch(/^and \d+ more/m);
  });

  it('keeps apart two chats of which the same is left to see', () => {
    const toClear = [FIRST, { ...FIRST, key: 'k1', chatId: '79980000001@c.us' }];
    const text = planText({ ...FULL, toClear }, { name: 'shop', now: 0, reveal: false, sentences: en });
    expect(text.match(/^•+\d+@c\.us +1$/gm)).toHaveLength(2);
  });

  it('says what else to know', () => {
    expect(en.plan.consequences(FULL)).toEqual([
      'One request empties the whole message queue; it is never repeated, and the gateway keeps no copy.',
      'The clear takes about 11 s, up to 5 min with a slow gateway.',
    ]);
    expect(en.plan.consequences(SELECTIVE)).toEqual(
      expect.arrayContaining(['The messages to keep get new ids.', 'Up to 3 may be sent before the clear takes effect.']),
    );
  });

  it('says in a sentence of its own that nothing keeps what others add: it was in the middle of five facts', () => {
    const text = planText(FULL, { name: 'shop', now: 0, reveal: false, sentences: en });
    expect(text).toMatch(/^Messages that others add between copy and clear are lost without a copy\.$/m);
  });
});
