import { existsSync } from 'node:fs';
import { SluiceError } from '@sluice/core';
import type { Hold, OpenJob, Overview } from '@sluice/queue';
import { isWithoutEffect, shownDelay } from '@sluice/queue/diagnosis';
import { openJobs, type Owners } from '@sluice/queue/job';
import { openJournal } from '@sluice/queue/journal';
import { openSqliteDatabase, type SqliteDatabase } from '@sluice/queue/node';
import type { Host } from '../cli/host.ts';
import type { Config } from '../config/config.ts';
import { brakeCommand, brakeSentence, type SeenBrake } from '../present/brake.ts';
import { oneLine } from '../present/safe-text.ts';
import { shellLine } from '../present/shell.ts';
import type { Topic } from '../sentences/doctor-sentences.ts';
import { errorSentence } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import type { Check } from './check-config.ts';

const about = 'journal' satisfies Topic;
const topic: Topic = about;

/** Opens the journal and tries whether it can be written. One that is not there yet is not made: that is for the command that needs it. */
export function checkJournal(
  { journal: settings, instances }: Config,
  { clock, sentences }: Host,
  { owners, overviews }: { readonly owners: Owners; readonly overviews: readonly Overview[] },
): readonly Check[] {
  const { file, bodies, retentionMs } = settings;
  const { doctor } = sentences;
  const keeping: readonly Check[] = [
    {
      about: 'retention',
      topic: 'retention',
      level: 'ok',
      found: doctor.retention(retentionMs),
    },
    ...(bodies === 'full' ? [] : [bodiesNote(bodies, sentences)]),
  ];
  if (!existsSync(file)) return [{ about, topic, level: 'ok', found: doctor.noJournalYet(oneLine(file)) }, ...keeping];
  let database: SqliteDatabase | undefined;
  try {
    database = openSqliteDatabase(file);
    const journal = openJournal(database, { now: () => clock.now(), bodies });
    // Takes the lock of a writer, and gives it back.
    database.transaction(() => undefined);
    const open = openJobs({ journal, owners, now: () => clock.now() });
    return [
      { about, topic, level: 'ok', found: doctor.journalOpens(oneLine(file), versionOf(database)) },
      ...keeping,
      ...open.map((job) => unfinished(job, sentences)),
      ...journal.brakesOn().map((brake) => {
        const known = overviews.find(({ idInstance }) => idInstance === brake.idInstance);
        const job = open.find(({ idInstance }) => idInstance === brake.idInstance);
        return brakeCheck({ ...brake, shownMs: known && shownDelay(brake, known, { job }) }, instances, sentences);
      }),
      ...journal.holdsInForce().map((held) => holdCheck(held, sentences)),
    ];
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    return [
      {
        about,
        topic,
        level: 'wrong',
        found: doctor.journalUnusable,
        next: oneLine(errorSentence(error, sentences)),
      },
    ];
  } finally {
    database?.close();
  }
}

function versionOf(database: SqliteDatabase): string | undefined {
  const [row] = database.all('SELECT max(version) AS version FROM journal_migrations');
  return typeof row?.['version'] === 'number' ? String(row['version']) : undefined;
}

function bodiesNote(bodies: 'masked' | 'none', { doctor }: AppSentences): Check {
  return { about: 'texts', topic: 'texts', level: 'note', found: doctor.bodiesNotKept(bodies) };
}

function unfinished(job: OpenJob, { doctor }: AppSentences): Check {
  const check = { about: 'unfinished', topic: 'unfinished', found: oneLine(doctor.openJob(job)) } as const;
  return job.isLeft ? { ...check, level: 'wrong', next: `sluice resume ${job.id}` } : { ...check, level: 'note' };
}

/** Named as the operator calls it, where the configuration still has it. */
function brakeCheck(brake: SeenBrake, instances: Config['instances'], sentences: AppSentences): Check {
  const { idInstance } = brake;
  const name = instances.find((instance) => instance.idInstance === idInstance)?.name ?? idInstance;
  const found = oneLine(sentences.doctor.brake(idInstance, brakeSentence(brake, sentences)));
  const command = (act: 'stop' | 'go'): string => brakeCommand(act, { name, idInstance });
  const check = { about: 'brake', topic: 'brake', found } as const;
  if (!isWithoutEffect(brake, brake.shownMs))
    return { ...check, level: 'note', next: sentences.doctor.withReason(command('go')) };
  return { ...check, level: 'wrong', next: sentences.doctor.brakeWithoutEffect(command('stop'), command('go')) };
}

function holdCheck(hold: Hold, { doctor }: AppSentences): Check {
  const next =
    hold.job === undefined
      ? doctor.withReason(shellLine(['sluice', 'hold', 'lift', String(hold.id), '--reason', '']))
      : undefined;
  return { about: 'hold', topic: 'hold', level: 'note', found: oneLine(doctor.hold(hold)), next };
}
