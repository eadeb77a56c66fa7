import type { SnapshotInfo } from '@sluice/queue';
import { queueEntryFrom, type ResendAttempt, type StoredEntry } from '@sluice/queue/journal';
import { whyUnrestorable } from '@sluice/queue/reading';
import { BLANK, type Line } from '../../app/line.ts';
import { sentenceLines } from '../../app/lines.ts';
import { clip } from '../../present/columns.ts';
import { presentEntry, presentIds } from '../../present/entry.ts';
import { presentMoment } from '../../present/format.ts';
import { maskNumbers, presentChat, presentText } from '../../present/mask.ts';
import { oneLine } from '../../present/safe-text.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import type { SnapshotWords } from './snapshot-words.ts';

export interface DetailsContext {
  readonly info: SnapshotInfo;
  readonly resends: ReadonlyMap<string, ResendAttempt>;
  readonly now: number;
  readonly reveal: boolean;
  readonly sentences: AppSentences;
  readonly words: SnapshotWords;
}

const MAX_TYPE = 40;

/** Everything that is kept of an entry, over as many rows as it needs. */
export function entryDetails(stored: StoredEntry, columns: number, context: DetailsContext): readonly Line[] {
  const { info, resends, now, reveal, sentences, words } = context;
  const entry = queueEntryFrom(stored);
  const { type, text } = presentEntry(entry, sentences);
  const ids = presentIds(entry, reveal, sentences);
  const field = (name: string, value: string): readonly Line[] => sentenceLines(`${name}: ${value}`, columns);
  const why = info.bodies === 'full' ? whyUnrestorable(entry, info.flavor, info.at, now) : undefined;
  const attempt = resends.get(stored.key);
  return [
    ...field(
      words.fields.position,
      words.positionOf(sentences.formats.number(stored.position), sentences.formats.number(info.entryCount)),
    ),
    ...field(words.fields.chat, presentChat(stored.chatId, reveal, sentences)),
    ...field(words.fields.type, `${type} (${maskNumbers(clip(oneLine(stored.gatewayType), MAX_TYPE))})`),
    ...field(words.fields.ids, ids),
    ...(attempt === undefined ? [] : sentenceLines(attemptSentence(attempt, context), columns, { tone: 'good' })),
    ...(why === undefined ? [] : sentenceLines(`✕ ${sentences.skips[why]({})}`, columns, { tone: 'bad' })),
    BLANK,
    ...(stored.body === undefined
      ? sentenceLines(words.textNotKept, columns, { tone: 'waiting' })
      : [
          ...sentenceLines(presentText(text, reveal, sentences), columns),
          ...(reveal ? [] : sentenceLines(sentences.screens.masked(false), columns, { isFaint: true })),
          BLANK,
        ]),
    ...leavesOf(stored.body).flatMap(([path, value]) =>
      sentenceLines(`${oneLine(path)}: ${presentText(oneLine(value), reveal, sentences)}`, columns, { isFaint: true }),
    ),
  ];
}

function attemptSentence(
  { outcome, job, decidedAt, intendedAt, messageId }: ResendAttempt,
  { sentences, words }: DetailsContext,
): string {
  const at = presentMoment(decidedAt ?? intendedAt, sentences);
  return words.attempts[outcome ?? 'unknown'](at, job, messageId);
}

/** The values of a body with their paths. A gateway may nest, and repeat, as it likes. */
function leavesOf(value: unknown, path = ''): readonly (readonly [path: string, value: string])[] {
  if (typeof value !== 'object' || value === null) return path === '' ? [] : [[path, String(value)]];
  return Object.entries(value).flatMap(([name, member]: readonly [string, unknown]) =>
    leavesOf(member, path === '' ? name : `${path}.${name}`),
  );
}
