import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import type { operations } from '../gen/control.ts';

/** The operations of the contract of the controls, by their names. */
export type OperationId = keyof operations;

/** Carries out a call of the controls. @throws {Refusal} when it cannot. */
export type Operation = (c: Context, emulator: Emulator) => Response | Promise<Response>;

/** Some of them. */
export type Operations<Ids extends OperationId> = Readonly<Record<Ids, Operation>>;
