/** The messages between a worker and the object that keeps keys and instances, as JSON. A deploy may leave one of them older than the other. */
import * as v from 'valibot';
import type { InstanceRecord, RecordChange } from '../instances/instance-record.ts';
import type { KeyRecord, StoredKey } from '../keys/key-store.ts';
import { SCOPES } from '../principal.ts';

/** What a worker asks of the directory. */
export type DirectoryRequest =
  /** @property revision that the worker has: its content is not sent again. */
  | { readonly kind: 'read'; readonly revision: number | undefined }
  | { readonly kind: 'add-key'; readonly key: KeyRecord }
  | { readonly kind: 'revoke-key'; readonly name: string }
  | { readonly kind: 'add-instance'; readonly record: InstanceRecord }
  | { readonly kind: 'change-instance'; readonly idInstance: string; readonly change: RecordChange }
  | { readonly kind: 'remove-instance'; readonly idInstance: string };

/** All that the directory has. */
export interface DirectoryContent {
  /** Grows with every change. */
  readonly revision: number;
  readonly keys: readonly StoredKey[];
  readonly instances: readonly InstanceRecord[];
}

export type DirectoryAnswer =
  | { readonly kind: 'content'; readonly content: DirectoryContent }
  | { readonly kind: 'unchanged' }
  /** In the words of `SluiceError`. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

const INTEGER = v.pipe(v.number(), v.safeInteger());
const maybe = <Schema extends v.GenericSchema>(schema: Schema): v.OptionalSchema<Schema, undefined> => v.optional(schema);

const keyFields = {
  name: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  scopes: v.array(v.picklist(SCOPES)),
  instances: maybe(v.array(v.string())),
  expiresAt: maybe(INTEGER),
  callsPerSecond: maybe(v.number()),
};

const keyRecord = v.pipe(
  v.object(keyFields),
  v.transform(({ name, sha256, scopes, instances, expiresAt, callsPerSecond }): KeyRecord => ({
    name,
    sha256,
    scopes: new Set(scopes),
    instances: instances && new Set(instances),
    expiresAt,
    callsPerSecond,
  })),
);

const storedKey = v.pipe(
  v.object({ ...keyFields, createdAt: maybe(INTEGER), revokedAt: maybe(INTEGER) }),
  v.transform(({ scopes, instances, ...key }): StoredKey => ({
    name: key.name,
    sha256: key.sha256,
    scopes: new Set(scopes),
    instances: instances && new Set(instances),
    expiresAt: key.expiresAt,
    callsPerSecond: key.callsPerSecond,
    createdAt: key.createdAt,
    revokedAt: key.revokedAt,
  })),
);

const traits = {
  name: maybe(v.string()),
  environment: maybe(v.picklist(['production', 'test'])),
};
const HEX = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/));

const instanceRecord = v.pipe(
  v.object({
    idInstance: v.string(),
    flavor: v.picklist(['plain', 'v3', 'chat-api']),
    apiUrl: v.string(),
    isProtected: v.boolean(),
    sealedToken: HEX,
    ...traits,
  }),
  v.transform(({ idInstance, flavor, apiUrl, name, environment, isProtected, sealedToken }): InstanceRecord => ({
    idInstance,
    flavor,
    apiUrl,
    name,
    environment,
    isProtected,
    sealedToken,
  })),
);

const recordChange = v.pipe(
  v.object({ isProtected: maybe(v.boolean()), sealedToken: maybe(HEX), ...traits }),
  v.transform(({ name, environment, isProtected, sealedToken }): RecordChange => ({
    name,
    environment,
    isProtected,
    sealedToken,
  })),
);

const request = v.variant('kind', [
  v.object({ kind: v.literal('read'), revision: maybe(INTEGER) }),
  v.object({ kind: v.literal('add-key'), key: keyRecord }),
  v.object({ kind: v.literal('revoke-key'), name: v.string() }),
  v.object({ kind: v.literal('add-instance'), record: instanceRecord }),
  v.object({ kind: v.literal('change-instance'), idInstance: v.string(), change: recordChange }),
  v.object({ kind: v.literal('remove-instance'), idInstance: v.string() }),
]);

const answer = v.variant('kind', [
  v.object({
    kind: v.literal('content'),
    content: v.object({ revision: INTEGER, keys: v.array(storedKey), instances: v.array(instanceRecord) }),
  }),
  v.object({ kind: v.literal('unchanged') }),
  v.object({ kind: v.literal('refused'), code: v.string(), message: v.string() }),
]);

/** @returns `undefined` for what is none. */
export function readDirectoryRequest(text: string): DirectoryRequest | undefined {
  const { success, output } = v.safeParse(request, parse(text));
  if (!success) return undefined;
  return output.kind === 'read' ? { kind: 'read', revision: output.revision } : output;
}

/** @returns `undefined` for what is none. */
export function readDirectoryAnswer(text: string): DirectoryAnswer | undefined {
  const { success, output } = v.safeParse(answer, parse(text));
  return success ? output : undefined;
}

export function writeDirectory(said: DirectoryRequest | DirectoryAnswer): string {
  return JSON.stringify(said, (_name, value: unknown) => (value instanceof Set ? [...value] : value));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
