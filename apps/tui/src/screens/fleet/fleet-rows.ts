import type { App } from '../../app/app.ts';
import { isRunning } from '../../clearing/runs.ts';
import { isCountOld } from '../../services/count-old.ts';
import type { FleetInstance } from '../../services/fleet.ts';
import { remembered } from '../../app/remembered.ts';
import { ageOf, type FleetRow, fleetRow } from './fleet-row.ts';
import type { FleetWords } from './fleet-words.ts';

/** Changes that only time makes are looked for so often. */
const TIME_STEP_MS = 5000;

type KnownJobs = ReturnType<App['services']['jobs']['get']>;
type AllRuns = ReturnType<App['services']['session']['runs']['get']>;

interface Made {
  /** What the row is made of. */
  readonly of: readonly unknown[];
  readonly row: FleetRow;
}

/** The rows of all instances. A row is made again only when something that it is made of has changed: of 1,000 hardly any has. */
export function createFleetRows(
  { services: { fleet, jobs, session }, sentences }: App,
  words: FleetWords,
): () => readonly FleetRow[] {
  const made = new Map<string, Made>();

  function rowOf(
    item: FleetInstance,
    { jobs: open, brakes, holds: held, errors, endedAt }: KnownJobs,
    runs: AllRuns,
    now: number,
  ): FleetRow {
    const { idInstance, edge } = item.access;
    const journalError = errors.get(edge);
    const job = open.get(idInstance);
    const brake = brakes.get(idInstance);
    const holds = held.get(idInstance);
    const isAtWork = isRunning(runs.get(idInstance));
    const isOld = isCountOld(item.watch.get().overview, endedAt.get(idInstance));
    const of = [item.watch.get(), item.history(), job, brake, holds, journalError, isAtWork, isOld, ...ageOf(item, now)];
    const before = made.get(idInstance);
    if (before?.of.length === of.length && before.of.every((one, at) => one === of[at])) return before.row;
    const row = fleetRow(item, { job, brake, holds, journalError, isAtWork, isCountOld: isOld, now, sentences, words });
    made.set(idInstance, { of, row });
    return row;
  }

  const all = remembered((_version: number, known: KnownJobs, runs: AllRuns, _step: number) => {
    const now = session.clock.now();
    return fleet.instances().map((item) => rowOf(item, known, runs, now));
  });
  return () => all(fleet.get(), jobs.get(), session.runs.get(), Math.floor(session.clock.now() / TIME_STEP_MS));
}
