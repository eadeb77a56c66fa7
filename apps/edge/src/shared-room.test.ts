import { describe, expect, test } from 'vitest';
import { createAnswerMemory } from './answer-memory.ts';
import { createSharedRoom, type SharedRoom } from './shared-room.ts';

const MIB = 1024 * 1024;
const roomOf = (mib: number): SharedRoom => createSharedRoom(createAnswerMemory(mib * MIB, () => 0));

describe('the room of an answer that callers share', () => {
  test('is counted once, however many take it, until the last has it or has gone', () => {
    const takeRoom = roomOf(30);
    const [body, other] = [new Uint8Array(20 * MIB), new Uint8Array(20 * MIB)];
    const callers = Array.from({ length: 50 }, () => takeRoom(body));
    expect(callers).not.toContain(undefined);
    for (const done of callers.slice(1)) done?.();
    // A caller that hangs up at the end of its answer is counted once.
    callers[1]?.();
    expect(takeRoom(other)).toBeUndefined();
    callers[0]?.();
    expect(takeRoom(other)).toBeDefined();
  });

  test('is always there for a small answer', () => {
    const takeRoom = roomOf(10);
    expect(takeRoom(new Uint8Array(10 * MIB))).toBeDefined();
    expect(takeRoom(new Uint8Array(MIB))).toBeUndefined();
    expect(takeRoom(new Uint8Array(1000))).toBeDefined();
  });
});
