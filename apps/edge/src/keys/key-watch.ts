import type { Awaitable } from '../awaitable.ts';
import type { KeyStore, StoredKey } from './key-store.ts';

/** Why a key that was good opens nothing any more. */
export type KeyEnd = 'key-revoked' | 'key-expired';

/** Says when a key is good no longer, to those who let in its caller for a long time. */
export interface KeyWatch {
  /** @param onEnd called once, when the key is found revoked or has expired. @returns what ends that. */
  watch(sha256: string, onEnd: (why: KeyEnd) => void): () => void;
}

export interface KeyWatchPorts {
  readonly keys: Pick<KeyStore, 'onChange'> & { find(sha256: string): Awaitable<StoredKey | undefined> };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What another process has revoked is found after this time at the latest, in milliseconds. */
const LOOK_EVERY_MS = 15_000;

interface Watched {
  readonly listeners: Set<(why: KeyEnd) => void>;
  /** For a key that expires before the next look. */
  expiry?: ReturnType<typeof setTimeout>;
}

export function createKeyWatch({ keys, now }: KeyWatchPorts): KeyWatch {
  /** By the hash of the key: a thousand streams of a key cost one look. */
  const watched = new Map<string, Watched>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let stopListening: (() => void) | undefined;

  const lookAtAll = (): void => {
    for (const sha256 of watched.keys()) void look(sha256);
  };

  async function look(sha256: string): Promise<void> {
    const found = await lookUp(keys, sha256);
    const one = watched.get(sha256);
    if (found === 'unreadable' || one === undefined) return;
    const why = endOf(found, now());
    if (why === undefined) {
      const inMs = (found?.expiresAt ?? Infinity) - now();
      clearTimeout(one.expiry);
      if (inMs < LOOK_EVERY_MS) one.expiry = setTimeout(() => void look(sha256), inMs);
      return;
    }
    forget(sha256, one);
    for (const onEnd of one.listeners) onEnd(why);
  }

  function forget(sha256: string, one: Watched): void {
    clearTimeout(one.expiry);
    watched.delete(sha256);
    if (watched.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    stopListening?.();
    stopListening = undefined;
  }

  return {
    watch(sha256, onEnd) {
      const known = watched.get(sha256);
      const one = known ?? { listeners: new Set() };
      // By an object of each: the same function may be given twice.
      const listener = (why: KeyEnd): void => onEnd(why);
      one.listeners.add(listener);
      watched.set(sha256, one);
      timer ??= setInterval(lookAtAll, LOOK_EVERY_MS);
      stopListening ??= keys.onChange(lookAtAll);
      if (known === undefined) void look(sha256);
      return () => {
        one.listeners.delete(listener);
        if (one.listeners.size === 0 && watched.get(sha256) === one) forget(sha256, one);
      };
    },
  };
}

/** Of keys that cannot be read now it is not known that one was revoked. */
async function lookUp(keys: KeyWatchPorts['keys'], sha256: string): Promise<StoredKey | 'unreadable' | undefined> {
  try {
    return await keys.find(sha256);
  } catch {
    return 'unreadable';
  }
}

function endOf(key: StoredKey | undefined, now: number): KeyEnd | undefined {
  if (key === undefined || key.revokedAt !== undefined) return 'key-revoked';
  return key.expiresAt !== undefined && key.expiresAt <= now ? 'key-expired' : undefined;
}
