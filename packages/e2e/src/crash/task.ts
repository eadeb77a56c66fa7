import type { WritePoint } from './die-at-write.ts';
import type { Scene } from './scene.ts';

/** What a process is to do. */
export interface Task extends Scene {
  /** To begin a clearing, or to go on with what is open. */
  readonly what: 'clear' | 'resume';
  readonly url: string;
  /** The file of the journal. */
  readonly journal: string;
  /** What time it is, in milliseconds since the epoch. */
  readonly now: number;
  readonly dieAt?: WritePoint | undefined;
}

/** Nobody else gives one, so a look is enough. */
export function isTask(value: unknown): value is Task {
  return typeof value === 'object' && value !== null && 'what' in value && 'journal' in value;
}

/** What a process says when it has come to its end. */
export interface Said {
  readonly writes: number;
  /** The names of the steps. */
  readonly steps: readonly string[];
  /** Why it could not go on, if so. */
  readonly errors: readonly string[];
}

export function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && 'writes' in value && 'steps' in value && 'errors' in value;
}
