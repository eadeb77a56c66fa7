import fc from 'fast-check';

/** What goes wrong with a call of the gateway. */
const faults = [
  'not carried out, no answer',
  'carried out, no answer',
  'not carried out, 502',
  'carried out, 502',
  'carried out, nonsense',
  'not carried out, 429',
  'the process dies before it',
  'the process dies after it',
] as const;

interface Moment {
  readonly fault: (typeof faults)[number] | undefined;
  /** How many messages somebody sends who asks for holds, and how many somebody who does not. */
  readonly polite: number;
  readonly rude: number;
}

export interface History {
  readonly flavor: 'plain' | 'v3' | 'chat-api';
  readonly kind: 'full' | 'selective';
  readonly waiting: number;
  readonly sends: boolean;
  readonly delayMs: number;
  readonly clearingMs: number;
  readonly hiddenHead: boolean;
  readonly refusesClear: boolean;
  /** What happens at each call from the capture on. */
  readonly moments: readonly Moment[];
  /** At which call the instance is connected, or disconnected. Once: who connects a number does not take it back within seconds. */
  readonly changesAt: number | undefined;
  /** At which write of the journal the process dies, counted from the opening of the work. */
  readonly deathAtWrite: number | undefined;
}

const seldom = <T>(arbitrary: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight, arbitrary });
const some = seldom(fc.integer({ min: 1, max: 3 })).map((count) => count ?? 0);

export const histories: fc.Arbitrary<History> = fc.record({
  flavor: fc.constantFrom('plain', 'v3', 'chat-api'),
  kind: fc.constantFrom('full', 'selective'),
  waiting: fc.integer({ min: 2, max: 24 }),
  sends: fc.boolean(),
  delayMs: fc.constantFrom(500, 1000, 5000, 60_000),
  clearingMs: fc.constantFrom(0, 0, 5000, 45_000),
  hiddenHead: fc.constantFrom(false, false, true),
  refusesClear: fc.constantFrom(false, false, false, true),
  moments: fc.array(
    fc.record({
      fault: seldom(fc.constantFrom(...faults), 2),
      polite: some,
      rude: some,
    }),
    { maxLength: 40 },
  ),
  changesAt: fc.option(fc.nat(30), { nil: undefined }),
  deathAtWrite: fc.option(fc.nat(40), { nil: undefined }),
});
