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

/** All but the readings that rows are made of. */
interface Moment {
  readonly known: KnownJobs;
  readonly runs: AllRuns;
  readonly now: number;
}

interface Made {
  readonly moment: Moment;
  readonly watched: ReturnType<FleetInstance['watch']['get']>;
  readonly isAtWork: boolean;
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

  function rowOf(item: FleetInstance, moment: Moment): FleetRow {
    const { idInstance, edge } = item.access;
    const { known, runs, now } = moment;
    const watched = item.watch.get();
    const isAtWork = isRunning(runs.get(idInstance));
    const before = made.get(idInstance);
    // To find a thousand unchanged must make nothing: the garbage of each update is collected in one of forty, which takes 15 ms.
    if (before?.moment === moment && before.watched === watched && before.isAtWork === isAtWork) return before.row;
    const { jobs: open, brakes, holds: held, errors, endedAt } = known;
    const journalError = errors.get(edge);
    const job = open.get(idInstance);
    const brake = brakes.get(idInstance);
    const holds = held.get(idInstance);
    const isOld = isCountOld(watched.overview, endedAt.get(idInstance));
    const of = [watched, item.history(), job, brake, holds, journalError, isAtWork, isOld, ...ageOf(item, now)];
    const isSame = before?.of.length === of.length && before.of.every((one, at) => one === of[at]);
    const row = isSame
      ? before.row
      : fleetRow(item, { job, brake, holds, journalError, isAtWork, isCountOld: isOld, now, sentences, words });
    made.set(idInstance, { moment, watched, isAtWork, of, row });
    return row;
  }

  const momentOf = remembered((known: KnownJobs, runs: AllRuns, _step: number): Moment => ({
    known,
    runs,
    now: session.clock.now(),
  }));
  const all = remembered((_version: number, moment: Moment) => fleet.instances().map((item) => rowOf(item, moment)));
  return () => all(fleet.get(), momentOf(jobs.get(), session.runs.get(), Math.floor(session.clock.now() / TIME_STEP_MS)));
}
