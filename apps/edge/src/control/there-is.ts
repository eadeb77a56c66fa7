import { SluiceError } from '@sluice/core';

const NOT_THERE = {
  job: 'This instance has no job of that id. GET …/jobs lists those that it has.',
  snapshot: 'This instance has no snapshot of that id. GET …/snapshots lists those that it has: old ones are deleted.',
} as const;

/** Reads what a caller has named. That it is not there is said without the name: a caller may have written a token there. */
export function thereIs<Found>(what: keyof typeof NOT_THERE, read: () => Found): Found {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SluiceError) || error.code !== 'not-found') throw error;
    throw new SluiceError({ code: 'not-found', message: NOT_THERE[what], idInstance: error.idInstance });
  }
}
