import type { AppSentences } from '../src/sentences/sentences.ts';

const ID = '1101000001';

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
    screens.titles.queue('shop'),
    screens.titles.diagnosis('shop'),
    ...Object.values(screens.titles.job).map((say) => say('shop')),
    screens.overChatApi('WhatsApp'),
    screens.forTests('shop'),
    screens.tooSmall('70×10', '72×18'),
    screens.lastRead(0),
    screens.waiting(count),
    screens.listed(count),
    screens.emptyIn('1 h'),
    screens.entry('X', 'Y', 'z'),
    screens.next('X.'),
    screens.keyRefused.sentence('office'),
    screens.keyRefused.next('office'),
    screens.unfinishedGuard(ID, 'X.'),
    screens.filter.of('X', flag ? 0 : count, count, true),
    screens.filter.of('X', flag ? 0 : count, count, false),
    screens.filter.text('X'),
    screens.filter.type('X'),
    screens.filter.chat('X'),
    screens.confirm.number(ID),
    screens.confirm.lost(count),
    screens.confirm.tooFew(count),
    screens.steps.restoredWith(flag),
  ];
}
