import { describe, expect, it } from 'vitest';
import { en } from '../sentences/en/en.ts';
import { type Confirmation, NOTHING_TYPED, pressKey, problemSentence, type ToConfirm } from './confirmation.ts';

const WITH_LOSS: ToConfirm = { idInstance: '1101000001', lost: 740 };
const WITHOUT: ToConfirm = { idInstance: '1101000001', lost: 0 };

function type(wanted: ToConfirm, ...lines: readonly string[]): Confirmation {
  const keys = lines.flatMap((line) => Array.from(line).concat('enter'));
  return keys.reduce((confirmation, key) => pressKey(confirmation, key, wanted), NOTHING_TYPED);
}

describe('a confirmation', () => {
  it('is agreed to with the number of the instance, how many are lost, and a reason', () => {
    expect(type(WITH_LOSS, '1101000001', '740', 'The number is blocked')).toEqual({
      typed: { number: '1101000001', lost: '740', reason: 'The number is blocked' },
      field: 'reason',
      problem: undefined,
      isAgreed: true,
    });
  });

  it('is agreed to with more than are lost: fewer lost than confirmed is safe', () => {
    expect(type(WITH_LOSS, '1101000001', '741', 'Blocked').isAgreed).toBe(true);
    expect(type(WITH_LOSS, '1101000001', '739')).toMatchObject({
      field: 'lost',
      problem: 'too-few',
    });
  });

  it('asks for no number of losses where nothing is lost', () => {
    expect(type(WITHOUT, '1101000001', 'A wrong price list')).toMatchObject({ typed: { lost: '' }, isAgreed: true });
  });

  it('takes a number with its thousands apart', () => {
    expect(type({ ...WITH_LOSS, lost: 1240 }, '1101000001', '1,240', 'Blocked').isAgreed).toBe(true);
  });

  it.each<[string, ToConfirm, readonly string[], RegExp]>([
    ['another number', WITH_LOSS, ['1101000002'], /not the number of this instance\. Nothing was sent/],
    ['no number', WITHOUT, [''], /not the number of this instance/],
    ['fewer losses than there are', WITH_LOSS, ['1101000001', '500'], /fewer than are lost: 740\. Nothing was sent/],
    ['no number of losses', WITH_LOSS, ['1101000001', ''], /fewer than are lost/],
    ['no reason', WITHOUT, ['1101000001', '  '], /Say why, for the journal\. Nothing was sent/],
  ])('goes no further with %s', (_, wanted, lines, problem) => {
    const confirmation = type(wanted, ...lines);
    expect(confirmation.isAgreed).toBe(false);
    expect(confirmation.problem && problemSentence(confirmation.problem, wanted, en)).toMatch(problem);
  });

  it('can be corrected', () => {
    const wrong = type(WITHOUT, '11010000012');
    const corrected = ['backspace', 'enter'].reduce((confirmation, key) => pressKey(confirmation, key, WITHOUT), wrong);
    expect(corrected).toMatchObject({ field: 'reason', problem: undefined });
  });

  it('ignores keys that are no text', () => {
    expect(['up', 'ctrl+d', 'é', '7'].reduce((one, key) => pressKey(one, key, WITHOUT), NOTHING_TYPED).typed.number).toBe('7');
  });
});
