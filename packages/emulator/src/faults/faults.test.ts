import { describe, expect, test } from 'vitest';
import { Faults, type Fault } from './faults.ts';

const hang: Fault = { kind: 'hang' };
const reset: Fault = { kind: 'reset' };

/** How many of so many calls meet a fault. */
function meets(faults: Faults, calls: number, idInstance = '1101000001', operation = 'sendMessage'): readonly boolean[] {
  return Array.from({ length: calls }, () => faults.match(idInstance, operation) !== undefined);
}

test('a fault without more is met by every call of every instance, as often as it says', () => {
  const faults = new Faults(1);
  faults.plant({ times: 2, fault: hang });
  expect(faults.match('1101000001', 'sendMessage')).toBe(hang);
  expect(faults.match('3100000001', 'getSettings')).toBe(hang);
  expect(faults.match('1101000001', 'sendMessage')).toBeUndefined();
});

test('a fault can be for one instance, for one method, or for both, and other calls do not use it up', () => {
  const faults = new Faults(1);
  faults.plant({ idInstance: '1101000001', operation: 'sendMessage', times: 1, fault: hang });
  expect(faults.match('1101000002', 'sendMessage')).toBeUndefined();
  expect(faults.match('1101000001', 'sendPoll')).toBeUndefined();
  expect(faults.match('1101000001', 'sendMessage')).toBe(hang);
});

test('of several that fit, the one planted first is met until it is used up', () => {
  const faults = new Faults(1);
  faults.plant({ operation: 'sendMessage', times: 1, fault: hang });
  faults.plant({ times: 1, fault: reset });
  expect(faults.match('1101000001', 'sendMessage')).toBe(hang);
  expect(faults.match('1101000001', 'sendMessage')).toBe(reset);
  expect(faults.match('1101000001', 'sendMessage')).toBeUndefined();
});

describe('A fault at a rate', () => {
  test.each([0.1, 0.5, 0.9])('is met by about that share of the calls: %s', (rate) => {
    const faults = new Faults(7);
    faults.plant({ rate, fault: hang });
    const met = meets(faults, 10_000).filter(Boolean).length;
    expect(met).toBeGreaterThan(10_000 * rate - 200);
    expect(met).toBeLessThan(10_000 * rate + 200);
    expect(faults.list()).toEqual([{ id: 1, rule: { rate, fault: hang }, matched: met }]);
  });

  test('is met by every call at 1', () => {
    const faults = new Faults(1);
    faults.plant({ rate: 1, fault: hang });
    expect(meets(faults, 1000)).not.toContain(false);
  });

  test('is met by the same calls for the same seed, and by others for another', () => {
    const [one, same, other] = [3, 3, 4].map((seed) => {
      const faults = new Faults(seed);
      faults.plant({ rate: 0.3, fault: hang });
      return meets(faults, 200);
    });
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test('is met by the same calls whatever else is planted, and whatever other calls come', () => {
    const single = new Faults(3);
    single.plant({ operation: 'sendMessage', rate: 0.3, fault: hang });
    const among = new Faults(3);
    among.plant({ operation: 'sendMessage', rate: 0.3, fault: hang });
    among.plant({ operation: 'sendPoll', rate: 0.3, fault: reset });
    const inBetween = Array.from({ length: 200 }, () => {
      const met = among.match('1101000001', 'sendMessage') === hang;
      among.match('1101000001', 'sendPoll');
      return met;
    });
    expect(inBetween).toEqual(meets(single, 200));
  });

  test('is met by the same calls again when everything started again', () => {
    const faults = new Faults(3);
    faults.plant({ times: 1, fault: reset });
    faults.plant({ rate: 0.3, fault: hang });
    const first = meets(faults, 200);
    faults.reset();
    faults.plant({ times: 1, fault: reset });
    faults.plant({ rate: 0.3, fault: hang });
    expect(meets(faults, 200)).toEqual(first);
  });
});

test('a planted fault is listed with how often it was met, and is not met when it was removed', () => {
  const faults = new Faults(1);
  const { id } = faults.plant({ times: 5, fault: hang });
  const rest = faults.plant({ times: 5, fault: reset });
  meets(faults, 2);
  expect(faults.list()).toEqual([
    { id, rule: { times: 5, fault: hang }, matched: 2 },
    { ...rest, matched: 0 },
  ]);
  expect(faults.remove(id)).toBe(true);
  expect(faults.remove(id)).toBe(false);
  expect(faults.match('1101000001', 'sendMessage')).toBe(reset);
  expect(faults.removeAll()).toBe(1);
  expect(faults.match('1101000001', 'sendMessage')).toBeUndefined();
  // A number is not given twice: who still holds it means another fault.
  expect(faults.plant({ times: 1, fault: hang }).id).toBe(3);
});
