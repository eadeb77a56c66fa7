import type { DrainRate } from '../../forecast/drain-rate.ts';
import type { Expiry, FirstExpiry } from '../../forecast/expiry.ts';
import type { Forecast } from '../../forecast/forecast.ts';
import type { Instructions } from '../instructions.ts';
import type { ForecastSentences } from '../forecast-sentences.ts';
import { formats, messagesWait, verb } from './words.ts';

const { moment, number, span } = formats;

/** The sentences about a forecast. */
export function forecastWith(instructions: Instructions): ForecastSentences {
  return {
    brief: (expected) => {
      switch (expected.kind) {
        case 'empty':
          return 'empty';
        case 'draining':
          return `${expected.drainRate.certainty === 'certain' ? '' : 'about '}${span(expected.emptyInMs)}`;
        case 'stalled':
          return 'does not move';
        case 'unknown':
          return 'unknown';
      }
    },
    inFull: (expected, state) => [
      outlook(expected, state, instructions),
      ...expiry(expected.expiry, expected.kind === 'stalled'),
    ],
  };
}

function outlook(expected: Exclude<Forecast, { readonly kind: 'empty' }>, state: string, { diagnose }: Instructions): string {
  const waiting = `${messagesWait(expected.waiting)}.`;
  switch (expected.kind) {
    case 'draining':
      return `${waiting} Empty in ${span(expected.emptyInMs)} unless more are added: one in ${span(expected.drainRate.msPerMessage)}, ${basis(expected.drainRate)}.`;
    case 'stalled':
      return expected.why === 'state'
        ? `${waiting} Nothing leaves in this state: ${state}.`
        : `${waiting} Nothing has left for longer than the delay explains: see ${diagnose}.`;
    case 'unknown':
      return `${waiting} They leave, and at what pace is not known.`;
  }
}

function basis({ by, certainty }: DrainRate): string {
  const known: Readonly<Record<DrainRate['by'], string>> = {
    delay: 'by the delay that is set',
    'slow-start': 'as documented for a phone that has come back',
    observed: 'as was seen',
  };
  return certainty === 'certain' ? known[by] : `${known[by]}, which is not certain`;
}

function expiry(expected: Expiry, isStalled: boolean): readonly string[] {
  if (expected.kind === 'undocumented') return ['How long this gateway keeps a message is not documented.'];
  const { atLeast, atMost, first, emptyBy, ages } = expected;
  if (atMost === 0) return ['No message expires before its turn.'];
  const figure = atLeast === atMost ? number(atMost) : `From ${number(atLeast)} to ${number(atMost)}`;
  const known = ages.certain + ages.inferred;
  const when = isStalled ? 'if it stays so' : 'before their turn';
  const expire = `${figure} ${verb(atMost, 'expires', 'expire')} ${when}`;
  return [
    ...(known === 0
      ? [`${expire}; ${ageUnknown(ages.unknown, first)}`]
      : [
          `${expire}; how long they have waited is known of ${number(known)} of ${number(known + ages.unknown)}.`,
          ...(first === undefined ? [] : [firstExpiry(first)]),
        ]),
    ...(isStalled ? [`By ${moment(emptyBy)} all that wait now have expired.`] : []),
  ];
}

/** Where no age is known the first can be as old as the gateway keeps one: a moment would only be that of the reading. */
function ageUnknown(waiting: number, first: FirstExpiry | undefined): string {
  const ifAny = first?.latest === undefined ? ', if any does' : '';
  return waiting === 1
    ? `how long it has waited is not known, so it may expire at any time${ifAny}.`
    : `how long they have waited is not known, so the first may expire at any time${ifAny}.`;
}

function firstExpiry({ earliest, latest }: FirstExpiry): string {
  if (latest === undefined) return `The first expires ${moment(earliest)} at the earliest, if any does.`;
  const until = earliest === latest ? '' : ` at the earliest, and ${moment(latest)} at the latest`;
  return `The first expires ${moment(earliest)}${until}.`;
}
