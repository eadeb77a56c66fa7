import { useInput } from 'ink';
import { createContext, useContext, type Context } from 'react';
import { useIsTooSmall } from './frame-size.tsx';
import { namesOf } from './keys.ts';

/** Whether a question is asked that takes every key, so that what is below it hears none. */
export const IsAsked: Context<boolean> = createContext(false);

/** Calls `handle` for every single key, in order. Not while its screen cannot be seen: the effect of a key would not be seen. */
export function useKeys(handle: (key: string) => void): void {
  const isTooSmall = useIsTooSmall();
  const isAsked = useContext(IsAsked);
  useEveryKey((key) => {
    if (!isTooSmall && !isAsked) handle(key);
  });
}

/** The same whatever can be seen. */
export function useEveryKey(handle: (key: string) => void): void {
  useInput((input, key) => {
    for (const name of namesOf(input, key)) handle(name);
  });
}
