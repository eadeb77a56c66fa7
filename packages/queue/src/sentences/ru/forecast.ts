import type { DrainRate } from '../../forecast/drain-rate.ts';
import type { Expiry, FirstExpiry } from '../../forecast/expiry.ts';
import type { Forecast } from '../../forecast/forecast.ts';
import type { Instructions } from '../instructions.ts';
import type { ForecastSentences } from '../forecast-sentences.ts';
import { formats, messages, ofMessages, verb } from './words.ts';

const { moment, number, span } = formats;

/** The sentences about a forecast. */
export function forecastWith(instructions: Instructions): ForecastSentences {
  return {
    brief: (expected) => {
      switch (expected.kind) {
        case 'empty':
          return 'пуста';
        case 'draining':
          return `${expected.drainRate.certainty === 'certain' ? '' : '≈ '}${span(expected.emptyInMs)}`;
        case 'stalled':
          return 'не движется';
        case 'unknown':
          return 'неизвестно';
      }
    },
    inFull: (expected, state) => [
      outlook(expected, state, instructions),
      ...expiry(expected.expiry, expected.kind === 'stalled'),
    ],
  };
}

function outlook(expected: Exclude<Forecast, { readonly kind: 'empty' }>, state: string, { diagnose }: Instructions): string {
  const waiting = `В очереди ${messages(expected.waiting)}.`;
  switch (expected.kind) {
    case 'draining':
      return `${waiting} Опустеет через ${span(expected.emptyInMs)}, если не добавятся новые: одно в ${span(expected.drainRate.msPerMessage)}, ${basis(expected.drainRate)}.`;
    case 'stalled':
      return expected.why === 'state'
        ? `${waiting} В этом состоянии ничего не уходит: ${state}.`
        : `${waiting} Ничего не уходит дольше, чем объясняет задержка. Причину покажет ${diagnose}.`;
    case 'unknown':
      return `${waiting} Сообщения уходят, но темп неизвестен.`;
  }
}

function basis({ by, certainty }: DrainRate): string {
  const known: Readonly<Record<DrainRate['by'], string>> = {
    delay: 'по установленной задержке',
    'slow-start': 'как описано для телефона, который вернулся на связь',
    observed: 'по наблюдению',
  };
  return certainty === 'certain' ? known[by] : `${known[by]}, неточно`;
}

function expiry(expected: Expiry, isStalled: boolean): readonly string[] {
  if (expected.kind === 'undocumented') return ['Сколько этот шлюз хранит сообщение, не описано.'];
  const { atLeast, atMost, first, emptyBy, ages } = expected;
  if (atMost === 0) return ['Все сообщения успеют уйти до конца срока хранения.'];
  const figure = atLeast === atMost ? messages(atMost) : `От ${number(atLeast)} до ${ofMessages(atMost)}`;
  const known = ages.certain + ages.inferred;
  const when = isStalled ? ', если ничего не изменится' : ', не дождавшись отправки';
  const expire = `${figure} ${verb(atMost, 'пропадёт', 'пропадут')}${when}`;
  return [
    ...(known === 0
      ? [`${expire}; ${ageUnknown(ages.unknown, first)}`]
      : [
          `${expire}; сколько ждут, известно о ${number(known)} из ${number(known + ages.unknown)}.`,
          ...(first === undefined ? [] : [firstExpiry(first)]),
        ]),
    ...(isStalled ? [`К ${moment(emptyBy)} пропадёт всё, что ждёт сейчас.`] : []),
  ];
}

/** Where no age is known the first can be as old as the gateway keeps one: a moment would only be that of the reading. */
function ageUnknown(waiting: number, first: FirstExpiry | undefined): string {
  const what = waiting === 1 ? 'оно может пропасть' : 'первое может пропасть';
  const ifAny = first?.latest === undefined ? ', если пропадёт вообще' : '';
  return `${waiting === 1 ? 'сколько оно ждёт' : 'сколько они ждут'}, неизвестно: ${what} в любой момент${ifAny}.`;
}

function firstExpiry({ earliest, latest }: FirstExpiry): string {
  if (latest === undefined) return `Первое пропадёт не раньше ${moment(earliest)}, если пропадёт вообще.`;
  if (earliest === latest) return `Первое пропадёт ${moment(earliest)}.`;
  return `Первое пропадёт не раньше ${moment(earliest)} и не позже ${moment(latest)}.`;
}
