import { SluiceError } from '@sluice/core';
import type { QueueInstance } from '@sluice/queue';
import { startDeadline } from '../deadline.ts';

type CallOptions = NonNullable<Parameters<QueueInstance['count']>[0]>;

/**
 * The same instance, each of whose reads ends within a time. The time of a call itself is the client's: but behind reads that the gateway
 * leaves without an answer, a read would also wait for its turn, for as long as each of them takes.
 *
 * @param timeoutMs for the turn and the answer together, in milliseconds. What takes longer is a `timeout`.
 */
export function boundReads(instance: QueueInstance, timeoutMs: number): QueueInstance {
  const { idInstance } = instance;
  const bound =
    <T>(called: string, read: (options: CallOptions) => Promise<T>) =>
    async (options: CallOptions = {}): Promise<T> => {
      const deadline = startDeadline(timeoutMs, options.signal);
      try {
        return await read({ ...options, signal: deadline.signal });
      } catch (error) {
        throw deadline.isOver() ? tooLate(called, idInstance, timeoutMs) : error;
      } finally {
        deadline.clear();
      }
    };
  return {
    ...instance,
    list: bound('list of messages', (options) => instance.list(options)),
    count: bound('count of messages', (options) => instance.count(options)),
    connectionStatus: bound('state', (options) => instance.connectionStatus(options)),
    settings: bound('settings', (options) => instance.settings(options)),
  };
}

function tooLate(called: string, idInstance: string, timeoutMs: number): SluiceError {
  return new SluiceError({
    code: 'timeout',
    message: `The gateway did not give the ${called} of instance ${idInstance} within ${timeoutMs / 1000} s. Try again later.`,
    idInstance,
  });
}
