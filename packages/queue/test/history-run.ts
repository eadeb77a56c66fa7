import { SluiceError } from '@sluice/core';
import {
  clearQueue,
  openJournal,
  resumeWork,
  type ClearingStep,
  type Database,
  type Journal,
  type Plan,
  type RestoreStep,
  type WorkPorts,
} from '../src/index.ts';
import { openMemoryDatabase } from '../src/node/index.ts';
import { orderOf, OWNERS, planOf, stepsOf } from './clearing.ts';
import type { History } from './clearing-history.ts';
import { gatewayWith, type GatewayUnderTest } from './gateway.ts';
import { dead, mortal, type Mortality } from './mortal-database.ts';
import { ID } from './reading.ts';

const OFFER = 'Offer';
const ANSWER = 'Answer';

/** A history that is being played. */
export class HistoryRun {
  readonly #history: History;
  readonly #gateway: GatewayUnderTest;
  readonly #database: Database = openMemoryDatabase();
  readonly #steps: (ClearingStep | RestoreStep)[] = [];
  #mortality: Mortality = { isDead: false };
  #plan: Plan | undefined;
  #moment = 0;
  #writes = 0;
  #senders = 0;
  /** What those who ask for holds have sent. */
  readonly #polite: string[] = [];
  #isQuiet = true;

  constructor(history: History) {
    this.#history = history;
    const { flavor, sends, delayMs, clearingMs, hiddenHead, refusesClear } = history;
    this.#gateway = gatewayWith(0, {
      flavor,
      settings: { delaySendMessagesMilliseconds: delayMs },
      behaviours: {
        clearingMs,
        hiddenHead,
        slowStart: null,
        refusesClear: refusesClear ? 'always' : 'never',
        ...(flavor === 'chat-api' && { recipientInMetadata: true }),
      },
    });
    const { waiting } = history;
    for (let i = 0; i < waiting; i += 1) this.#send(i % 3 === 0 ? ANSWER : OFFER);
    // Until the count knows of them.
    this.#gateway.emulator.clock.advance(10_000);
    if (sends) this.#gateway.account.changeState({ state: this.#stateOf('sends') }, this.#gateway.clock.now());
    const operations = ['showMessagesQueue', 'getMessagesCount', 'getStateInstance', 'getSettings', 'clearMessagesQueue'];
    for (const operation of [...operations, 'sendMessage', 'lastOutgoingMessages', 'status']) {
      this.#gateway.breakWith(operation, (pass) => this.#meet(pass));
    }
  }

  #stateOf(which: 'sends' | 'stands'): string {
    const isChatApi = this.#history.flavor === 'chat-api';
    if (which === 'sends') return isChatApi ? 'authenticated' : 'authorized';
    return isChatApi ? 'got qr code' : 'blocked';
  }

  #send(what: string): string {
    this.#senders += 1;
    const text = `${what} ${this.#senders}`;
    const chatId =
      this.#history.flavor === 'v3' ? `1000${this.#senders}` : `7999000${String(this.#senders).padStart(4, '0')}@c.us`;
    this.#gateway.account.accept({ type: 'sendMessage', body: { chatId, message: text } }, this.#gateway.clock.now());
    return text;
  }

  async #meet(pass: () => Promise<Response>): Promise<Response> {
    if (this.#isQuiet) return pass();
    const { moments, sends, changesAt } = this.#history;
    const { fault, polite, rude } = moments[this.#moment] ?? {};
    const isChange = this.#moment === changesAt;
    this.#moment += 1;
    const { account, clock } = this.#gateway;
    if (isChange) account.changeState({ state: this.#stateOf(sends ? 'stands' : 'sends') }, clock.now());
    for (let i = 0; i < (rude ?? 0); i += 1) this.#send('Rude');
    const journal = this.#journal({ isDead: false });
    for (let i = 0; i < (polite ?? 0); i += 1) if (journal.holdsOf(ID).length === 0) this.#polite.push(this.#send('Polite'));
    if (this.#mortality.isDead) throw dead();
    switch (fault) {
      case undefined:
        return pass();
      case 'not carried out, no answer':
        throw new TypeError('fetch failed');
      case 'carried out, no answer':
        await pass();
        throw new TypeError('fetch failed');
      case 'not carried out, 502':
        return new Response('<html></html>', { status: 502 });
      case 'carried out, 502':
        await pass();
        return new Response('<html></html>', { status: 502 });
      case 'carried out, nonsense':
        await pass();
        return Response.json({ nonsense: true });
      case 'not carried out, 429':
        return new Response(null, { status: 429 });
      case 'the process dies before it':
        this.#mortality.isDead = true;
        throw dead();
      case 'the process dies after it':
        await pass();
        this.#mortality.isDead = true;
        throw dead();
    }
  }

  #journal(mortality: Mortality): Journal {
    const { clock } = this.#gateway;
    return openJournal(
      mortal(this.#database, mortality, () => undefined),
      { now: () => clock.now(), texts: 'keep' },
    );
  }

  #ports(): WorkPorts {
    const { instance, clock } = this.#gateway;
    const mortality: Mortality = { isDead: false };
    this.#mortality = mortality;
    const { deathAtWrite } = this.#history;
    let isOpen = false;
    const database = mortal(this.#database, mortality, () => {
      if (isOpen && !this.#isQuiet && deathAtWrite !== undefined && (this.#writes += 1) === deathAtWrite) mortality.isDead = true;
    });
    const journal = openJournal(database, { now: () => clock.now(), texts: 'keep' });
    isOpen = true;
    return { instance, clock, owners: OWNERS, journal };
  }

  async play(): Promise<void> {
    const { kind } = this.#history;
    try {
      this.#plan = await planOf(this.#gateway, kind === 'full' ? { all: true } : { text: OFFER });
    } catch (error) {
      // Too little waits, or it cannot be seen: such a plan is refused, and nothing begins.
      if (error instanceof SluiceError) return;
      throw error;
    }
    this.#isQuiet = false;
    this.#steps.push(...(await stepsOf(clearQueue(this.#ports(), orderOf(this.#plan)))));
    const journal = this.#journal({ isDead: false });
    for (let run = 2; journal.openWorks().length > 0; run += 1) {
      // From the third on nothing goes wrong any more: it has to come to an end.
      if (run > 3) this.#isQuiet = true;
      if (run > 20) throw new Error('The work does not end.');
      for (const { id } of journal.openWorks()) this.#steps.push(...(await stepsOf(resumeWork(this.#ports(), id))));
    }
    // What was on its way while the clear took effect leaves.
    await this.#gateway.clock.sleep(this.#history.delayMs);
  }

  /** What happened that must not; nothing where all is well. */
  mistakes(): readonly string[] {
    const mistakes: string[] = [];
    const { account, clock, calls } = this.#gateway;
    const journal = this.#journal({ isDead: false });
    const last = this.#steps.at(-1);
    const clears = calls.filter((call) => call === 'clearMessagesQueue').length;
    if (clears > 1) mistakes.push(`${clears} clear requests were sent`);
    if (journal.holdsOf(ID).length > 0) mistakes.push('a hold is left');

    const ends = this.#endsOf();
    const reached = (text: string): number => (ends.get(text) ?? []).filter((end) => end === 'left' || end === 'waiting').length;
    for (const text of ends.keys()) if (reached(text) > 1) mistakes.push(`${text} reaches its recipient ${reached(text)} times`);
    if (clears === 0 && [...ends.values()].flat().includes('cleared')) mistakes.push('something was cleared without a request');
    const isUntouched = last?.step === 'cancelled' || last?.step === 'failed' || last?.step === 'refused';
    if (isUntouched && [...ends.values()].flat().includes('cleared'))
      mistakes.push('nothing is said to be cleared, and something is');

    const [snapshot] = journal.listSnapshots(ID);
    const entries = snapshot === undefined ? [] : [...journal.iterateEntries(snapshot.id)];
    if (last?.step === 'done') {
      const named = new Set((last.report.putBack?.leftOut ?? []).filter(({ why }) => why !== '').map(({ place }) => place));
      const going = new Set(this.#plan?.going.map(({ key }) => key));
      const staying = this.#history.kind === 'full' ? [] : entries.filter(({ key }) => !going.has(key));
      for (const { place, body } of staying) {
        const text = textIn(body);
        if (reached(text) === 0 && !named.has(place)) mistakes.push(`${text} was to stay, is gone, and nobody says so`);
      }
      const captured = new Set(entries.map(({ body }) => textIn(body)));
      // A sender who asks for holds loses nothing to a selective clear.
      const unprotected =
        this.#history.kind === 'full' ? [] : this.#polite.filter((text) => reached(text) === 0 && !captured.has(text));
      if (unprotected.length > 0) mistakes.push(`${unprotected.join()} of senders who ask for holds are gone`);
      const ids: ReadonlySet<string> = new Set(entries.flatMap(({ messageIds }) => messageIds));
      const leftovers = account.shown(clock.now()).filter(({ id }) => ids.has(id));
      if (leftovers.length > 0) mistakes.push(`verified, and ${leftovers.length} of the captured still wait`);
    }
    const waiting = this.#gateway
      .waiting()
      .flatMap((text) => (text.startsWith(ANSWER) ? [Number(text.slice(ANSWER.length))] : []));
    if (waiting.some((number, i) => number < (waiting[i - 1] ?? 0))) mistakes.push('those that stay are in another order');
    return mistakes;
  }

  /** What became of each message, by its text: of the first, and of those that were sent in its place. */
  #endsOf(): ReadonlyMap<string, readonly string[]> {
    const fates = this.#gateway.fates();
    const ends = new Map<string, string[]>();
    for (const item of this.#gateway.emulator.engine.record.all()) {
      if (item.event !== 'accepted') continue;
      const text = textIn(item.body);
      ends.set(text, [...(ends.get(text) ?? []), fates.get(item.messageId) ?? 'waiting']);
    }
    return ends;
  }
}

/** The gateway keeps it under another name than Chat-API. */
function textIn(body: Readonly<Record<string, unknown>> | undefined): string {
  return String(body?.['message'] ?? body?.['body']);
}
