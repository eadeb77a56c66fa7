import { useInput } from 'ink';
import { useIsTooSmall } from './frame-size.tsx';
import { namesOf } from './keys.ts';

/** Calls `handle` for every single key, in order. Not while the window is too small: nobody would see what a key does. */
export function useKeys(handle: (key: string) => void): void {
  const isTooSmall = useIsTooSmall();
  useInput((input, key) => {
    if (isTooSmall) return;
    for (const name of namesOf(input, key)) handle(name);
  });
}
