import type { PlannedRestore, RestorePlan } from '@sluice/queue/job';
import { skipSentence, type Sentences } from '@sluice/queue/sentences';
import { overviewJson } from './overview-json.ts';

/** The plan of a restore as the contract of the edge has it: why an entry is not restored is also a sentence. */
export function restorePlanJson({ snapshot, entries, reading, lookMs }: RestorePlan, said: Sentences): object {
  return { snapshot, entries: entries.map((entry) => entryJson(entry, said)), reading: overviewJson(reading), lookMs };
}

function entryJson({ position, messageIds, type, chatId, verdict }: PlannedRestore, said: Sentences): object {
  const entry = { position, messageIds, type, chatId: chatId ?? null, verdict: verdict.verdict };
  if (verdict.verdict !== 'skip') return entry;
  const { reason, skip } = verdict;
  return { ...entry, skip: { reason, code: skip.code, ...skip.data, why: skipSentence(skip, said) } };
}
