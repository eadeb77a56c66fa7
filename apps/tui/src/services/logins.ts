import { stripVTControlCharacters } from 'node:util';
import type { InstanceAccess } from '../access/access.ts';
import { createStore, type Readable, type Store } from '../app/store.ts';
import type { StepsRun } from '../clearing/runs.ts';
import type { Session } from '../clearing/session.ts';
import { connectSteps } from '../connecting/connect-steps.ts';
import type { LoginDesk } from '../connecting/login-dialogue.ts';
import type { ConnectConfirmation } from '@sluice/queue/job';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import { errorSentence } from '../sentences/refusal.ts';
import type { FleetInstance } from './fleet.ts';

/** What a person is shown and asked while a number is waited for. No code and no password is kept. */
export interface LoginState {
  /** A code to scan as rows of blocks, or a code to type. */
  readonly picture: readonly string[];
  readonly words: ScreenText | undefined;
  /** The latest messages, the newest at the end. */
  readonly said: readonly { readonly text: ScreenText; readonly isError: boolean }[];
  /** The question that is open. */
  readonly question:
    | { readonly text: ScreenText; readonly isSecret: boolean; readonly answer: (typed: string) => void }
    | undefined;
}

interface LoginOrder {
  readonly confirmation: ConnectConfirmation;
  /** Digits in international form; a picture is scanned without. */
  readonly phone: string | undefined;
  /** How much room there is for a picture. */
  readonly size: () => { readonly columns: number; readonly rows: number };
}

/** The numbers that the app connects, one of an instance at most. They belong to the app and to no screen. */
export interface Logins extends Readable<ReadonlyMap<string, LoginState>> {
  readonly begin: (item: FleetInstance, order: LoginOrder) => void;
  /** Whether the run of an instance is that of its login: what a person is shown and asked is on the screen of the connect. */
  readonly isRunOf: (idInstance: string) => boolean;
}

const NOTHING: LoginState = { picture: [], words: undefined, said: [], question: undefined };
const MAX_SAID = 6;

export function createLogins(session: Session): Logins {
  const all: Store<ReadonlyMap<string, LoginState>> = createStore<ReadonlyMap<string, LoginState>>(new Map());
  const begun = new Map<string, StepsRun | undefined>();

  function begin({ access, watch }: FleetInstance, { confirmation, phone, size }: LoginOrder): void {
    const { idInstance } = access;
    const change = (changes: Partial<LoginState>): void => {
      const before = all.get().get(idInstance) ?? NOTHING;
      all.set(new Map(all.get()).set(idInstance, { ...before, ...changes }));
    };
    const say = (text: string, isError: boolean): void => {
      const said = all.get().get(idInstance)?.said ?? [];
      change({ said: [...said, { text: oneLine(text), isError }].slice(-MAX_SAID) });
    };
    const desk: LoginDesk = {
      clock: session.clock,
      sentences: session.sentences,
      debugLog: session.debugLog,
      write: (text) => say(text, false),
      writeError: (text) => say(text, true),
      terminal: { size, ask: (question, { isSecret, signal }) => ask(change, question, isSecret, signal) },
    };
    const block = {
      show: (picture: readonly string[], words: ScreenText) =>
        change({ picture: picture.map((row) => stripVTControlCharacters(row)), words }),
      clear: () => change({ picture: [], words: undefined }),
    };
    all.set(new Map(all.get()).set(idInstance, NOTHING));
    session.runs.begin(
      idInstance,
      (signal) =>
        stepsOf(session, access, { confirmation, phone, desk, block, onEnd: () => change({ question: undefined }) }, signal),
      watch.pause(),
    );
    begun.set(idInstance, session.runs.get().get(idInstance));
  }

  const isRunOf = (idInstance: string): boolean => {
    const run = session.runs.get().get(idInstance);
    return run !== undefined && run === begun.get(idInstance);
  };

  return { get: all.get, subscribe: all.subscribe, begin, isRunOf };
}

async function* stepsOf(
  session: Session,
  access: InstanceAccess,
  {
    confirmation,
    phone,
    desk,
    block,
    onEnd,
  }: Pick<LoginOrder, 'confirmation' | 'phone'> & {
    readonly desk: LoginDesk;
    readonly block: Parameters<typeof connectSteps>[1]['block'];
    readonly onEnd: () => void;
  },
  signal: AbortSignal,
): ReturnType<typeof connectSteps> {
  const { queue, messenger } = await access.connecting();
  yield* connectSteps(
    queue,
    {
      confirmation,
      messenger,
      phone,
      watchMs: undefined,
      endsAtLeak: false,
      host: desk,
      block,
      qrFile: undefined,
      onDialogue: () => undefined,
      onFailure: (error) => desk.writeError(errorSentence(error, session.sentences)),
      onEnd,
    },
    { signal },
  );
}

function ask(
  change: (changes: Partial<LoginState>) => void,
  question: string,
  isSecret: boolean,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const finish = (typed: string | undefined): void => {
      signal?.removeEventListener('abort', stop);
      change({ question: undefined });
      resolve(typed);
    };
    const stop = (): void => finish(undefined);
    signal?.addEventListener('abort', stop);
    change({ question: { text: oneLine(question), isSecret, answer: finish } });
  });
}
