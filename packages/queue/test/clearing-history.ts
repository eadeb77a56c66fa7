import fc from 'fast-check';

/** What goes wrong with a call of the gateway. */
const faults = [
  'not carried out, no answer',
  'carried out, no answer',
  'carried out late, no answer',
  'not carried out, 502',
  'carried out, 502',
  'not carried out, 421',
  'carried out, 421',
  'carried out, nonsense',
  'carried out, the answer to the call before',
  'not carried out, 429',
  'the process dies before it',
  'the process dies after it',
] as const;

/** What happens to a call that clears or sends. */
export interface EffectMoment {
  readonly fault: (typeof faults)[number] | undefined;
  /** How much later than it came a call is carried out, in milliseconds, where it is. */
  readonly lateMs: number;
  /**
   * Whether the process is stopped when its request has a connection and is not written. Another goes on with its job; it continues after so
   * many calls of the others, or when they have ended.
   */
  readonly stoppedForCalls: number | undefined;
}

/** What happens at a call, whatever it does. */
export interface Moment {
  readonly fault: (typeof faults)[number] | undefined;
  /** How many messages a sender that respects holds sends, and how many one that ignores them. */
  readonly respectsHolds: number;
  readonly ignoresHolds: number;
  /** For how long the account is connected from now on, and then blocked again, in milliseconds. */
  readonly connectedMs: number | undefined;
  /** By how much the clock of the process is set, in milliseconds. */
  readonly clockSetMs: number | undefined;
}

export interface History {
  readonly flavor: 'plain' | 'v3' | 'chat-api';
  readonly kind: 'full' | 'selective';
  readonly waiting: number;
  readonly isSending: boolean;
  readonly delayMs: number;
  readonly clearingMs: number;
  readonly hiddenHead: boolean;
  readonly refusesClear: boolean;
  /** How late the list of what was sent is, in milliseconds. */
  readonly sentLagMs: number;
  /** What happens at each call from the capture on. */
  readonly moments: readonly Moment[];
  /** The same for each of the calls that clear or send: the clear, and the sends after it. */
  readonly effects: readonly EffectMoment[];
  /** At which call the instance is connected, or disconnected, to stay so. */
  readonly changesAt: number | undefined;
  /** At which write of the journal the process dies, counted from the opening of the job. */
  readonly deathAtWrite: number | undefined;
  /** At which step the reader of the first run goes away, and whether the run hears of it. */
  readonly readerLeaves: { readonly atStep: number; readonly isHeard: boolean } | undefined;
  /** How many resume at once. */
  readonly runners: number;
}

const seldom = <T>(arbitrary: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight, arbitrary });
const never = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 30, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const some = seldom(fc.integer({ min: 1, max: 3 })).map((count) => count ?? 0);
const HOUR_MS = 3_600_000;
export const LATE = 'carried out late, no answer';

export const histories: fc.Arbitrary<History> = fc.record({
  flavor: fc.constantFrom('plain', 'v3', 'chat-api'),
  kind: fc.constantFrom('full', 'selective', 'selective'),
  waiting: fc.integer({ min: 2, max: 24 }),
  isSending: fc.boolean(),
  delayMs: fc.constantFrom(500, 1000, 5000, 60_000),
  clearingMs: fc.constantFrom(0, 0, 5000, 45_000),
  hiddenHead: fc.constantFrom(false, false, true),
  refusesClear: fc.constantFrom(false, false, false, true),
  sentLagMs: fc.constantFrom(0, 60_000, 119_000),
  moments: fc.array(
    fc.record({
      fault: seldom(fc.constantFrom(...faults.filter((fault) => fault !== LATE)), 2),
      respectsHolds: some,
      ignoresHolds: some,
      connectedMs: seldom(fc.integer({ min: 100, max: 20_000 })),
      clockSetMs: never(fc.integer({ min: -2 * HOUR_MS, max: 2 * HOUR_MS })),
    }),
    { maxLength: 40 },
  ),
  effects: fc.array(
    fc.record({
      fault: fc.oneof(
        { weight: 2, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom(...faults, LATE, LATE) },
      ),
      lateMs: fc.integer({ min: 0, max: 300_000 }),
      stoppedForCalls: seldom(fc.nat(12)),
    }),
    { minLength: 4, maxLength: 8 },
  ),
  changesAt: fc.option(fc.nat(30), { nil: undefined }),
  deathAtWrite: fc.option(fc.nat(40), { nil: undefined }),
  readerLeaves: seldom(fc.record({ atStep: fc.nat(12), isHeard: fc.boolean() })),
  runners: fc.constantFrom(1, 1, 2, 3),
});
