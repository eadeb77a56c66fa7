import type { AppSentences } from '../src/sentences/sentences.ts';

const ID = '1101000001';
const HOLD = { id: 3, until: 0, actor: 'X', reason: 'Y' };

/** What screens and lists say. */
export function saidOnScreens({ lists, screens }: AppSentences, count: number, flag: boolean): readonly string[] {
  return [
    lists.stalled(flag ? 'phone' : undefined),
    lists.protectedIn(lists.environments.production),
    lists.about('1 h'),
    lists.forwarded(count),
    lists.hiddenText('•••', count),
    lists.moreRows(count),
    lists.partOf(count, count),
    screens.overChatApi('WhatsApp'),
    screens.entry('X', 'Y', 'z'),
    screens.next('X.'),
    screens.keyRefused.sentence('office'),
    screens.keyRefused.next('office'),
    ...[1, 2 + count].flatMap((holds) => [
      screens.held.sentence({ ...HOLD, count: holds, edge: flag ? 'office' : undefined, isBraked: flag }),
      screens.held.next(holds, 'sluice hold list'),
    ]),
    screens.held.ends,
    screens.keptInClear({ entries: count, actor: 'X', at: 0 }),
    screens.unfinishedGuard(ID, 'X.'),
    screens.confirm.instance(ID),
    screens.confirm.lost(count),
  ];
}
