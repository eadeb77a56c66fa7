import type { Fetch } from '@sluice/core';
import { Clock, createEmulator, type Emulator, type Instance, type InstanceOptions } from '@sluice/emulator';
import { freshOrigin } from '@sluice/testing';

/** The token of every instance of the tests. */
export const TOKEN = 'a-token-that-must-not-be-seen';

/** An emulated gateway, and how `sluice` gets at it. */
export interface FakeGateway {
  readonly emulator: Emulator;
  readonly fetch: Fetch;
  /** Separate: clients that name the same instance keep the same pace. */
  readonly apiUrl: string;
  /** The operations that were called, in their order. */
  readonly calls: readonly string[];
  /** Adds an account of which so many texts wait. */
  readonly add: (idInstance: string, waiting: number, different?: Partial<InstanceOptions>) => Instance;
  /** What the configuration says of an instance of it. @param more lines of TOML. */
  readonly toml: (name: string, idInstance: string, ...more: readonly string[]) => string;
}

/** Its messages have waited long enough to be counted. */
export function fakeGateway(): FakeGateway {
  const emulator = createEmulator({ clock: Clock.real() });
  const apiUrl = freshOrigin();
  const calls: string[] = [];
  return {
    emulator,
    apiUrl,
    calls,
    fetch: (url, init) => {
      calls.push(/waInstance\d+\/(\w+)/.exec(url)?.[1] ?? 'something else');
      return emulator.fetch(new Request(url, init));
    },
    add(idInstance, waiting, different = {}) {
      const account = emulator.engine.addInstance(
        {
          idInstance,
          apiTokenInstance: TOKEN,
          name: 'account',
          product: 'whatsapp',
          state: 'blocked',
          wid: '',
          settings: { delaySendMessagesMilliseconds: 1000 },
          ...different,
        },
        emulator.clock.now(),
      );
      for (let i = 0; i < waiting; i += 1) {
        const body = { chatId: `7999000${String(i).padStart(4, '0')}@c.us`, message: `Offer ${i}` };
        account.accept({ type: 'sendMessage', body }, emulator.clock.now());
      }
      // The count knows of them from now on.
      emulator.clock.advance(10_000);
      return account;
    },
    toml: (name, idInstance, ...more) =>
      [
        '[[instances]]',
        `name = "${name}"`,
        `apiUrl = "${apiUrl}"`,
        `idInstance = "${idInstance}"`,
        `token = "${TOKEN}"`,
        ...more,
        '',
      ].join('\n'),
  };
}
