import type { QueueSettings } from '@sluice/queue/reading';
import { oneLine, type ScreenText } from './one-line.ts';

/** The messenger's name, from what the instance says of itself. */
export function presentMessenger({ typeInstance }: Pick<QueueSettings, 'typeInstance'>): ScreenText {
  switch (typeInstance) {
    case undefined:
      return oneLine('unknown');
    case 'whatsapp':
      return oneLine('WhatsApp');
    case 'telegram':
      return oneLine('Telegram');
    case 'v3':
      return oneLine('MAX');
    default:
      return oneLine(typeInstance);
  }
}
