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
    screens.overChatApi('WhatsApp'),
    screens.entry('X', 'Y', 'z'),
    screens.next('X.'),
    screens.keyRefused.sentence('office'),
    screens.keyRefused.next('office'),
    screens.unfinishedGuard(ID, 'X.'),
    screens.confirm.instance(ID),
    screens.confirm.lost(count),
  ];
}
