import type { GatewayClient } from '@sluice/core';
import { definedOptions, type CallOptions } from '../instance/queue-instance.ts';
import type { Journal } from '../journal/journal.ts';
import { refusal } from '../sentences/refusal.ts';

/**
 * A picture to scan, or why there is none: the instance is connected already, or the gateway has no code now. A code is a secret: who scans it
 * connects an account.
 */
export type QrPicture =
  /** `png` in base64. */
  { readonly kind: 'code'; readonly png: string } | { readonly kind: 'connected' } | { readonly kind: 'none' };

/**
 * What connects a number. Each is one request, sent once; a refusal of the messenger is a `SluiceError` with the code `refused`. No code and no
 * password is kept or written down.
 */
export interface Login {
  /** The picture to scan. On WhatsApp it lasts 20 seconds; another is given then (evidence/states#connecting). */
  qr(options?: CallOptions): Promise<QrPicture>;
  /** WhatsApp: a code to type on the phone, which lasts about two and a half minutes. @param phone digits, in international form. */
  pairingCode(phone: string, options?: CallOptions): Promise<{ readonly code: string }>;
  /** MAX and Telegram: has the messenger send a code, which lasts five minutes (evidence/states#code-authorisation). */
  requestCode(phone: string, options?: CallOptions): Promise<void>;
  sendCode(code: string, options?: CallOptions): Promise<void>;
  sendPassword(password: string, options?: CallOptions): Promise<void>;
}

/** What a client connects a number with, with or without a decision. */
export function clientLogin(client: GatewayClient): Login {
  const { idInstance } = client;
  return {
    async qr(options) {
      const { type, message } = await client.qr(definedOptions(options));
      if (type === 'qrCode') return { kind: 'code', png: message };
      // Telegram says so in other words (contract of qr).
      return { kind: type === 'alreadyLogged' || type === 'already_registered' ? 'connected' : 'none' };
    },
    async pairingCode(phone, options) {
      if (client.flavor !== 'plain') throw refusal('no-login-here', { idInstance });
      return client.getAuthorizationCode({ phoneNumber: Number(phone) }, definedOptions(options));
    },
    async requestCode(phone, options) {
      await client.startAuthorization({ phoneNumber: Number(phone) }, definedOptions(options));
    },
    async sendCode(code, options) {
      await client.sendAuthorizationCode({ code }, definedOptions(options));
    },
    async sendPassword(password, options) {
      await client.sendAuthorizationPassword({ password }, definedOptions(options));
    },
  };
}

/** The same, only while a connect waits for a number: what waits was decided upon then, and is in a snapshot. */
export function guardedLogin(login: Login | undefined, journal: Pick<Journal, 'openJobs'>, idInstance: string): Login {
  const allowed = (): Login => {
    if (login === undefined) throw refusal('no-login-here', { idInstance });
    const [job] = journal.openJobs(idInstance);
    if (job?.kind !== 'connect' || job.state !== 'connecting') throw refusal('not-connecting', { idInstance });
    return login;
  };
  return {
    qr: async (options) => allowed().qr(options),
    pairingCode: async (phone, options) => allowed().pairingCode(phone, options),
    requestCode: async (phone, options) => allowed().requestCode(phone, options),
    sendCode: async (code, options) => allowed().sendCode(code, options),
    sendPassword: async (password, options) => allowed().sendPassword(password, options),
  };
}
