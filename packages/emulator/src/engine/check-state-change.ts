import { findMistakes } from '../control/mistakes.ts';
import { refuseMistakes } from '../control/refuse-mistakes.ts';

/**
 * Refuses a change of the state that would silently change nothing, such as the name of a state in the place of an object.
 *
 * @throws {TypeError} that names each mistake and what is allowed there.
 */
export function checkStateChange(change: unknown, at: unknown): void {
  const timeMistakes = Number.isFinite(at) ? [] : [{ path: '/at', expected: 'must be the time, such as clock.now()' }];
  refuseMistakes('changeState cannot take its arguments', [
    ...findMistakes('StateChange', change).map(({ path, expected }) => ({ path: `/change${path}`, expected })),
    ...timeMistakes,
  ]);
}
