import { useInput } from 'ink';
import { namesOf } from './keys.ts';

/** Calls `handle` for every single key, in order. */
export function useKeys(handle: (key: string) => void): void {
  useInput((input, key) => {
    for (const name of namesOf(input, key)) handle(name);
  });
}
