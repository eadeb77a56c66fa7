import { untilResolved, useFakeTime } from '@sluice/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTOR, portsOf, stepsOf } from '../../test/clearing.ts';
import { gatewayWith, type GatewayUnderTest } from '../../test/gateway.ts';
import { ID } from '../../test/reading.ts';
import { releaseWhileWatched, type ReleaseWhileWatched } from '../../test/released-while-watched.ts';
import { releaseBrake, stopQueue } from './run-brake.ts';

useFakeTime();

const SAID = { confirm: ID, actor: ACTOR, reason: 'The leftovers go out.' };
const BRAKE_MS = 600_000;
const LATE_MS = 60_000;

/** What becomes of a request to change the delay. `late`: it is not answered, and carried out a minute later. */
const answers = ['answered', 'refused', 'lost', 'lost but carried out', 'late'] as const;
type Answer = (typeof answers)[number];

type Action =
  | { readonly do: 'stop' | 'go'; readonly answer: Answer }
  /** A stop whose brake is released while it is watched, or before. */
  | ({ readonly do: 'stop and go'; readonly answer: Answer; readonly answerToGo: Answer } & ReleaseWhileWatched)
  /** Another operator or program sets the delay. */
  | { readonly do: 'other'; readonly delayMs: number };

const ofSluice: fc.Arbitrary<Exclude<Action, { readonly do: 'other' }>> = fc.oneof(
  fc.record({ do: fc.constantFrom('stop' as const, 'go' as const), answer: fc.constantFrom(...answers) }),
  fc.record({
    do: fc.constant('stop and go' as const),
    answer: fc.constantFrom(...answers),
    answerToGo: fc.constantFrom(...answers),
    stopRun: fc.constantFrom('follows', 'sleeps', 'is slow', 'has died', 'is of the same process'),
    after: fc.integer({ min: 1, max: 8 }),
    goDiesAfter: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 2 }),
  }),
);
const ofOthers: fc.Arbitrary<Action> = fc.record({
  do: fc.constant('other' as const),
  delayMs: fc.integer({ min: 500, max: 20_000 }),
});

/** What the requests of an action meet, in their order: each is sent once at most. */
function answersTo(action: Action): readonly Answer[] {
  if (action.do === 'other') return [];
  return action.do === 'stop and go' ? [action.answer, action.answerToGo] : [action.answer];
}

function meet(gateway: GatewayUnderTest, inOrder: readonly Answer[]): void {
  const rest = [...inOrder];
  gateway.breakWith('setSettings', async (pass) => {
    switch (rest.shift() ?? 'lost') {
      case 'answered':
        return pass();
      case 'refused':
        return new Response('Bad', { status: 400 });
      case 'lost but carried out':
        await pass();
        break;
      case 'late':
        setTimeout(() => void pass(), LATE_MS);
        break;
      case 'lost':
    }
    throw new TypeError('fetch failed');
  });
}

const delayOf = ({ account }: GatewayUnderTest): unknown => account.settings['delaySendMessagesMilliseconds'];

interface Circumstances {
  readonly history: readonly Action[];
  /** Whether messages leave, so that a stop is watched for long. */
  readonly isSending: boolean;
  /** How long the settings show the delay from before after a change. */
  readonly settingsShowMs: number;
}

async function live({ history, isSending, settingsShowMs }: Circumstances): Promise<void> {
  const gateway = gatewayWith(30, {
    settings: { delaySendMessagesMilliseconds: 500 },
    behaviours: { settingsShowMs },
    ...(isSending && { state: 'authorized' }),
  });
  const ports = portsOf(gateway);
  // The delay that those who run the instance want.
  let wanted = 500;
  // A request that is under way overwrites what others set meanwhile, and nothing shows that: then that from before it is restored.
  const overwritten: number[] = [];
  let lateUntil = 0;
  for (const action of history) {
    gateway.calls.length = 0;
    gateway.fill(20);
    const planned = answersTo(action);
    const isLate = planned.includes('late');
    if (isLate) overwritten.push(wanted);
    meet(gateway, planned);
    let isReleased = false;
    let isRefused = false;
    switch (action.do) {
      case 'other':
        if (gateway.clock.now() < lateUntil) overwritten.push(wanted);
        gateway.account.changeSettings({ delaySendMessagesMilliseconds: action.delayMs }, gateway.clock.now());
        wanted = action.delayMs;
        break;
      case 'stop and go': {
        const { state, go } = await untilResolved(releaseWhileWatched(gateway, ports, { ...SAID, isWatched: true }, action));
        isReleased = go?.step === 'released';
        // Only a request that is under way is in the way of a release.
        isRefused = state !== 'changing' && go?.step === 'failed' && go.error.code === 'busy';
        break;
      }
      default: {
        const steps = action.do === 'stop' ? stopQueue(ports, { ...SAID, isWatched: true }) : releaseBrake(ports, SAID);
        await untilResolved(stepsOf(steps));
      }
    }
    if (isLate) lateUntil = gateway.clock.now() + LATE_MS;
    expect(isRefused).toBe(false);
    expect([wanted, ...overwritten]).toContain(isReleased ? delayOf(gateway) : wanted);
    expect(gateway.calls.filter((call) => call === 'setSettings').length).toBeLessThanOrEqual(planned.length);
    expect([BRAKE_MS, wanted, ...overwritten]).toContain(delayOf(gateway));
    expect([wanted, ...overwritten]).toContain(delayOf(gateway) === BRAKE_MS ? ports.journal.brakeOf(ID)?.delayBeforeMs : wanted);
    expect(ports.journal.openJobs()).toEqual([]);
  }
}

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 100);

test('whatever becomes of the requests and whatever others set, the delay from before is never lost, and no request is repeated', async () => {
  const circumstances = fc.record({
    history: fc.array(fc.oneof(ofSluice, ofOthers), { minLength: 1, maxLength: 8 }),
    isSending: fc.boolean(),
    settingsShowMs: fc.constant(0),
  });
  await fc.assert(fc.asyncProperty(circumstances, live), { numRuns });
});

test('nor where the settings show a change minutes after it was made', async () => {
  const circumstances = fc.record({
    history: fc.array(ofSluice, { minLength: 1, maxLength: 5 }),
    isSending: fc.boolean(),
    settingsShowMs: fc.constantFrom(10_000, 60_000, 200_000),
  });
  await fc.assert(fc.asyncProperty(circumstances, live), { numRuns });
});
