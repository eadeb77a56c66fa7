import type { Forecast, OpenJob, DrainRate, Reading } from '@sluice/queue';
import type { Sentences } from '@sluice/queue/sentences';
import { presentDuration } from './duration.ts';
import { messages } from './messages.ts';
import { presentMoment } from './moment.ts';
import { presentNumber } from './number.ts';
import { nothingListed } from './open-job.ts';
import { presentState } from './state.ts';

/** A forecast in sentences, one to a line, with what it rests on. */
export function forecastText(outlook: Forecast, reading: Reading, job: OpenJob | undefined, sentences: Sentences): string {
  const nothing = job === undefined ? 'Nothing waits.' : nothingListed(job, sentences);
  return outlook.kind === 'empty' ? `${nothing}\n` : [course(outlook, reading), ...expiry(outlook), ''].join('\n');
}

type Waiting = Exclude<Forecast, { readonly kind: 'empty' }>;

function course(outlook: Waiting, reading: Reading): string {
  const waiting = `${messages(outlook.waiting)} ${outlook.waiting === 1 ? 'waits' : 'wait'}.`;
  switch (outlook.kind) {
    case 'draining':
      return `${waiting} Empty in ${presentDuration(outlook.emptyInMs)} unless more are added: one in ${presentDuration(outlook.drainRate.msPerMessage)}, ${basis(outlook.drainRate)}.`;
    case 'stalled':
      return outlook.why === 'state'
        ? `${waiting} Nothing leaves in this state: ${presentState(reading).words}.`
        : `${waiting} Nothing has left for longer than the delay explains: see sluice diagnose.`;
    case 'unknown':
      return `${waiting} They leave, and at what pace is not known.`;
  }
}

function basis({ by, certainty }: DrainRate): string {
  const certaintyNote = certainty === 'certain' ? '' : ', which is not certain';
  switch (by) {
    case 'delay':
      return `by the delay that is set${certaintyNote}`;
    case 'slow-start':
      return `as documented for a phone that has come back${certaintyNote}`;
    case 'observed':
      return `as was seen${certaintyNote}`;
  }
}

function expiry({ kind, expiry: end }: Waiting): readonly string[] {
  if (end.kind === 'undocumented') return ['How long this gateway keeps a message is not documented.'];
  const { atLeast, atMost, first, emptyBy, ages } = end;
  const when = kind === 'stalled' ? 'if it stays so' : 'before their turn';
  if (atMost === 0) return ['None expires before its turn.'];
  const figure = atLeast === atMost ? presentNumber(atMost) : `From ${presentNumber(atLeast)} to ${presentNumber(atMost)}`;
  const known = ages.certain + ages.inferred;
  return [
    `${figure} expire ${when}; how long they have waited is known of ${presentNumber(known)} of ${presentNumber(known + ages.unknown)}.`,
    ...(first === undefined ? [] : [firstExpiry(first)]),
    ...(kind === 'stalled' ? [`By ${presentMoment(emptyBy)} all that wait now have expired.`] : []),
  ];
}

function firstExpiry({ earliest, latest }: { readonly earliest: number; readonly latest: number | undefined }): string {
  if (latest === undefined) return `The first expires ${presentMoment(earliest)} at the earliest, if any does.`;
  const until = earliest === latest ? '' : ` at the earliest, and ${presentMoment(latest)} at the latest`;
  return `The first expires ${presentMoment(earliest)}${until}.`;
}
