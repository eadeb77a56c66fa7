import type { BrakeEffect, GoReport, StopReport } from '../../brake/brake-report.ts';
import { formats, messages } from './words.ts';

const { number, span } = formats;

const EFFECTS: Readonly<Record<BrakeEffect, string>> = {
  seen: 'Проверено наблюдением: больше ничего не ушло.',
  'not-sending': 'В этом состоянии инстанс не отправляет, так что и без тормоза ничего не уходит.',
  'nothing-waits': 'Список очереди пуст.',
  'settings-only': 'В настройках он есть; стало ли уходить меньше, пока не увидеть. Следите за очередью.',
  'not-watched': 'Стало ли уходить меньше, не проверено: это может занять 5 минут, шлюз для этого перезапускает инстанс.',
};

/** What a stop has come to. */
export function stopped(report: StopReport): string {
  const { outcome, wasUndone, delayBeforeMs, delayMs, effect, departed } = report;
  switch (outcome) {
    case 'set':
      return [
        `Тормоз включён: задержка ${span(delayMs)}, была ${span(delayBeforeMs)}.`,
        ...(wasUndone
          ? [`Прежний тормоз не действовал: другой оператор или программа установили задержку ${span(delayBeforeMs)}.`]
          : []),
        EFFECTS[effect],
        ...(departed > 0 ? [`Пока он включался, ушло ${messages(departed)}.`] : []),
        canStill(report),
      ].join(' ');
    case 'was-on':
      return `Тормоз уже был включён: задержка ${span(delayMs)}, до него была ${span(delayBeforeMs)}. Ничего не изменено. ${canStill(report)}`;
    case 'was-slow':
      return `Задержка и так ${span(delayMs)}, поэтому ничего не изменено и снимать нечего. ${canStill(report)}`;
    case 'changed-by-other':
      return `Тем временем другой оператор или программа установили задержку ${span(delayMs)}, Sluice её не трогает: тормоза нет. ${canStill(report)}`;
    case 'released':
      return [
        'Тормоз был включён, а потом началось его снятие: дальше за ним не наблюдали.',
        ...(departed > 0 ? [`Пока он включался, ушло ${messages(departed)}.`] : []),
      ].join(' ');
  }
}

function canStill({ waiting, isComplete, canLeave }: StopReport): string {
  if (waiting === null) {
    return `Сколько сообщений в очереди, прочитать не удалось; за ближайший час может уйти до ${number(canLeave)}.`;
  }
  return `В очереди ${messages(waiting)}${isComplete ? '' : ', насколько видно'}; за ближайший час может уйти до ${number(canLeave)} из них.`;
}

/** What a go has come to. */
export function released({ outcome, delayMs }: GoReport): string {
  switch (outcome) {
    case 'released':
      return `Тормоз снят: задержка снова ${span(delayMs)}.`;
    case 'was-released':
      return `Задержка уже ${span(delayMs)}, как до тормоза. Ничего не изменено; в журнале тормоз закрыт.`;
    case 'changed-by-other':
      return `Другой оператор или программа установили задержку ${span(delayMs)}, Sluice её не трогает. В журнале тормоз закрыт.`;
  }
}
