import type { QueueSettings } from '@sluice/queue';
import { oneLine } from './one-line.ts';

/** The messenger's name, from what the instance says of itself. */
export function presentMessenger({ typeInstance }: Pick<QueueSettings, 'typeInstance'>): string {
  switch (typeInstance) {
    case undefined:
      return 'unknown';
    case 'whatsapp':
      return 'WhatsApp';
    case 'telegram':
      return 'Telegram';
    case 'v3':
      return 'MAX';
    default:
      return oneLine(typeInstance);
  }
}
