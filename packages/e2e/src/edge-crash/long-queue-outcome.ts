/** What a clearing of a long queue has come to, at the gateway and in the journal. */
import { openSqliteDatabase } from '@sluice/queue/node';
import type { EdgeStage } from './edge-stage.ts';
import { acceptedAt } from './long-queue.ts';

/** What waits when all is over, in its order. */
export function presentAt(stage: Pick<EdgeStage, 'emulator'>): readonly string[] {
  const cleared = new Set(
    stage.emulator.engine.record.all().flatMap(({ event, messageId }) => (event === 'cleared' ? [messageId] : [])),
  );
  return acceptedAt(stage).flatMap(({ id, message }) => (cleared.has(id) ? [] : [message]));
}

/** How many entries the largest snapshot has. */
export function capturedBy({ journal }: Pick<EdgeStage, 'journal'>): unknown {
  const database = openSqliteDatabase(journal);
  const [most] = database.all(`SELECT max(entry_count) AS most FROM snapshots`);
  database.close();
  return most?.['most'];
}

/** The messages of which the journal says that nothing shows what became of them. */
export function unknownIn({ journal }: Pick<EdgeStage, 'journal'>): readonly string[] {
  const database = openSqliteDatabase(journal);
  const rows = database.all(
    `SELECT body FROM restore_entries JOIN jobs ON jobs.id = job
     JOIN snapshot_entries ON snapshot_entries.snapshot = jobs.snapshot AND snapshot_entries.position = restore_entries.position
     WHERE restore_entries.outcome = 'skipped' AND restore_entries.reason = 'unknown' AND why <> ''`,
  );
  database.close();
  return rows.map(({ body }) => {
    const parsed: unknown = JSON.parse(String(body));
    return typeof parsed === 'object' && parsed !== null && 'message' in parsed ? String(parsed.message) : '';
  });
}
