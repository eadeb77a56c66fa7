import type { Plan } from '@sluice/queue';
import type { PlannedEntry } from '@sluice/queue/plan';
import { describe, expect, it } from 'vitest';
import { en } from '../sentences/en/en.ts';
import { presentPlan } from './plan.ts';

function entries(count: number): readonly PlannedEntry[] {
  return Array.from({ length: count }, (_, at) => ({
    position: at + 1,
    key: `k${at}`,
    messageIds: [],
    chatId: '79990000001@c.us',
    type: 'sendMessage',
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
  toClear: entries(2),
  toKeep: entries(3),
  unrestorable: [{ key: 'k1', why: 'not-sendable' }],
  unseen: 0,
  lost: 1,
  byChat: [
    ['79990000001@c.us', 1],
    ['79990000002@c.us', 1],
  ],
  byType: [
    ['sendFileByUrl', 1],
    ['sendPoll', 1],
  ],
  mayBeSent: 3,
};

function words(plan: Plan): readonly string[] {
  return presentPlan(plan, en).map(({ figure, words: said, isLoss }) => `${isLoss ? '! ' : ''}${figure} ${said}`);
}

describe('a plan', () => {
  it('to clear everything says how many go that cannot be seen', () => {
    expect(words(FULL)).toEqual([
      '500 can be seen: they are captured before anything is sent',
      '! 740 cannot be seen, cannot be captured, and are gone for good',
      '1240 go in all, for every chat',
    ]);
  });

  it('to clear some says what goes, what stays, and what of that cannot come back', () => {
    expect(words(SELECTIVE)).toEqual([
      '5 can be seen: they are captured before anything is sent',
      '2 go (1 file, 1 poll), to 2 chats',
      '3 stay: cleared with the rest, then restored in order',
      '! 1 of them cannot be restored: their type cannot be resent',
    ]);
  });

  it('says what else to know', () => {
    expect(en.plan.consequences(FULL)).toMatch(
      /the whole queue of messages, and no other; .*never repeated.*It takes about 11 s, and up to 5 min where the gateway is slow\.$/,
    );
    expect(en.plan.consequences(FULL)).not.toMatch(/may be sent/);
    expect(en.plan.consequences(SELECTIVE)).toMatch(/under new ids\..*Up to 3 may be sent before it takes effect/);
  });
});
