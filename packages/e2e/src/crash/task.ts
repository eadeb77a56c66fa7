import type { Interruption } from './point.ts';
import type { Scene } from './scene.ts';

/** What a process is to do. */
export interface Task extends Scene {
  /** To begin the job of the scene, or to go on with what is open. */
  readonly what: 'begin' | 'resume';
  /** What drives the job: a loop that keeps it in memory, or alarms, between which everything is forgotten. */
  readonly host: 'loop' | 'alarms';
  /** The gateway, or an edge before it, and what opens it. */
  readonly url: string;
  readonly token: string;
  /** Where the time of the gateway is kept. */
  readonly clockUrl: string;
  /** The file of the journal. */
  readonly journal: string;
  /** In which a process that goes on finds the time. */
  readonly timeFile: string;
  /** What time it is, in milliseconds since the epoch. */
  readonly now: number;
  /** The ends that the process brings about itself: it does not know those from outside. */
  readonly interruption?: Interruption | undefined;
}

/** Nothing else gives one, so a look is enough. */
export function isTask(value: unknown): value is Task {
  return typeof value === 'object' && value !== null && 'what' in value && 'journal' in value;
}

/** What a process says when it has come to its end. */
export interface Said {
  readonly writes: number;
  /** How many of these have made the journal. */
  readonly madeBy: number;
  /** The names of the steps, each once. */
  readonly steps: readonly string[];
  /** Why it could not go on, if so. */
  readonly errors: readonly string[];
}

export function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && 'writes' in value && 'steps' in value && 'errors' in value;
}
