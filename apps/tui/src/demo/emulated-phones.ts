import type { Fetch } from '@sluice/core';
import { type Emulator, type Instance, products } from '@sluice/emulator';

/** Long enough to see the code, and shorter than it is good. */
const SCANS_AFTER_MS = 8000;
/** The new number of the demo, in the range that no operator assigns. */
const NEW_NUMBER = '79990000001';

interface ShownCode {
  readonly since: number;
  /** The number for which a code to type was asked; nothing for a picture. */
  readonly phoneNumber: string | undefined;
}

/**
 * What people do with their phones and in the console of the gateway, which the demo does not have: a blocked number is logged out when a code is
 * asked for, and a code that was shown for some seconds is taken.
 */
export function withPhones(emulator: Emulator): Fetch {
  const shown = new Map<string, ShownCode>();

  async function prepare(request: Request, instance: Instance): Promise<void> {
    const { idInstance } = instance;
    const operation = /\/waInstance\d+\/(\w+)\//.exec(request.url)?.[1];
    const now = emulator.clock.now();
    const { blocked, loggedOut } = products[instance.product];
    if (operation === 'qr' || operation === 'getAuthorizationCode') {
      if (instance.state === blocked) instance.changeState({ state: loggedOut }, now);
      const phoneNumber = operation === 'qr' ? undefined : phoneNumberIn(await request.clone().json());
      shown.set(idInstance, { since: now, ...shown.get(idInstance), phoneNumber });
      return;
    }
    const code = shown.get(idInstance);
    if (code === undefined || instance.state !== loggedOut || now < code.since + SCANS_AFTER_MS) return;
    const { phoneNumber } = code;
    const outcome =
      phoneNumber === undefined
        ? instance.scan(`${NEW_NUMBER}@c.us`, undefined, now)
        : instance.enterCode(`${phoneNumber}@c.us`, undefined, now);
    if (outcome === 'connected') shown.delete(idInstance);
  }

  return async (url, init) => {
    const request = new Request(url, init);
    const idInstance = /\/waInstance(\d+)\//.exec(request.url)?.[1];
    const instance = idInstance === undefined ? undefined : emulator.engine.instance(idInstance);
    if (instance !== undefined) await prepare(request, instance);
    return emulator.fetch(request);
  };
}

function phoneNumberIn(body: unknown): string | undefined {
  return typeof body === 'object' && body !== null && 'phoneNumber' in body ? String(body.phoneNumber) : undefined;
}
