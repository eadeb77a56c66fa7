import type { Forecast, OpenJob, Reading } from '@sluice/queue';
import { AGE_BUCKETS, type AgeCounts, type AgeHistogram } from '@sluice/queue/forecast';
import type { AppSentences } from '../sentences/sentences.ts';
import { table } from './columns.ts';
import { presentNumber } from './format.ts';
import { presentState } from './instance.ts';
import { nothingListed } from './job.ts';
import { presentChat } from './mask.ts';
import { oneLine, type ScreenText } from './safe-text.ts';

/** A forecast in sentences, one to a line, with what it rests on. */
export function forecastText(outlook: Forecast, reading: Reading, job: OpenJob | undefined, sentences: AppSentences): string {
  if (outlook.kind === 'empty') return `${job === undefined ? sentences.running.nothingWaits : nothingListed(job, sentences)}\n`;
  return `${sentences.forecast.inFull(outlook, presentState(reading, sentences).words).join('\n')}\n`;
}

/** How long messages wait, by chat. Ages that no message has are left out: a narrow terminal has no room for them. */
export function ageTable({ total, chats, others, unseen }: AgeHistogram, reveal: boolean, sentences: AppSentences): string {
  const { lists, reports } = sentences;
  const buckets = AGE_BUCKETS.filter((bucket) => total.buckets[bucket] > 0);
  const row = (name: ScreenText, { entries, buckets: counts }: AgeCounts): readonly ScreenText[] => [
    name,
    presentNumber(entries, sentences),
    ...buckets.map((bucket) => presentNumber(counts[bucket], sentences)),
  ];
  const rows = [
    ...chats.map((chat) => row(presentChat(chat.chatId, reveal, sentences), chat)),
    ...(others.chats > 0 ? [row(oneLine(lists.moreRows(others.chats)), others)] : []),
    row(oneLine(lists.everyChat), total),
  ];
  const columns = [
    { title: lists.titles.chat },
    ...[lists.titles.waiting, ...buckets.map((bucket) => lists.ages[bucket])].map(rightOf),
  ];
  return `${table(columns, rows)}${unseen > 0 ? `${reports.unseenByAge(unseen)}\n` : ''}`;
}

function rightOf(title: string): { readonly title: string; readonly align: 'right' } {
  return { title, align: 'right' };
}
