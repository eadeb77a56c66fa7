import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import type { Awaitable } from '../awaitable.ts';
import type { InstanceStore } from '../instances/instance-record.ts';
import { CHANGE_MS, createChanges } from '../keys/changes.ts';
import { createDigestIndex } from '../keys/digest-index.ts';
import { keyNotFound } from '../keys/configured-keys.ts';
import type { KeyStore, LocalKeyStore, StoredKey } from '../keys/key-store.ts';
import { readDirectoryAnswer, writeDirectory, type DirectoryContent, type DirectoryRequest } from './directory-wire.ts';

export interface DirectoryCopyOptions {
  /** Sends a request to the object of the directory. */
  readonly ask: (body: string) => Promise<string>;
  /** The time in milliseconds. */
  readonly now: () => number;
  /** Whether a key that is not in the copy is asked for: right only behind a place that has let the key in. */
  readonly asksOnMiss: boolean;
}

export interface DirectoryCopy {
  readonly keys: KeyStore;
  readonly instances: InstanceStore;
}

/**
 * A copy of the directory is used for so long, in milliseconds, counted from the moment in which it was asked for: after this time at most, a
 * revoked key opens nothing, a new key opens the edge, and an instance is as it was made.
 */
const COPY_MS = CHANGE_MS;
/** The directory has so long for its answer, in milliseconds. */
const ANSWER_MS = 3000;
/** A directory that did not answer is not asked again for so long, in milliseconds: not every call waits for it then. */
const REST_MS = 1000;

interface Copy extends DirectoryContent {
  readonly askedAt: number;
  readonly find: LocalKeyStore['find'];
}

/**
 * The stored keys and instances, as a worker has them: a copy of what the directory has. Each call asks by itself where the copy is too old: a worker must
 * not wait for what another of its requests has begun, which may be cancelled.
 */
export function createDirectoryCopy({ ask, now, asksOnMiss }: DirectoryCopyOptions): DirectoryCopy {
  let copy: Copy | undefined;
  let failedAt = -Infinity;
  const changes = createChanges(refresh, CHANGE_MS);

  async function perform(request: DirectoryRequest): Promise<Copy> {
    const askedAt = now();
    const answer = readDirectoryAnswer(await answerWithin(ask(writeDirectory(request))));
    if (answer === undefined) throw unavailable();
    if (answer.kind === 'refused') throw refused(answer.code, answer.message);
    return take(answer.kind === 'content' ? answer.content : undefined, askedAt);
  }

  /** An answer that was overtaken by a newer one is not taken. */
  function take(content: DirectoryContent | undefined, askedAt: number): Copy {
    const before = copy;
    if (before === undefined && content === undefined) throw unavailable();
    // A directory that was restored to a time before has a lower revision, too: then later answers have it.
    const isOvertaken =
      before !== undefined && content !== undefined && content.revision < before.revision && askedAt <= before.askedAt;
    if (isOvertaken) return before;
    if (before !== undefined && (content === undefined || content.revision === before.revision)) {
      copy = { ...before, askedAt: Math.max(askedAt, before.askedAt) };
      return copy;
    }
    if (content === undefined) throw unavailable();
    const { keys } = content;
    copy = { ...content, askedAt, find: createDigestIndex(keys.map((key) => [key.sha256, key])) };
    if (before !== undefined) changes.announce();
    return copy;
  }

  async function refresh(): Promise<Copy> {
    if (Math.abs(now() - failedAt) < REST_MS) throw unavailable();
    try {
      const read = await perform({ kind: 'read', revision: copy?.revision });
      failedAt = -Infinity;
      return read;
    } catch (error) {
      failedAt = now();
      throw error instanceof SluiceError ? error : unavailable();
    }
  }

  /** A clock that was set back must not keep what is old. */
  function current(): Awaitable<Copy> {
    return copy !== undefined && Math.abs(now() - copy.askedAt) < COPY_MS ? copy : refresh();
  }

  async function change(request: DirectoryRequest): Promise<Copy> {
    try {
      return await perform(request);
    } catch (error) {
      throw error instanceof SluiceError ? error : unavailable();
    }
  }

  const keyIn = ({ keys }: Copy, name: string): StoredKey => {
    const key = keys.find((one) => one.name === name);
    if (key === undefined) throw keyNotFound();
    return key;
  };

  return {
    keys: {
      find(sha256) {
        const there = current();
        if (there instanceof Promise) return there.then((one) => one.find(sha256));
        const key = there.find(sha256);
        return key === undefined && asksOnMiss ? refresh().then((one) => one.find(sha256)) : key;
      },
      list() {
        const there = current();
        return there instanceof Promise ? there.then(({ keys }) => keys) : there.keys;
      },
      add: async (key) => keyIn(await change({ kind: 'add-key', key }), key.name),
      revoke: async (name) => keyIn(await change({ kind: 'revoke-key', name }), name),
      onChange: (listener) => changes.listen(listener),
    },
    instances: {
      list() {
        const there = current();
        return there instanceof Promise ? there.then(({ instances }) => instances) : there.instances;
      },
      add: async (record) => void (await change({ kind: 'add-instance', record })),
      change: async (idInstance, wanted) => void (await change({ kind: 'change-instance', idInstance, change: wanted })),
      remove: async (idInstance) => void (await change({ kind: 'remove-instance', idInstance })),
      forget() {
        if (copy !== undefined) copy = { ...copy, askedAt: -Infinity };
      },
    },
  };
}

async function answerWithin(answer: Promise<string>): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unavailable()), ANSWER_MS);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function refused(code: string, message: string): SluiceError {
  return new SluiceError({ code: isCode(code) ? code : 'internal', message });
}

function isCode(code: string): code is SluiceErrorCode {
  return Object.hasOwn(ERRORS, code);
}

function unavailable(): SluiceError {
  return new SluiceError({
    code: 'journal-unavailable',
    message: 'The directory of the edge, which keeps its keys and instances, did not answer. Try again.',
  });
}
