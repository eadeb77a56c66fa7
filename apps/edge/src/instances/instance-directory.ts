import { createAnswerRedactor, SluiceError, type AnswerRedactor } from '@sluice/core';
import type { Awaitable } from '../awaitable.ts';
import type { EdgeConfig } from '../config.ts';
import type { RotatingSealer } from '../sealing/sealer.ts';
import { SEALING_VARIABLE } from '../sealing/sealing-keys.ts';
import { checkNewInstance, checkNewToken, type NewInstance } from './check-new-instance.ts';
import type { InstanceStore, RecordChange } from './instance-record.ts';
import { fromConfiguration, fromRecord, type KnownInstance } from './known-instance.ts';
import { createLiveRedactor } from './live-redactor.ts';
import { sealToken } from './sealed-token.ts';
import { holdsKey } from '../key.ts';
import { alreadyThere, instanceNotFound } from './stored-instances.ts';

/** Members that are given are changed, and the rest stays. */
export interface InstanceChange extends Omit<RecordChange, 'sealedToken'> {
  /** Secret. */
  readonly token: string | undefined;
}

/** The instances of an edge: those of its configuration, and those that are stored. Each function gives its value at once where it has it, as on Node. */
export interface InstanceDirectory {
  /** @throws {SluiceError} where it is not of the configuration, and what is stored cannot be read or reached. */
  find(idInstance: string): Awaitable<KnownInstance | undefined>;
  /** @throws {SluiceError} where what is stored cannot be read or reached. */
  list(): Awaitable<readonly KnownInstance[]>;
  /** As it was found the last time; the store is asked again without waiting for it. */
  known(idInstance: string): KnownInstance | undefined;
  /** @throws {SluiceError} `unsupported` where none is added here, `invalid-request` for what is wrong, or there already. */
  add(wanted: NewInstance): Promise<KnownInstance>;
  /** @throws {SluiceError} `unsupported` for one of the configuration, `not-found` where there is none. */
  change(idInstance: string, change: InstanceChange): Promise<KnownInstance>;
  /**
   * @param check throws where it must not be removed now. On Node nothing comes between it and the removal.
   * @returns it as it was.
   * @throws {SluiceError} as `change`; what `check` throws.
   */
  remove(idInstance: string, check: () => void): Promise<KnownInstance>;
  /** The next call asks what is stored then. */
  forget(): void;
  /** Takes the tokens of all of them out of an answer: behind one address they share a gateway, and it may mix them up. */
  readonly redact: AnswerRedactor;
}

export interface InstanceDirectoryOptions {
  readonly config: Pick<EdgeConfig, 'instances' | 'gateways'>;
  /** Where instances are stored; none are unless given. */
  readonly store: InstanceStore | undefined;
  readonly sealer: RotatingSealer | undefined;
  /** Whether the store is asked again for an instance that it did not have: right only behind a place that knows the instance. */
  readonly asksOnMiss: boolean;
}

type View = ReadonlyMap<string, KnownInstance>;

export function createInstanceDirectory({ config, store, sealer, asksOnMiss }: InstanceDirectoryOptions): InstanceDirectory {
  const gateways = config.gateways ?? [];
  const configured = config.instances.map(fromConfiguration);
  const isConfigured = new Map(configured.map((one) => [one.idInstance, one]));
  const { redact, learn } = createLiveRedactor();
  let seen: { readonly records: unknown; readonly view: View } = { records: undefined, view: isConfigured };
  learn(tokensOf(configured));

  function viewOf(records: Awaited<ReturnType<InstanceStore['list']>>): View {
    if (seen.records === records) return seen.view;
    const stored = records
      .filter(({ idInstance }) => !isConfigured.has(idInstance))
      .map((record) => fromRecord(record, gateways, sealer));
    learn(tokensOf(stored));
    seen = { records, view: new Map([...configured, ...stored].map((one) => [one.idInstance, one])) };
    return seen.view;
  }

  function view(): Awaitable<View> {
    if (store === undefined) return isConfigured;
    const records = store.list();
    return records instanceof Promise ? records.then(viewOf) : viewOf(records);
  }

  /** An instance of the configuration can be called also where what is stored cannot be read. */
  function orConfigured(idInstance: string, error: unknown): KnownInstance {
    const known = isConfigured.get(idInstance);
    if (known === undefined) throw error;
    return known;
  }

  function find(idInstance: string): Awaitable<KnownInstance | undefined> {
    try {
      const all = view();
      if (all instanceof Promise) {
        return all.then(
          (one) => one.get(idInstance),
          (error: unknown) => orConfigured(idInstance, error),
        );
      }
      const known = all.get(idInstance);
      return known === undefined && asksOnMiss && store !== undefined ? askAgain(store, idInstance) : known;
    } catch (error) {
      return orConfigured(idInstance, error);
    }
  }

  async function askAgain(of: InstanceStore, idInstance: string): Promise<KnownInstance | undefined> {
    of.forget();
    return (await view()).get(idInstance);
  }

  /** @throws {SluiceError} `invalid-request` where a secret is in what everybody is shown who may list the instance. */
  function checkShown({ idInstance, name = '' }: Pick<NewInstance, 'idInstance' | 'name'>, token: string | undefined): void {
    const hides = token === undefined ? redact : createAnswerRedactor(token);
    const isShowable = (text: string): boolean => redact(text) === text && hides(text) === text && !holdsKey(text);
    if (isShowable(idInstance) && isShowable(name)) return;
    throw new SluiceError({
      code: 'invalid-request',
      message: 'idInstance, name: must hold no token and no key, since they are shown. Nothing was changed.',
    });
  }

  async function mustBeStored(idInstance: string): Promise<{ readonly store: InstanceStore; readonly before: KnownInstance }> {
    if (isConfigured.has(idInstance)) throw ofConfiguration(idInstance);
    const before = await find(idInstance);
    if (store === undefined || before === undefined) throw instanceNotFound(idInstance);
    return { store, before };
  }

  async function found(idInstance: string): Promise<KnownInstance> {
    const one = await find(idInstance);
    if (one === undefined) throw instanceNotFound(idInstance);
    return one;
  }

  return {
    find,
    list() {
      const all = view();
      return all instanceof Promise ? all.then((one) => [...one.values()]) : [...all.values()];
    },
    known(idInstance) {
      try {
        const one = find(idInstance);
        // On Node it is found at once.
        if (one instanceof Promise) one.catch(() => undefined);
      } catch {
        // It is the one that was seen last.
      }
      return seen.view.get(idInstance);
    },
    async add(wanted) {
      if (store === undefined || gateways.length === 0) throw noGateways(store === undefined);
      const to = mustSeal(sealer);
      const { token, ...checked } = checkNewInstance(wanted, gateways);
      checkShown(checked, token);
      if (isConfigured.has(checked.idInstance)) throw alreadyThere(checked.idInstance);
      // Before it is stored: from then on a call may use it.
      learn([token]);
      await store.add({ ...checked, sealedToken: sealToken(to, checked, token) });
      return found(checked.idInstance);
    },
    async change(idInstance, { token, ...traits }) {
      const { store: at, before } = await mustBeStored(idInstance);
      checkShown({ idInstance, name: traits.name ?? before.name }, token);
      if (token !== undefined) {
        checkNewToken(before, token);
        learn([token]);
      }
      const sealedToken = token === undefined ? undefined : sealToken(mustSeal(sealer), before, token);
      await at.change(idInstance, { ...traits, sealedToken });
      return found(idInstance);
    },
    async remove(idInstance, check) {
      const { store: at, before } = await mustBeStored(idInstance);
      check();
      await at.remove(idInstance);
      return before;
    },
    forget: () => store?.forget(),
    redact,
  };
}

function tokensOf(instances: readonly KnownInstance[]): readonly string[] {
  return instances.flatMap(({ access }) => ('unusable' in access ? [] : [access.upstream.apiTokenInstance]));
}

function mustSeal(sealer: RotatingSealer | undefined): RotatingSealer {
  if (sealer !== undefined) return sealer;
  throw new SluiceError({
    code: 'unsupported',
    message: `A token is stored only sealed, and this edge has no key for that. Make one with \`sluice-edge sealing-key\`, put it into ${SEALING_VARIABLE}, and start the edge again.`,
  });
}

function noGateways(isWithoutStore: boolean): SluiceError {
  return new SluiceError({
    code: 'unsupported',
    message: isWithoutStore
      ? 'This edge has its instances only in its configuration. Add the instance there, and start the edge again.'
      : 'The configuration of this edge has no gateways, so that no instance can be added. List the addresses that may be called in gateways, and start the edge again.',
  });
}

function ofConfiguration(idInstance: string): SluiceError {
  return new SluiceError({
    code: 'unsupported',
    message: `Instance ${idInstance} is in the configuration of the edge. Change it there, and start the edge again.`,
    idInstance,
  });
}
