import type { QueueFlavor } from '../capabilities.ts';
import type { QueueSettings } from '../instance/queue-instance.ts';

/**
 * A fault in a chat id. `suffix`: it does not end as it must. `not-digits`: other signs than digits in a number. `national`: a number
 * without its country. `short`, `long`: too few or too many digits for a telephone. `lid`: in order, and yet queues were reported to stop at it.
 */
export type RecipientForm = 'suffix' | 'not-digits' | 'national' | 'short' | 'long' | 'lid';

/** What `formOf` needs to know of a reading. */
export interface Messenger {
  readonly flavor: QueueFlavor;
  readonly settings: Pick<QueueSettings, 'typeInstance'>;
}

/** The fault in a chat id; `undefined` when none is known. */
export function formOf(chatId: string, messenger: Messenger): RecipientForm | undefined {
  if (messenger.flavor === 'v3') return formOnMax(chatId);
  if (messenger.flavor === 'chat-api') return formOnWhatsApp(chatId);
  const { typeInstance } = messenger.settings;
  // How Telegram names chats is not documented; where the messenger is not known, only what looks like WhatsApp's is judged.
  const isWhatsApp = typeInstance === 'whatsapp' || (typeInstance === undefined && chatId.includes('@'));
  return isWhatsApp ? formOnWhatsApp(chatId) : undefined;
}

/** A person, a group (in two forms), an `@lid`, or one's own status (evidence/ids#whatsapp-chats). */
function formOnWhatsApp(chatId: string): RecipientForm | undefined {
  if (chatId === 'status@broadcast') return undefined;
  const [, number = '', suffix] = /^(.*)@(c\.us|g\.us|lid)$/s.exec(chatId) ?? [];
  switch (suffix) {
    case 'c.us':
      return formOfPhone(number);
    case 'g.us':
      return /^\d+(-\d+)?$/.test(number) ? undefined : 'not-digits';
    case 'lid':
      return /^\d+$/.test(number) ? 'lid' : 'not-digits';
    default:
      return 'suffix';
  }
}

/** A number, below 0 for groups and channels, or the telephone of a person (evidence/ids#max-chats, evidence/ids#max-phone-as-chat). */
function formOnMax(chatId: string): RecipientForm | undefined {
  const phone = /^(.*)@c\.us$/s.exec(chatId)?.[1];
  if (phone !== undefined) return formOfPhone(phone);
  if (chatId.includes('@')) return 'suffix';
  return /^-?\d+$/.test(chatId) ? undefined : 'not-digits';
}

/**
 * International numbers have up to 15 digits (ITU-T E.164), and no code of a country begins with 0, 83 or 89: in Russia, numbers of people are
 * written with an 8 before the 9. Others that are written so could be abroad. Fewer than 8 digits are too few, by choice.
 */
function formOfPhone(number: string): RecipientForm | undefined {
  if (!/^\d+$/.test(number)) return 'not-digits';
  if (number.startsWith('0') || /^8[39]\d{9}$/.test(number)) return 'national';
  if (number.length < 8) return 'short';
  return number.length > 15 ? 'long' : undefined;
}
