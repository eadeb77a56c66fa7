import type { UnrestorableReason } from '../../instance/restorable.ts';
import type { PlanSentences, Unrestorable } from '../plan-sentences.ts';
import { chatsOf, counted, formats, verb } from './words.ts';

const { number, span } = formats;

const UNRESTORABLE: Readonly<Record<UnrestorableReason, string>> = {
  'no-recipient': 'шлюз не называет получателя',
  'not-sendable': 'такой тип заново не отправить',
  'link-too-old': 'файл уже не хранится',
};

const list = (types: Unrestorable['types']): string => types.map(([type, count]) => `${type} ${number(count)}`).join(', ');

const unrestorable: PlanSentences['unrestorable'] = ({ why, types }) =>
  why.map((reason) => (reason === 'not-sendable' ? `${UNRESTORABLE[reason]} (${list(types)})` : UNRESTORABLE[reason])).join(', ');

/** The sentences about a plan before it is agreed to. */
export const plan: PlanSentences = {
  figures: {
    seen: ({ figure }) => `видно: ${verb(figure, 'попадёт', 'попадут')} в снимок до отправки запроса`,
    unseen: ({ figure }) => `не видно, копии не будет: ${verb(figure, 'пропадёт', 'пропадут')} безвозвратно`,
    all: () => 'всего под очистку, во всех чатах',
    clear: ({ types, chats }) => `под очистку (${list(types)}): ${chatsOf(chats)}`,
    keep: ({ figure }) =>
      `${verb(figure, 'остаётся', 'остаются')}: ${verb(figure, 'очищается', 'очищаются')} со всеми, затем восстановление по порядку`,
    'unrestorable-later': (data) => `из них потом не восстановить из снимка: ${unrestorable(data)}`,
    unrestorable: (data) => `из тех, что должны остаться, не восстановить: ${unrestorable(data)}`,
  },
  unrestorable,
  consequences: ({ kind, mayBeSent, estimate: { ms, slowestMs } }) =>
    [
      'Один запрос опустошает всю очередь сообщений, и только её; повтора не будет, копии у шлюза нет.',
      ...(kind === 'selective' ? ['Оставшееся вернётся под новыми id.'] : []),
      'Добавленное тем временем другими тоже пропадёт.',
      ...(mayBeSent > 0 ? [`До очистки успеет уйти не больше ${number(mayBeSent)}.`] : []),
      slowestMs > ms ? `Займёт около ${span(ms)}, на медленном шлюзе до ${span(slowestMs)}.` : `Займёт около ${span(ms)}.`,
    ].join(' '),
  needs: (requests, holdsForMs) =>
    `Потребуется не меньше ${counted(requests, 'запроса', 'запросов', 'запросов')}; план действует ${span(holdsForMs)}.`,
};
