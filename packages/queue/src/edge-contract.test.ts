// The types of the queue and those that the contract of the edge gives to their JSON; checked by the compiler, and run only to show that they compile.
import type { EdgeAnswer, EdgeComponents } from '@sluice/core';
import { expectTypeOf, test } from 'vitest';
import type { Forecast, ReconnectGuard } from './index.ts';
import type { Finding } from './diagnosis/finding.ts';
import type { BrakeRecords } from './journal/brakes.ts';
import type { ConnectReport } from './connect/connect-report.ts';
import type { GoReport, StopReport } from './brake/brake-report.ts';
import type { Hold } from './journal/holds.ts';
import type { JournalEvent } from './journal/events.ts';
import type { SnapshotInfo, StoredEntry } from './journal/snapshot.ts';
import type { OpenJob } from './job/open-job.ts';
import type { RestoreReport } from './job/restore-report.ts';
import type { ClearingReport } from './job/steps.ts';
import type { Plan } from './plan/plan.ts';
import type { Completeness } from './reading/completeness.ts';
import type { Selection } from './selection/selection.ts';

type Schemas = EdgeComponents['schemas'];

/** What becomes of a value as JSON: a member that is `undefined` is missing, and a brand is gone. */
type Json<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null
    ? T
    : T extends readonly (infer Item)[]
      ? number extends T['length']
        ? readonly Json<Item>[]
        : { readonly [Index in keyof T]: Json<T[Index]> }
      : string extends keyof T
        ? T
        : Members<T>;
type Members<T> = { readonly [Name in keyof T as undefined extends T[Name] ? never : Name]: Json<T[Name]> } & {
  readonly [Name in keyof T as undefined extends T[Name] ? Name : never]?: Json<Exclude<T[Name], undefined>>;
};

test('what the queue has can be answered by the edge as it is', () => {
  expectTypeOf<Json<Selection>>().toExtend<Schemas['Selection']>();
  expectTypeOf<Json<Plan>>().toExtend<EdgeAnswer<'planClearing'>>();
  expectTypeOf<Json<Completeness>>().toExtend<Schemas['Completeness']>();
  expectTypeOf<Json<Hold>>().toExtend<Schemas['Hold']>();
  expectTypeOf<Json<SnapshotInfo>>().toExtend<Schemas['Snapshot']>();
  expectTypeOf<Json<JournalEvent>>().toExtend<Schemas['JournalEvent']>();
  expectTypeOf<Json<ClearingReport>>().toExtend<Schemas['ClearingReport']>();
  expectTypeOf<Json<RestoreReport>>().toExtend<Schemas['RestoreReport']>();
  expectTypeOf<Json<StopReport>>().toExtend<Schemas['StopReport']>();
  expectTypeOf<Json<GoReport>>().toExtend<Schemas['GoReport']>();
  expectTypeOf<Json<ConnectReport>>().toExtend<Schemas['ConnectReport']>();
  expectTypeOf<Json<OpenJob>>().toExtend<Schemas['OpenJob']>();
  expectTypeOf<Json<Forecast>>().toExtend<Schemas['Forecast']>();
  expectTypeOf<Json<StoredEntry>>().toExtend<Schemas['SnapshotEntry']>();
  expectTypeOf<Json<NonNullable<ReturnType<BrakeRecords['brakeOf']>>>>().toExtend<Schemas['OpenBrake']>();
});

test('what the edge answers is what the queue has', () => {
  expectTypeOf<Schemas['Selection']>().toExtend<Json<Selection>>();
  expectTypeOf<Schemas['Plan']>().toExtend<Json<Plan>>();
  expectTypeOf<Schemas['Hold']>().toExtend<Json<Hold>>();
  expectTypeOf<Schemas['Snapshot']>().toExtend<Json<SnapshotInfo>>();
  expectTypeOf<Schemas['SnapshotEntry']>().toExtend<Json<StoredEntry>>();
  expectTypeOf<Schemas['JournalEvent']>().toExtend<Json<JournalEvent>>();
  expectTypeOf<Schemas['ClearingReport']>().toExtend<Json<ClearingReport>>();
  expectTypeOf<Schemas['RestoreReport']>().toExtend<Json<RestoreReport>>();
  expectTypeOf<Schemas['StopReport']>().toExtend<Json<StopReport>>();
  expectTypeOf<Schemas['GoReport']>().toExtend<Json<GoReport>>();
  expectTypeOf<Schemas['ConnectReport']>().toExtend<Json<ConnectReport>>();
  expectTypeOf<Schemas['OpenJob']>().toExtend<Json<OpenJob>>();
  expectTypeOf<Schemas['Forecast']>().toExtend<Json<Forecast>>();
});

/** Each finding with its sentences, as the edge answers it. */
type Said<One extends Finding> = One extends Finding
  ? Omit<Json<One>, 'next'> & { readonly sentence: string; readonly next: Schemas['NextStep'] }
  : never;

test('every finding has its kind, its evidence and its remedy in the contract', () => {
  expectTypeOf<Schemas['Finding']['kind']>().toEqualTypeOf<Finding['kind']>();
  expectTypeOf<Schemas['NextStep']['remedy']>().toEqualTypeOf<Finding['next']['remedy']>();
  expectTypeOf<Said<Finding>>().toExtend<Schemas['Finding']>();
});

test('every verdict of the guard is in the contract', () => {
  expectTypeOf<Schemas['ReconnectGuard']['verdict']>().toEqualTypeOf<ReconnectGuard['verdict']>();
});
