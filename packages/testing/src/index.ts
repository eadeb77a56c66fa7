export { createFakedClock, type FakedClock } from './faked-clock.ts';
export { freshOrigin } from './fresh-origin.ts';
export { untilResolved } from './until-resolved.ts';
export { useFakeTime } from './use-fake-time.ts';
export { withoutTypes } from './without-types.ts';
