import type { Clock } from '../clock.ts';
import { now } from '../routes/call.ts';
import type { components } from '../gen/control.ts';
import type { Operations } from './operation.ts';
import { Refusal } from './refusal.ts';
import { readBody } from './request-body.ts';

/** The time by which all goes. */
export const clockOperations: Operations<'readClock' | 'moveClock'> = {
  readClock: (c, emulator) => c.json(described(emulator.clock)),

  moveClock: async (c, emulator) => {
    const move = await readBody(c.req.raw, 'ClockMove');
    const { clock } = emulator;
    const before = clock.now();
    const to = 'to' in move ? move.to : before + move.advanceMs;
    if (to < before) throw new Refusal(400, `The time does not go back: it is ${before}, and ${to} has passed.`);
    try {
      clock.advance(to - before);
    } catch (error) {
      if (error instanceof RangeError) throw new Refusal(400, `The clock is not moved to ${to}: it goes until the year 9999.`);
      throw error;
    }
    // Events that were due meanwhile have happened when the answer comes.
    now(emulator);
    return c.json(described(clock));
  },
};

function described(clock: Clock): components['schemas']['Clock'] {
  const { kind, speed } = clock;
  return { now: clock.now(), kind, ...(kind === 'fast' && { speed }) };
}
