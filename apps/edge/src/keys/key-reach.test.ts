import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCOPES, type Principal } from '../principal.ts';
import { reaches, whyBeyond } from './key-reach.ts';

const power: fc.Arbitrary<Principal> = fc.record({
  name: fc.constant('admin'),
  scopes: fc.subarray([...SCOPES]).map((scopes) => new Set(scopes)),
  instances: fc.option(
    fc.subarray(['1', '2', '3']).map((ids) => new Set(ids)),
    { nil: undefined },
  ),
  expiresAt: fc.option(fc.nat(3), { nil: undefined }),
});

/** Everything that a key can do: each scope on each instance, at each time. `4` is an instance that no key names. */
function deedsOf({ scopes, instances, expiresAt = Infinity }: Principal): readonly string[] {
  const ids = ['1', '2', '3', '4'].filter((id) => instances === undefined || instances.has(id));
  const times = [0, 1, 2, 3].filter((time) => time < expiresAt);
  // Operations without an instance, such as the making of keys, need none.
  return [...scopes].flatMap((scope) => ['none', ...ids].flatMap((id) => times.map((time) => `${scope} ${id} ${time}`)));
}

describe('A key', () => {
  it('makes no key that can do, anywhere and at any time, what it cannot do itself', () => {
    fc.assert(
      fc.property(power, power, (by, wanted) => {
        if (whyBeyond(by, wanted) !== undefined) return;
        const own = new Set(deedsOf(by));
        expect(deedsOf(wanted).filter((deed) => !own.has(deed))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes and reaches a key like itself', () => {
    fc.assert(fc.property(power, (by) => whyBeyond(by, by) === undefined && reaches(by, by)));
  });

  it('reaches what it could make, whenever that ends', () => {
    fc.assert(
      fc.property(power, power, (by, other) => {
        const isEqual = whyBeyond({ ...by, expiresAt: undefined }, other) === undefined;
        expect(reaches(by, other)).toBe(isEqual);
      }),
      { numRuns: 2000 },
    );
  });

  it('for some instances reaches no key for every instance, also where it names all that there are', () => {
    const by: Principal = { name: 'a', scopes: new Set(SCOPES), instances: new Set(['1', '2']), expiresAt: undefined };
    expect([reaches(by, { ...by, instances: undefined }), reaches({ ...by, instances: undefined }, by)]).toEqual([false, true]);
  });
});
