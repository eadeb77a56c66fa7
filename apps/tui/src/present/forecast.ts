import type { Forecast, OpenJob, Reading } from '@sluice/queue';
import { AGE_BUCKETS, type AgeBucket, type AgeCounts, type AgeHistogram } from '@sluice/queue/forecast';
import type { Sentences } from '@sluice/queue/sentences';
import { table } from './columns.ts';
import { presentNumber } from './format.ts';
import { presentState } from './instance.ts';
import { nothingListed } from './job.ts';
import { presentChat } from './mask.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

/** A forecast in sentences, one to a line, with what it rests on. */
export function forecastText(outlook: Forecast, reading: Reading, job: OpenJob | undefined, sentences: Sentences): string {
  if (outlook.kind === 'empty') return `${job === undefined ? 'Nothing waits.' : nothingListed(job, sentences)}\n`;
  return `${sentences.forecast.inFull(outlook, presentState(reading).words).join('\n')}\n`;
}

const TITLES: Readonly<Record<AgeBucket, string>> = {
  '<1m': '<1 min',
  '<10m': '<10 min',
  '<1h': '<1 h',
  '<6h': '<6 h',
  '<12h': '<12 h',
  '<24h': '<24 h',
  older: 'OLDER',
  unknown: 'UNKNOWN',
};

/** How long messages wait, by chat. Ages that no message has are left out: a narrow terminal has no room for them. */
export function ageTable({ total, chats, others, unseen }: AgeHistogram, reveal: boolean): string {
  const buckets = AGE_BUCKETS.filter((bucket) => total.buckets[bucket] > 0);
  const row = (name: ScreenText, { entries, buckets: counts }: AgeCounts): readonly ScreenText[] => [
    name,
    presentNumber(entries),
    ...buckets.map((bucket) => presentNumber(counts[bucket])),
  ];
  const rows = [
    ...chats.map((chat) => row(presentChat(chat.chatId, reveal), chat)),
    ...(others.chats > 0 ? [row(oneLine(`and ${presentNumber(others.chats)} more`), others)] : []),
    row(oneLine('all'), total),
  ];
  const columns = [{ title: 'CHAT' }, ...['WAIT', ...buckets.map((bucket) => TITLES[bucket])].map(rightOf)];
  return `${table(columns, rows)}${unseen > 0 ? `${presentNumber(unseen)} more cannot be seen, and are in no row.\n` : ''}`;
}

function rightOf(title: string): { readonly title: string; readonly align: 'right' } {
  return { title, align: 'right' };
}
