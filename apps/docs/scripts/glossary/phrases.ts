import type { Phrase } from './find-given-up.ts';

/** Phrases that made readers stop: name the actor, and say it plainly. */
export const PHRASES: readonly Phrase[] = [];
