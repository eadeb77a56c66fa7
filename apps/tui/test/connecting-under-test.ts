import { stripVTControlCharacters } from 'node:util';
import { beforeEach } from 'vitest';
// Loaded before the clock is faked: a module that is loaded on the way takes real time.
import '../src/present/qr-modules.ts';
import { CONNECTABLE, connectScenario } from './connect-scenario.ts';
import { qrPng } from './drawn-qr.ts';
import { useSluice, type SluiceUnderTest } from './sluice-under-test.ts';

/** As long as those of WhatsApp are. */
export const QR_TEXT: string = '2@' + 'kV3xQ0pZr8'.repeat(8);

export type Connectable = keyof typeof CONNECTABLE;

/** `sluice connect` on a terminal, and what a test sees and says of it. */
export interface Connecting {
  /** On a terminal, and in a pipe. */
  readonly under: () => SluiceUnderTest;
  readonly piped: () => SluiceUnderTest;
  /** The lines typed on the terminal, in their order, and the questions. */
  typed: (string | undefined)[];
  asked: readonly { readonly question: string; readonly isSecret: boolean }[];
  size: { readonly columns: number; readonly rows: number };
  /** Called with each question before it is answered. */
  onAsked: (question: string) => void | Promise<void>;
  /** Answers instead of the gateway, by the address. */
  answer: (url: string) => Response | undefined;
  /** The text of the code that is served instead of the gateway's own, how often it was, and what happens then. */
  qrText: string | undefined;
  served: number;
  onServed: () => void;
  /** Connects an account as a scan does. */
  readonly scan: (name: Connectable, wid?: string) => void;
  /** A phone scans the gateway's own code. */
  readonly phone: (name: Connectable, wid: string) => void;
  /** How many messages have left an instance. */
  readonly sent: (name: Connectable) => number;
}

const fresh = (): Pick<Connecting, 'typed' | 'asked' | 'onAsked' | 'answer' | 'size' | 'qrText' | 'served' | 'onServed'> => ({
  typed: [],
  asked: [],
  onAsked: () => undefined,
  answer: () => undefined,
  size: { columns: 80, rows: 24 },
  qrText: QR_TEXT,
  served: 0,
  onServed: () => undefined,
});

/** Sets it up for each test of a file. */
export function useConnecting(): Connecting {
  const setup = {
    scenario: connectScenario(),
    answers: async ({ url }: Request) => {
      const { qrText } = connecting;
      if (!url.includes('/qr/') || qrText === undefined) return connecting.answer(url);
      connecting.served += 1;
      connecting.onServed();
      return Response.json({ type: 'qrCode', message: qrPng(qrText) });
    },
  };
  const under = useSluice({
    ...setup,
    terminal: () => ({
      size: () => connecting.size,
      ask: async (question, { isSecret }) => {
        connecting.asked = [...connecting.asked, { question, isSecret }];
        await connecting.onAsked(question);
        return connecting.typed.shift();
      },
    }),
  });
  const connecting: Connecting = {
    ...fresh(),
    under,
    piped: useSluice(setup),
    scan: (name, wid) => {
      const { emulator } = under();
      emulator.engine
        .instance(CONNECTABLE[name])
        ?.changeState({ state: 'authorized', ...(wid !== undefined && { wid }) }, emulator.clock.now());
    },
    phone: (name, wid) => {
      const { emulator } = under();
      emulator.engine.instance(CONNECTABLE[name])?.scan(wid, undefined, emulator.clock.now());
    },
    sent: (name) =>
      under()
        .emulator.instances()
        .find(({ idInstance }) => idInstance === CONNECTABLE[name])?.totals.sent ?? 0,
  };
  beforeEach(() => void Object.assign(connecting, fresh()));
  return connecting;
}

export const agreed = (name: Connectable): readonly string[] => [
  '--confirm',
  CONNECTABLE[name],
  '--reason',
  'The old one was blocked',
];

/** The written text, without what moves the cursor. */
export function words(output: string): string {
  return stripVTControlCharacters(output).replaceAll(/[\r\n]/g, ' ');
}
