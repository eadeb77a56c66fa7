import * as v from 'valibot';

/** What the worker of the tests is given in the place of a configuration. */
export interface ClearingSettings {
  readonly idInstance: string;
  readonly apiUrl: string;
  readonly apiTokenInstance: string;
  /** The clock of the worker runs `speed` times as fast as that of the machine since `epoch`, as that of the gateway does. */
  readonly epoch: number;
  readonly speed: number;
  /** The write to the journal, from 1, after which the process says so and does nothing any more; none where it is 0. */
  readonly haltAfterWrite: number;
}

const schema: v.GenericSchema<unknown, ClearingSettings> = v.object({
  idInstance: v.string(),
  apiUrl: v.string(),
  apiTokenInstance: v.string(),
  epoch: v.number(),
  speed: v.number(),
  haltAfterWrite: v.number(),
});

export function parseSettings(text: string): ClearingSettings {
  return v.parse(schema, JSON.parse(text));
}

/** A line that the worker prints. */
export interface Line {
  /** `halted`: the process does nothing any more. */
  readonly event: 'halted' | 'step' | 'last step';
  /** The step that a job has taken. */
  readonly step: string;
  /** How many writes the object has made since its process began. */
  readonly writes: number;
}

const line: v.GenericSchema<unknown, Line> = v.object({
  event: v.picklist(['halted', 'step', 'last step']),
  step: v.string(),
  writes: v.number(),
});

/** @returns `undefined` for another line. */
export function parseLine(text: string): Line | undefined {
  const { success, output } = v.safeParse(line, JSON.parse(text));
  return success ? output : undefined;
}
