import type { Engine } from '../engine/engine.ts';

/** Fills an engine with instances and their past, as seen from `now` (milliseconds since the epoch). */
export type Scenario = (engine: Engine, now: number) => void;
