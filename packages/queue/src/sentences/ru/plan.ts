import type { UnrestorableReason } from '../../instance/restorable.ts';
import type { PlanSentences, Unrestorable } from '../plan-sentences.ts';
import { counted, formats, verb } from './words.ts';

const { number, span } = formats;

const UNRESTORABLE: Readonly<Record<UnrestorableReason, string>> = {
  'no-recipient': 'шлюз не называет получателя',
  'not-sendable': 'такой тип заново не отправить',
  'link-too-old': 'файл уже не хранится',
};

const list = (types: Unrestorable['types']): string => types.map(([type, count]) => `${type}: ${number(count)}`).join(', ');

/** One type is named without the figure, which is before it. */
const ofTypes = (types: Unrestorable['types']): string => {
  const [only, ...others] = types;
  return only !== undefined && others.length === 0 ? `, тип «${only[0]}»` : ` (${list(types)})`;
};

const unrestorable: PlanSentences['unrestorable'] = ({ why, types }) =>
  why.map((reason) => (reason === 'not-sendable' ? `${UNRESTORABLE[reason]} (${list(types)})` : UNRESTORABLE[reason])).join(', ');

/** The sentences about a plan before it is agreed to. */
export const plan: PlanSentences = {
  figures: {
    seen: ({ figure }) => `видно: ${verb(figure, 'попадёт', 'попадут')} в снимок до отправки запроса`,
    unseen: ({ figure }) => `не видно, копии не будет: ${verb(figure, 'пропадёт', 'пропадут')} безвозвратно`,
    all: () => 'всего будет очищено, во всех чатах',
    clear: ({ figure, types, chats }) =>
      `${verb(figure, 'будет очищено', 'будут очищены')}${ofTypes(types)}, чатов: ${number(chats)}`,
    keep: ({ figure }) =>
      `${verb(figure, 'остаётся', 'остаются')}: ${verb(figure, 'очищается', 'очищаются')} вместе со всеми, затем ${verb(figure, 'восстанавливается', 'восстанавливаются')} по порядку`,
    'unrestorable-later': (data) => `из них потом не восстановить из снимка: ${unrestorable(data)}`,
    unrestorable: (data) => `из тех, что должны остаться, не восстановить: ${unrestorable(data)}`,
  },
  unrestorable,
  unprotected: 'Что другие добавят между снимком и очисткой, пропадёт без копии.',
  consequences: ({ kind, mayBeSent, estimate: { ms, slowestMs } }) => [
    'Один запрос опустошает всю очередь сообщений; повтора не будет, копии у шлюза нет.',
    ...(kind === 'selective' ? ['Оставляемые сообщения получат новые id.'] : []),
    ...(mayBeSent > 0 ? [`До очистки успеет уйти не больше ${number(mayBeSent)}.`] : []),
    slowestMs > ms
      ? `Очистка займёт около ${span(ms)}, на медленном шлюзе до ${span(slowestMs)}.`
      : `Очистка займёт около ${span(ms)}.`,
  ],
  needs: (requests, holdsForMs) =>
    `Потребуется не меньше ${counted(requests, 'запроса', 'запросов', 'запросов')}; план действует ${span(holdsForMs)}.`,
};
