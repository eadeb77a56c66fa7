import { SluiceError } from '@sluice/core';
import type { QueueFlavor } from '../capabilities.ts';
import { phoneNumberOf } from '../instance/phone-number-of.ts';
import type { ReadableInstance } from '../instance/queue-instance.ts';
import type { Reading } from '../reading/reading.ts';
import { checkLimit } from './check-limit.ts';

/** The answers about recipients, and how many were not asked about. */
export interface RecipientChecks {
  /** In the order of the queue. */
  readonly checked: readonly { readonly chatId: string; readonly hasAccount: boolean }[];
  /** How many cannot be asked about: groups, ids without a telephone, and all where the gateway does not know. */
  readonly uncheckable: number;
  /** How many more could be asked about. */
  readonly remaining: number;
  /** What ended the checks early, such as a quota that is used up. */
  readonly error: SluiceError | undefined;
}

/**
 * How many recipients are checked at once, at the most. A choice: WhatsApp's checks count against the tariff, of which the smallest has 100 a
 * month; on MAX, checking often can get an account restricted (evidence/limits#quota, evidence/checks#max-restricts).
 *
 * @example
 * ```ts
 * const limit = MAX_RECIPIENT_CHECKS[reading.flavor];
 * ```
 */
export const MAX_RECIPIENT_CHECKS: Readonly<Record<QueueFlavor, number>> = { plain: 20, v3: 3, 'chat-api': 20 };

export interface RecipientCheckOptions {
  /** So many recipients at most; as many as are allowed, unless given. */
  readonly limit?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks the gateway whether recipients have an account, each once, those at the head first. Counts against a quota and can get an account
 * restricted: only when the operator asks for it. Any other answer of the gateway ends the checks; the answers until then are kept.
 *
 * @throws {SluiceError} `invalid-request` when `most` is not a whole number from 1 to what is allowed; nothing has been asked then.
 *
 * @example
 * ```ts
 * const recipients = await checkRecipients(reading, instance, { limit: 3 });
 * const findings = diagnose(reading, { recipients });
 * ```
 */
export async function checkRecipients(
  reading: Reading,
  instance: Pick<ReadableInstance, 'hasAccount'>,
  { limit = MAX_RECIPIENT_CHECKS[reading.flavor], signal }: RecipientCheckOptions = {},
): Promise<RecipientChecks> {
  checkLimit('recipients', limit, MAX_RECIPIENT_CHECKS[reading.flavor], reading.idInstance);
  const chats = new Set(reading.rows.flatMap(({ entry: { chatId } }) => (chatId === undefined ? [] : [chatId])));
  const { hasAccount } = instance;
  const isSupported = hasAccount !== undefined && reading.settings.typeInstance !== 'telegram';
  const checkable = isSupported ? [...chats].filter((chatId) => hasPhone(chatId, reading)) : [];
  const uncheckable = chats.size - checkable.length;
  const checked: { readonly chatId: string; readonly hasAccount: boolean }[] = [];
  if (hasAccount === undefined) return { checked, uncheckable, remaining: 0, error: undefined };
  for (const chatId of checkable.slice(0, limit)) {
    try {
      checked.push({ chatId, hasAccount: await hasAccount(chatId, { signal }) });
    } catch (error) {
      if (!(error instanceof SluiceError)) throw error;
      return { checked, uncheckable, remaining: checkable.length - checked.length, error };
    }
  }
  return { checked, uncheckable, remaining: checkable.length - checked.length, error: undefined };
}

function hasPhone(chatId: string, { flavor, idInstance }: Reading): boolean {
  try {
    return phoneNumberOf(chatId, flavor, idInstance) !== '';
  } catch (error) {
    if (error instanceof SluiceError) return false;
    throw error;
  }
}
