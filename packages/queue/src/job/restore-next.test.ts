import { untilResolved, useFakeTime } from '@sluice/testing';
import { expect, test, vi } from 'vitest';
import { orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { gatewayWith } from '../../test/gateway.ts';
import { clearQueue } from './clear-queue.ts';

useFakeTime();

const flavors = ['plain', 'v3', 'chat-api'] as const;

test.each(flavors)(
  'on %s, of two messages that are the same the second is restored too, unless it is not known whether its request had arrived',
  async (flavor) => {
    for (const arrives of [true, false]) {
      const gateway = gatewayWith(0, { flavor, behaviours: { recipientInMetadata: true } });
      for (const [count, text] of [
        [1, 'Answer'],
        [2, 'Offer'],
        [1, 'Answer'],
      ] as const)
        gateway.fill(count, text);
      vi.advanceTimersByTime(10_000);
      const plan = await untilResolved(planOf(gateway, { text: 'offer' }));
      let sends = 0;
      gateway.breakWith('sendMessage', async (pass) => {
        sends += 1;
        if (sends !== 2) return pass();
        if (arrives) await pass();
        throw new TypeError('The connection is gone.');
      });
      const steps = await untilResolved(stepsOf(clearQueue(portsOf(gateway), orderOf(plan))));
      // Of what Chat-API was asked to send, nothing proves that it was not sent: an account may have connected meanwhile.
      const isUnproven = flavor === 'chat-api' && !arrives;
      expect(steps.at(-1)).toMatchObject({
        step: 'done',
        report: {
          restore: {
            chosen: 2,
            restored: isUnproven ? 1 : 2,
            skipped: isUnproven ? [{ position: 4, reason: 'unknown' }] : [],
          },
        },
      });
      expect(gateway.waiting()).toEqual(isUnproven ? ['Answer 0'] : ['Answer 0', 'Answer 0']);
    }
  },
);
