import type { Operation } from './contract.ts';
import { mayShowCode } from './mask-settings.ts';
import { parseAddress } from './pipeline/read-address.ts';
import { operationOf } from './pipeline/resolve-operation.ts';
import { describeCall, type DescribedCall } from './prepare-call.ts';
import { isPlainTarget } from './raw-target.ts';

/** What a path of a read asks for, whichever key is behind it. */
interface ReadPath {
  readonly idInstance: string;
  readonly operation: Operation;
  readonly call: DescribedCall;
}

/** What a target asks for. */
export interface ReadTarget extends ReadPath {
  /** Secret; `undefined` where the target has none. */
  readonly key: string | undefined;
}

/** In it no part of a query needs another encoding. */
const PLAIN_SEARCH = /^\?[\w.~=&@+-]+$/;
/** Whatever is before such a key means the same before each other one. */
const PLAIN_KEY = /^\w+$/;
/** So many paths are remembered, of so many characters: many more than the instances of an edge have reads. */
const MAX_PATHS = 10_000;
const MAX_PATH = 100;

/**
 * Makes what takes a target apart. Callers ask for the same paths again and again: what one means is worked out once. The keys behind them are not remembered.
 *
 * @returns `undefined` for a target that is no read, for one that is not plain, and for one whose answer is looked into.
 */
export function createTargetReader(timeoutMs: number): (target: string) => ReadTarget | undefined {
  const known = new Map<string, ReadPath>();
  return (target) => {
    const keyAt = target.lastIndexOf('/') + 1;
    const key = target.slice(keyAt);
    if (!PLAIN_KEY.test(key)) return readTarget(target, timeoutMs);
    const path = target.slice(0, keyAt);
    const before = known.get(path);
    if (before !== undefined) return { key, idInstance: before.idInstance, operation: before.operation, call: before.call };
    const read = readTarget(target, timeoutMs);
    if (read === undefined || read.key !== key || path.length > MAX_PATH) return read;
    if (known.size >= MAX_PATHS) known.clear();
    known.set(path, { idInstance: read.idInstance, operation: read.operation, call: read.call });
    return read;
  };
}

function readTarget(target: string, timeoutMs: number): ReadTarget | undefined {
  if (!isPlainTarget('http://host', { rawTarget: target })) return undefined;
  const mark = target.indexOf('?');
  const [pathname, search] = mark < 0 ? [target, ''] : [target.slice(0, mark), target.slice(mark)];
  if (search !== '' && !PLAIN_SEARCH.test(search)) return undefined;
  const address = parseAddress({ pathname, search });
  if (address === undefined) return undefined;
  const operation = operationOf(address, 'GET');
  if (operation instanceof Response || operation.pathParameters.length > 0 || mayShowCode(operation)) return undefined;
  const call = describeCall(operation, address, timeoutMs);
  if (call instanceof Response || call.kind !== 'read') return undefined;
  return { key: address.key, idInstance: address.idInstance, operation, call };
}
