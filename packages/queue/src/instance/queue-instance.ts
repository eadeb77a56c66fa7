import type { QueueEntry } from '@sluice/core';
import type { QueueFlavor } from '../capabilities.ts';

/** What every call takes. */
export interface CallOptions {
  /** Ends the call, and the waiting for its turn. */
  readonly signal?: AbortSignal | undefined;
}

/** What a call takes that destroys or sends. */
export interface EffectOptions extends CallOptions {
  /** Called once, when the limit of the gateway lets the call pass and before its request is made. What it throws ends the call. */
  readonly onTurn?: (() => void) | undefined;
  /**
   * Called as short a time before the first byte of the request as the transport allows, perhaps twice. What it throws ends the call, and
   * nothing is sent.
   */
  readonly beforeWrite?: (() => void) | undefined;
}

/** What a list shows. */
export interface Listing {
  /** In the gateway's order, oldest first where that is documented. */
  readonly entries: readonly QueueEntry[];
  /** How many wait in all, where the list says it (Chat-API); else only a count does. */
  readonly total: number | undefined;
}

/** What decides whether anything leaves. */
export interface ConnectionStatus {
  /** The gateway's word, such as `authorized` or `loading`; `null` while the instance is being created. Open. */
  readonly state: string | null;
  /** Whether messages leave in this state. */
  readonly isSending: boolean;
  /** Why it is so, in the gateway's word, such as `offline` or `conflict`; where it says. Open. */
  readonly reason: string | undefined;
}

/** The settings that bear on the queue. */
export interface QueueSettings {
  /** `whatsapp`, `telegram`, `v3`; open; where the gateway says. */
  readonly typeInstance: string | undefined;
  /** The pause between two messages that leave, in milliseconds, where it is known. */
  readonly delayMs: number | undefined;
}

/** A message that the gateway says it has sent: evidence that something left. */
export interface SentEvidence {
  readonly messageId: string;
  readonly chatId: string | undefined;
  /** What it says, where it is a text. */
  readonly text: string | undefined;
  /** Milliseconds since the epoch; of the last thing that happened to it, which may be later than its sending. */
  readonly at: number | undefined;
  /** `sent`, `failed` and others; open. */
  readonly status: string | undefined;
}

/** What a gateway says of a clear, beyond that it was done. */
export interface ClearResponse {
  /** How many messages it cleared, where it says. */
  readonly cleared: number | undefined;
  /** Texts of messages that it cleared, where it says; not necessarily of all. */
  readonly texts: readonly string[];
}

/**
 * What Sluice asks of an instance, whatever API it speaks. A method that its flavor lacks is `undefined` here and `impossible` in the table of
 * capabilities. Every failure is a `SluiceError`.
 */
export interface QueueInstance {
  readonly idInstance: string;
  readonly flavor: QueueFlavor;
  list(options?: CallOptions): Promise<Listing>;
  /** How many wait; up to `countLagMs` old. Chat-API says it only with the list, which is then asked for. */
  count(options?: CallOptions): Promise<number>;
  connectionStatus(options?: CallOptions): Promise<ConnectionStatus>;
  settings(options?: CallOptions): Promise<QueueSettings>;
  /** **Destructive.** Clears the queue of messages, whole. Sent exactly once. */
  clear(options?: EffectOptions): Promise<ClearResponse>;
  /**
   * Puts an entry into the queue again.
   *
   * @throws {SluiceError} `unsupported` when an entry of its kind cannot be sent again by this flavor; nothing has been sent then.
   */
  send(entry: QueueEntry, options?: EffectOptions): Promise<{ readonly messageId: string | undefined }>;
  /** Sets the pause between two messages that leave, in milliseconds, and no other setting. Sent once. Such a change can restart the instance. */
  readonly setDelay: ((delayMs: number, options?: EffectOptions) => Promise<void>) | undefined;
  /** The messages that were sent within the last minutes, newest or oldest first. */
  readonly listSent: ((minutes: number, options?: CallOptions) => Promise<readonly SentEvidence[]>) | undefined;
  /** Whether a chat has an account. Counts against a quota and can get an account restricted: only when the operator asks for it. */
  readonly hasAccount: ((chatId: string, options?: CallOptions) => Promise<boolean>) | undefined;
}

/** The half of an instance that changes nothing: what can be asked of it. */
export type ReadableInstance = Omit<QueueInstance, 'clear' | 'send' | 'setDelay'>;

/** Only the half that changes nothing: nothing clears or sends past a plan, a snapshot and the journal. */
export function readableInstance(instance: QueueInstance): ReadableInstance {
  const { idInstance, flavor, listSent, hasAccount } = instance;
  return {
    idInstance,
    flavor,
    list: (options) => instance.list(options),
    count: (options) => instance.count(options),
    connectionStatus: (options) => instance.connectionStatus(options),
    settings: (options) => instance.settings(options),
    listSent: listSent && ((minutes, options) => listSent.call(instance, minutes, options)),
    hasAccount: hasAccount && ((chatId, options) => hasAccount.call(instance, chatId, options)),
  };
}

/** Options of a call as a client takes them. */
export interface DefinedOptions {
  readonly signal?: AbortSignal;
  readonly onTurn?: () => void;
  readonly beforeWrite?: () => void;
}

/** A client takes an option or its absence, not `undefined`. */
export function definedOptions({ signal, onTurn, beforeWrite }: EffectOptions = {}): DefinedOptions {
  return { ...(signal && { signal }), ...(onTurn && { onTurn }), ...(beforeWrite && { beforeWrite }) };
}
