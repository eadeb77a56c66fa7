import { existsSync } from 'node:fs';
import { SluiceError } from '@sluice/core';
import type { Hold, Journal, OpenJob } from '@sluice/queue';
import { openJobs, type Owners } from '@sluice/queue/job';
import { openJournal } from '@sluice/queue/journal';
import type { Sentences } from '@sluice/queue/sentences';
import { openSqliteDatabase, type SqliteDatabase } from '@sluice/queue/node';
import type { Host } from '../cli/host.ts';
import type { Config } from '../config/config.ts';
import { presentMoment } from '../present/format.ts';
import { oneLine } from '../present/safe-text.ts';
import type { Check } from './check-config.ts';

const about = 'journal';

/** Opens the journal and tries whether it can be written. One that is not there yet is not made: that is for the command that needs it. */
export function checkJournal(
  { journal: settings, instances }: Config,
  { clock, sentences }: Host,
  owners: Owners,
): readonly Check[] {
  const { file, bodies, retentionMs } = settings;
  const keeping: readonly Check[] = [
    {
      about: 'retention',
      level: 'ok',
      found:
        retentionMs === undefined
          ? 'Nothing in the journal is ever deleted.'
          : `sluice journal prune deletes rows that are older than ${retentionMs / 86_400_000} days.`,
    },
    ...(bodies === 'full' ? [] : [bodiesNote(bodies)]),
  ];
  if (!existsSync(file))
    return [{ about, level: 'ok', found: `There is no ${oneLine(file)} yet; the first clearing or hold makes it.` }, ...keeping];
  let database: SqliteDatabase | undefined;
  try {
    database = openSqliteDatabase(file);
    const journal = openJournal(database, { now: () => clock.now(), bodies });
    // Takes the lock of a writer, and gives it back.
    database.transaction(() => undefined);
    return [
      { about, level: 'ok', found: `${oneLine(file)} opens and can be written, version ${versionOf(database)}.` },
      ...keeping,
      ...openJobs({ journal, owners, now: () => clock.now() }).map((job) => unfinished(job, sentences)),
      ...holdsOf(journal, instances).map(holdCheck),
    ];
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    return [
      {
        about,
        level: 'wrong',
        found: 'The journal cannot be used: nothing can be cleared or restored.',
        next: oneLine(error.message),
      },
    ];
  } finally {
    database?.close();
  }
}

function versionOf(database: SqliteDatabase): string {
  const [row] = database.all('SELECT max(version) AS version FROM journal_migrations');
  return typeof row?.['version'] === 'number' ? String(row['version']) : 'unknown';
}

function bodiesNote(bodies: 'masked' | 'none'): Check {
  return {
    about: 'texts',
    level: 'note',
    found: `Message texts are ${bodies === 'masked' ? 'masked' : 'left out'} in snapshots (bodies = "${bodies}"): nothing can be restored from them, nor can a part of a queue be cleared.`,
  };
}

function unfinished(job: OpenJob, { jobs }: Sentences): Check {
  const { id, kind, state, idInstance, heartbeatAt, isLeft } = job;
  const what = oneLine(`Instance ${idInstance}: ${jobs.open(job)}`);
  if (!isLeft) return { about: 'unfinished', level: 'note', found: `${what} It is being carried out.` };
  return {
    about: 'unfinished',
    level: 'wrong',
    found: `${what} No process carries it out any more; it was last heard of ${presentMoment(heartbeatAt)}. ${jobs.states[kind][state]}`,
    next: `sluice resume ${id}`,
  };
}

function holdsOf(journal: Journal, instances: Config['instances']): readonly Hold[] {
  return instances.flatMap(({ idInstance }) => journal.holdsOf(idInstance));
}

function holdCheck({ id, idInstance, until, actor, job }: Hold): Check {
  const found = `Hold ${id} of instance ${idInstance} by ${oneLine(actor)} is in force until ${presentMoment(until)}.`;
  return { about: 'hold', level: 'note', found, next: job === undefined ? `sluice hold lift ${id} --reason …` : undefined };
}
