import { describe, expect, it } from 'vitest';
import { useAppOnEmulator } from '../../test/app-on-emulator.ts';
import { type Confirmed, type Confirmation, createConfirmation, problemWith } from './confirmation.ts';
import { editField, insert } from './field.ts';
import { textOfLine } from './line.ts';

const SHOP = '1101000001';
const open = useAppOnEmulator();

function asked(lost: number): {
  readonly confirmation: Confirmation;
  readonly agreed: readonly Confirmed[];
  readonly screen: () => string;
} {
  const agreed: Confirmed[] = [];
  const confirmation = createConfirmation(
    open().running.app,
    { idInstance: SHOP, lost, act: 'clear now' },
    { agreed: (confirmed) => agreed.push(confirmed), cancelled: () => undefined },
  );
  return { confirmation, agreed, screen: () => confirmation.lines(78).map(textOfLine).join('\n') };
}

/** Types a line and presses Enter, as the keys are handled. */
function type({ typed }: Confirmation, text: string): void {
  for (const key of Array.from(text)) {
    const { field, rules, change } = typed();
    const edited = editField(field, key, rules);
    if (edited !== undefined) change(edited);
  }
  typed().submit();
}

describe('a confirmation', () => {
  it('asks for the id, for how many are lost and for a reason, each when the one before is right', () => {
    const { confirmation, agreed, screen } = asked(740);
    expect(screen()).toBe(`Type ${SHOP}, the id of this instance ›  \nEnter: go on   Esc: stop typing; nothing is sent`);
    type(confirmation, SHOP);
    type(confirmation, '739');
    expect(screen()).toContain('✕ That is no number, or fewer than are lost. Nothing was sent.');
    type(confirmation, '');
    confirmation.typed().change({ text: '741', cursor: 3 });
    type(confirmation, '');
    type(confirmation, '   ');
    expect(screen()).toContain('✕ A reason is needed, for the journal. Nothing was sent.');
    expect(screen()).toContain('Enter: clear now');
    type(confirmation, 'Blocked ');
    expect(agreed).toEqual([{ confirm: SHOP, lost: 741, reason: 'Blocked' }]);
    confirmation.typed().submit();
    expect(agreed).toHaveLength(1);
  });

  it('asks for no number of losses where nothing is lost', () => {
    const { confirmation, agreed } = asked(0);
    type(confirmation, SHOP);
    type(confirmation, 'A wrong price list');
    expect(agreed).toEqual([{ confirm: SHOP, lost: 0, reason: 'A wrong price list' }]);
  });

  it('takes a pasted text as text: its line breaks confirm nothing', () => {
    const { confirmation, agreed, screen } = asked(0);
    const { field, rules, change } = confirmation.typed();
    change(insert(field, `${SHOP}\nA reason\n`, rules));
    expect(agreed).toEqual([]);
    expect(screen()).toContain(`› ${SHOP} A reason`);
  });
});

it.each([
  ['instance', ` ${SHOP}`.trim(), undefined],
  ['instance', `${SHOP}0`, 'wrong-instance'],
  ['instance', '', 'wrong-instance'],
  ['lost', '', 'too-few'],
  ['lost', '0739', 'too-few'],
  ['lost', '740', undefined],
  ['reason', '', 'no-reason'],
  // The prompts took a filler of Hangul and a variation selector, and the journal showed no reason.
  ['reason', '\u3164', 'no-reason'],
  ['reason', '\u2800 \uFE0F', 'no-reason'],
  ['reason', 'why', undefined],
] as const)('of the field %s, %j is %s', (field, typed, problem) => {
  expect(problemWith(field, typed, { idInstance: SHOP, lost: 740 })).toBe(problem);
});
