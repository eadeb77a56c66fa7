import type { ClearingReport, Unprotected } from '../../job/steps.ts';
import type { RestoreReport } from '../../job/restore-report.ts';
import { capital, formats, messages, ofMessages } from './words.ts';

const { number, span } = formats;

/** What a clearing has come to. */
export function clearingReport(report: ClearingReport): string {
  const { captured, unseen, mayHaveBeenSent, unprotected, restore } = report;
  return [
    'Готово: очередь сообщений очищена.',
    ...(restore === undefined ? [] : [restored(restore)]),
    ...(unseen > 0 ? [`По счётчику, который может отставать на 10 с, без снимка пропало ${messages(unseen)}.`] : []),
    ...(mayHaveBeenSent > 0
      ? [`До того как сработала очистка, из снимка могло уйти до ${ofMessages(Math.min(mayHaveBeenSent, captured))}.`]
      : []),
    ...lostBetween(unprotected),
  ].join(' ');
}

/** A gap between the reading and the clear that is worth a sentence although what fell into it was not counted, in milliseconds. */
const LONG_GAP_MS = 5000;

function lostBetween({ windowMs, entries }: Unprotected): readonly string[] {
  if (entries.by === 'counted') {
    return entries.count > 0 ? [`Без копии пропало ${messages(entries.count)} от других отправителей.`] : [];
  }
  if (entries.by === 'estimated' && entries.count > 0) {
    return [`Без копии могло пропасть примерно ${messages(entries.count)} от других отправителей.`];
  }
  if (windowMs <= LONG_GAP_MS) return [];
  return [`То, что другие отправили между чтением и очисткой (не больше ${span(windowMs)}), если оно было, пропало без копии.`];
}

/** What became of the messages that were to be restored. */
export function restored({ chosen, restored: resent, stillWaiting, alreadySent, skipped }: RestoreReport): string {
  const unknown = skipped.filter(({ reason }) => reason === 'unknown').length;
  const notRestored = skipped.length - unknown;
  const parts = [
    `восстановлено ${number(resent)} из ${ofMessages(chosen)}${resent > 0 ? ', по порядку' : ''}`,
    ...(stillWaiting > 0 ? [`ещё в очереди ${number(stillWaiting)}`] : []),
    ...(alreadySent > 0 ? [`уже было отправлено ${number(alreadySent)}`] : []),
    ...(notRestored > 0 ? [`не восстановлено ${number(notRestored)}`] : []),
    ...(unknown > 0 ? [`неизвестно, отправлено ли: ${number(unknown)}`] : []),
  ];
  return `${capital(parts.join('; '))}.`;
}
