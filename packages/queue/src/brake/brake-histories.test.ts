import { untilResolved, useFakeTime } from '@sluice/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTOR, portsOf, stepsOf } from '../../test/clearing.ts';
import { gatewayWith, type GatewayUnderTest } from '../../test/gateway.ts';
import { ID } from '../../test/reading.ts';
import { releaseBrake, stopQueue } from './run-brake.ts';

useFakeTime();

const SAID = { confirm: ID, actor: ACTOR, reason: 'The leftovers go out.' };
const BRAKE_MS = 600_000;

/** What becomes of a request to change the delay. `late`: it is not answered, and carried out a minute later. */
const answers = ['answered', 'refused', 'lost', 'lost but carried out', 'late'] as const;
type Answer = (typeof answers)[number];

type Action =
  | { readonly do: 'stop' | 'go'; readonly answer: Answer }
  /** Another operator or program sets the delay. */
  | { readonly do: 'other'; readonly delayMs: number };

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constantFrom('stop' as const, 'go' as const), answer: fc.constantFrom(...answers) }),
  fc.record({ do: fc.constant('other' as const), delayMs: fc.integer({ min: 500, max: 20_000 }) }),
);

function meet(gateway: GatewayUnderTest, answer: Answer): void {
  gateway.breakWith('setSettings', async (pass) => {
    switch (answer) {
      case 'answered':
        return pass();
      case 'refused':
        return new Response('Bad', { status: 400 });
      case 'lost but carried out':
        await pass();
        break;
      case 'late':
        setTimeout(() => void pass(), 60_000);
        break;
      case 'lost':
    }
    throw new TypeError('fetch failed');
  });
}

const delayOf = ({ account }: GatewayUnderTest): unknown => account.settings['delaySendMessagesMilliseconds'];

test('whatever becomes of the requests and whatever others set, the delay from before is never lost, and no request is repeated', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(actions, { minLength: 1, maxLength: 8 }), async (history) => {
      const gateway = gatewayWith(3, { settings: { delaySendMessagesMilliseconds: 500 } });
      const ports = portsOf(gateway);
      // The delay that those who run the instance want.
      let wanted = 500;
      // A request that is under way overwrites what others set meanwhile, and nothing shows that: then that from before it is restored.
      const overwritten: number[] = [];
      for (const action of history) {
        gateway.calls.length = 0;
        if (action.do === 'other') {
          gateway.account.changeSettings({ delaySendMessagesMilliseconds: action.delayMs }, gateway.clock.now());
          wanted = action.delayMs;
        } else {
          meet(gateway, action.answer);
          if (action.answer === 'late') overwritten.push(wanted);
          const steps = action.do === 'stop' ? stopQueue(ports, { ...SAID, isWatched: true }) : releaseBrake(ports, SAID);
          await untilResolved(stepsOf(steps));
        }
        expect(gateway.calls.filter((call) => call === 'setSettings').length).toBeLessThanOrEqual(1);
        expect([BRAKE_MS, wanted, ...overwritten]).toContain(delayOf(gateway));
        expect([wanted, ...overwritten]).toContain(
          delayOf(gateway) === BRAKE_MS ? ports.journal.brakeOf(ID)?.delayBeforeMs : wanted,
        );
        expect(ports.journal.openJobs()).toEqual([]);
      }
    }),
    { numRuns: Number(process.env['SLUICE_RUNS'] ?? 100) },
  );
});
