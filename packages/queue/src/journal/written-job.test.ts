import { expect, test } from 'vitest';
import { openMemoryDatabase } from '../node/sqlite-database.ts';
import { SQL_STATES } from './job-states.ts';
import { SCHEMA_4 } from './schema.ts';

/** A job with 4,000 events took 19 times as long to read, since each of them was looked through. */
test.each([
  [`SELECT * FROM events WHERE job = ? AND kind = 'opened' ORDER BY n LIMIT 1`, 'events_of_job (job=? AND kind=?)'],
  [`SELECT kind FROM events WHERE job = ? AND kind IN (${SQL_STATES})`, 'events_of_job (job=? AND kind=?)'],
  [`SELECT kind FROM events WHERE id_instance = ? AND kind IN (${SQL_STATES})`, 'events_of_instance (id_instance=? AND kind=?)'],
])('the events that a job is compared with are found by an index, however many it has: %s', (query, index) => {
  const database = openMemoryDatabase();
  for (const statement of SCHEMA_4) database.run(statement, []);
  const plan = database.all(`EXPLAIN QUERY PLAN ${query}`, ['']).map(({ detail }) => detail);
  expect(plan.join()).toContain(index);
});
