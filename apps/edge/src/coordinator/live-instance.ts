import type { QueueInstance } from '@sluice/queue';
import type { ConfiguredInstance } from '../config.ts';
import { accessOf, type KnownInstance } from '../instances/known-instance.ts';

export interface LiveInstancePorts {
  /** The instance as it is known at this moment; `undefined` where it was removed. */
  readonly current: () => KnownInstance | undefined;
  readonly open: (instance: ConfiguredInstance) => QueueInstance;
}

/**
 * An instance whose token can be replaced while it is watched and while jobs run: each call is made with the token of its moment. A job that is open while
 * the instance cannot be called goes on when it can be again.
 *
 * @param first the instance as it was when its coordinator was made. Its number, its gateway and its flavor do not change.
 */
export function liveInstance(first: KnownInstance, { current, open }: LiveInstancePorts): QueueInstance {
  let opened: { readonly of: ConfiguredInstance; readonly instance: QueueInstance } | undefined;
  const now = (): QueueInstance => {
    const { instance } = accessOf(current() ?? removed(first));
    if (opened?.of !== instance) opened = { of: instance, instance: open(instance) };
    return opened.instance;
  };
  const { setDelay, listSent, hasAccount } = open(withoutToken(first));
  return {
    idInstance: first.idInstance,
    flavor: first.flavor,
    list: async (options) => now().list(options),
    count: async (options) => now().count(options),
    connectionStatus: async (options) => now().connectionStatus(options),
    settings: async (options) => now().settings(options),
    clear: async (options) => now().clear(options),
    send: async (entry, options) => now().send(entry, options),
    setDelay: setDelay && (async (delayMs, options) => now().setDelay?.(delayMs, options)),
    listSent: listSent && (async (minutes, options) => (await now().listSent?.(minutes, options)) ?? []),
    hasAccount: hasAccount && (async (chatId, options) => (await now().hasAccount?.(chatId, options)) ?? false),
  };
}

/** Says what its API can do; it is never called. */
function withoutToken({ idInstance, flavor, apiUrl }: KnownInstance): ConfiguredInstance {
  const token = 'none';
  return flavor === 'chat-api'
    ? { flavor, instanceId: idInstance, apiUrl, token }
    : { flavor, idInstance, apiUrl, apiTokenInstance: token };
}

function removed(first: KnownInstance): KnownInstance {
  const unusable = `Instance ${first.idInstance} was removed from the edge. Add it again to go on with its jobs.`;
  return { ...first, access: { unusable } };
}
