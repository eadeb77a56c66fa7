import { SluiceError } from '@sluice/core';
import type { JobClock } from '../src/clock.ts';
import { clearQueue } from '../src/job/clear-queue.ts';
import { createOwners, type Owners } from '../src/job/owners.ts';
import type { JobPorts } from '../src/job/ports.ts';
import { resumeJob } from '../src/job/resume.ts';
import type { JobStep } from '../src/job/steps.ts';
import type { Database } from '../src/journal/database.ts';
import { openJobJournal, type JobJournal } from '../src/journal/job-journal.ts';
import type { Plan } from '../src/plan/plan.ts';
import { openClearing } from '../src/job/clear-queue.ts';
import { openMemoryDatabase } from '../src/node/index.ts';
import { orderOf, planOf } from './clearing.ts';
import type { EffectMoment, History, Moment } from './clearing-history.ts';
import { driveForgetfully, type ForgetfulHost } from './forgetful-host.ts';
import { gatewayWith, type GatewayUnderTest } from './gateway.ts';
import { crashable, crashError, type CrashSwitch } from './crashable-database.ts';
import { ID } from './reading.ts';

const OFFER = 'Offer';
export const ANSWER = 'Answer';

type Step = JobStep;

/** A process, as far as the journal and the network can say. */
interface Process extends CrashSwitch {
  readonly owners: Owners;
  readonly clock: JobClock;
  /** Whether it is suspended, and when it goes on. */
  readonly hasStopped: PromiseWithResolvers<void>;
}

const OPERATIONS = [
  'showMessagesQueue',
  'getMessagesCount',
  'getStateInstance',
  'getSettings',
  'clearMessagesQueue',
  'sendMessage',
  'lastOutgoingMessages',
  'status',
];

/** A history that is being played. */
export class HistoryRun {
  readonly history: History;
  readonly isForgetful: boolean;
  readonly gateway: GatewayUnderTest;
  /** What each run said, in the order in which they began. */
  readonly said: Step[][] = [];
  /** What those who respect holds have sent. */
  readonly holdRespecting: string[] = [];
  readonly #database: Database = openMemoryDatabase();
  plan: Plan | undefined;
  #process: Process;
  #moment = 0;
  #effect = 0;
  #writes = 0;
  #senders = 0;
  #clockSetMs = 0;
  #isQuiet = true;
  /** Those that are suspended, with how many calls of others they sleep through. */
  #stopped: { calls: number; readonly go: () => void }[] = [];
  readonly #late: Promise<unknown>[] = [];
  readonly #answers = new Map<string, string>();

  /** @param isForgetful whether the host keeps nothing in memory between two steps. */
  constructor(history: History, isForgetful = false) {
    this.history = history;
    this.isForgetful = isForgetful;
    const { flavor, isSending, delayMs, clearingMs, hiddenHead, refusesClear, sentLagMs } = history;
    this.gateway = gatewayWith(0, {
      flavor,
      settings: { delaySendMessagesMilliseconds: delayMs },
      behaviours: {
        clearingMs,
        hiddenHead,
        sentLagMs,
        slowStart: null,
        refusesClear: refusesClear ? 'always' : 'never',
        ...(flavor === 'chat-api' && { recipientInMetadata: true }),
      },
    });
    this.#process = this.#newProcess();
    const { waiting } = history;
    for (let i = 0; i < waiting; i += 1) this.#send(i % 3 === 0 ? ANSWER : OFFER);
    // Until the count knows of them.
    this.gateway.emulator.clock.advance(10_000);
    if (isSending) this.#change('sends');
    for (const operation of OPERATIONS) {
      this.gateway.breakWith(operation, (pass) => this.#meet(operation, pass));
      this.gateway.stopAlways(operation, () => this.#stop(operation));
    }
  }

  #newProcess(): Process {
    const { clock } = this.gateway;
    return {
      isCrashed: false,
      // A process that begins when another is dead or suspended takes it for gone.
      owners: createOwners({ name: crypto.randomUUID(), isGone: () => true }),
      clock: { ...clock, now: () => clock.now() + this.#clockSetMs },
      hasStopped: Promise.withResolvers<void>(),
    };
  }

  #change(to: 'sends' | 'stops'): void {
    const isChatApi = this.history.flavor === 'chat-api';
    const state = to === 'sends' ? (isChatApi ? 'authenticated' : 'authorized') : isChatApi ? 'got qr code' : 'blocked';
    const now = this.gateway.clock.now();
    this.gateway.emulator.engine.advance(now);
    this.gateway.account.changeState({ state }, now);
  }

  #send(what: string): string {
    this.#senders += 1;
    const text = `${what} ${this.#senders}`;
    const chatId =
      this.history.flavor === 'v3' ? `1000${this.#senders}` : `7999000${String(this.#senders).padStart(4, '0')}@c.us`;
    const now = this.gateway.clock.now();
    this.gateway.emulator.engine.advance(now);
    this.gateway.account.accept({ type: 'sendMessage', body: { chatId, message: text } }, now);
    return text;
  }

  #now(): Moment | undefined {
    return this.#isQuiet ? undefined : this.history.moments[this.#moment];
  }

  #effectNow(operation: string): EffectMoment | undefined {
    return this.#isQuiet || !/^(clear|send)/.test(operation) ? undefined : this.history.effects[this.#effect];
  }

  /** Comes before a request is written: this process may be suspended there, and others be woken by its call. */
  async #stop(operation: string): Promise<void> {
    for (const one of this.#stopped) one.calls -= 1;
    this.#wake(({ calls }) => calls <= 0);
    const stoppedForCalls = this.#effectNow(operation)?.stoppedForCalls;
    if (stoppedForCalls === undefined || this.#stopped.length > 0) return;
    const gate = Promise.withResolvers<void>();
    this.#stopped.push({ calls: stoppedForCalls, go: () => gate.resolve() });
    const stopped = this.#process;
    stopped.hasStopped.resolve();
    await gate.promise;
  }

  #wake(which: (stopped: { readonly calls: number }) => boolean): void {
    const due = this.#stopped.filter(which);
    this.#stopped = this.#stopped.filter((one) => !due.includes(one));
    for (const { go } of due) go();
  }

  async #meet(operation: string, pass: () => Promise<Response>): Promise<Response> {
    const moment = this.#now();
    const effect = this.#effectNow(operation);
    if (effect !== undefined) this.#effect += 1;
    const { isSending, changesAt } = this.history;
    if (!this.#isQuiet && this.#moment === changesAt) this.#change(isSending ? 'stops' : 'sends');
    if (!this.#isQuiet) this.#moment += 1;
    if (this.#isQuiet) return this.#passed(operation, pass);
    const { respectsHolds = 0, ignoresHolds = 0, connectedMs, clockSetMs } = moment ?? {};
    const fault = effect === undefined ? moment?.fault : effect.fault;
    if (connectedMs !== undefined && !isSending && changesAt === undefined) {
      this.#change('sends');
      setTimeout(() => this.#change('stops'), connectedMs);
    }
    if (clockSetMs !== undefined) this.#clockSetMs += clockSetMs;
    for (let i = 0; i < ignoresHolds; i += 1) this.#send('Rude');
    const journal = this.journal();
    for (let i = 0; i < respectsHolds; i += 1)
      if (journal.holdsOf(ID).length === 0) this.holdRespecting.push(this.#send('Polite'));
    if (this.#process.isCrashed) throw crashError();
    switch (fault) {
      case undefined:
        return this.#passed(operation, pass);
      case 'not carried out, no answer':
        throw new TypeError('fetch failed');
      case 'carried out, no answer':
        await pass();
        throw new TypeError('fetch failed');
      case 'carried out late, no answer':
        this.#carryOutLate(pass, effect?.lateMs ?? 0);
        throw new TypeError('fetch failed');
      case 'not carried out, 502':
        return new Response('<html></html>', { status: 502 });
      case 'carried out, 502':
        await pass();
        return new Response('<html></html>', { status: 502 });
      case 'not carried out, 421':
        return new Response(null, { status: 421 });
      case 'carried out, 421':
        await pass();
        return new Response(null, { status: 421 });
      case 'carried out, nonsense':
        await pass();
        return Response.json({ nonsense: true });
      case 'carried out, the answer to the call before': {
        const before = this.#answers.get(operation);
        const answer = await this.#passed(operation, pass);
        // A cache answers no read, because the request forbids it.
        return before === undefined || operation !== 'sendMessage' ? answer : new Response(before, { headers: answer.headers });
      }
      case 'not carried out, 429':
        return new Response(null, { status: 429 });
      case 'the process dies before it':
        this.#process.isCrashed = true;
        throw crashError();
      case 'the process dies after it':
        await pass();
        this.#process.isCrashed = true;
        throw crashError();
    }
  }

  async #passed(operation: string, pass: () => Promise<Response>): Promise<Response> {
    const answer = await pass();
    this.#answers.set(operation, await answer.clone().text());
    return answer;
  }

  #carryOutLate(pass: () => Promise<Response>, ms: number): void {
    const carriedOut = Promise.withResolvers<unknown>();
    setTimeout(() => carriedOut.resolve(pass()), ms);
    this.#late.push(carriedOut.promise);
  }

  /** The journal as an onlooker sees it. */
  journal(): JobJournal {
    return openJobJournal(this.#database, { now: () => this.gateway.clock.now() + this.#clockSetMs, bodies: 'full' });
  }

  #ports(process: Process): JobPorts {
    const { instance } = this.gateway;
    const { clock, owners } = process;
    const { deathAtWrite } = this.history;
    let isOpen = false;
    const database = crashable(this.#database, process, () => {
      if (isOpen && !this.#isQuiet && deathAtWrite !== undefined && (this.#writes += 1) === deathAtWrite)
        process.isCrashed = true;
    });
    const journal = openJobJournal(database, { now: () => clock.now(), bodies: 'full' });
    isOpen = true;
    return { instance, clock, owners, journal };
  }

  /** Follows a run to its end, or until its reader goes away. */
  async #follow(steps: AsyncGenerator<Step, void>, leaves: History['readerLeaves']): Promise<void> {
    const said: Step[] = [];
    this.said.push(said);
    for (let n = 0; ; n += 1) {
      if (n === leaves?.atStep) {
        if (leaves.isHeard) await steps.return();
        return;
      }
      const { done, value } = await steps.next();
      if (done === true) return;
      said.push(value);
      if (said.length > 20_000) throw new Error(`It goes on for ever: ${JSON.stringify(said.slice(-3))}`);
    }
  }

  /** Runs in a separate process until that has ended or is suspended. */
  async #run(
    begin: (ports: JobPorts, host: ForgetfulHost) => AsyncGenerator<Step, void>,
    runners: number,
    leaves: History['readerLeaves'],
  ): Promise<void> {
    const process = this.#newProcess();
    this.#process = process;
    const ports = this.#ports(process);
    const host = (): ForgetfulHost => {
      const owner = process.owners.begin();
      return { ports: () => ({ ...this.#ports(process), owner }), sleep: (ms) => process.clock.sleep(ms) };
    };
    const runs = Promise.all(Array.from({ length: runners }, () => this.#follow(begin(ports, host()), leaves)));
    this.#all.push(runs);
    await Promise.race([runs, process.hasStopped.promise]);
  }

  readonly #all: Promise<unknown>[] = [];

  async play(): Promise<void> {
    const { kind, readerLeaves, runners } = this.history;
    try {
      this.plan = await planOf(this.gateway, kind === 'full' ? { all: true } : { text: OFFER });
    } catch (error) {
      // Too little waits, or it cannot be seen: such a plan is refused, and nothing begins.
      if (error instanceof SluiceError) return;
      throw error;
    }
    const order = orderOf(this.plan);
    this.#isQuiet = false;
    await this.#run(
      (ports, fresh) =>
        this.isForgetful ? driveForgetfully(fresh, (step) => openClearing(step, order).id) : clearQueue(ports, order),
      1,
      readerLeaves,
    );
    const journal = this.journal();
    for (let run = 2; journal.openJobs().length > 0; run += 1) {
      // From the fourth on nothing goes wrong any more: it has to come to an end.
      if (run > 3) this.#isQuiet = true;
      if (run > 20) throw new Error('The job does not end.');
      const [job] = journal.openJobs();
      const { id = '' } = job ?? {};
      await this.#run(
        (ports, fresh) => (this.isForgetful ? driveForgetfully(fresh, () => id) : resumeJob(ports, id)),
        this.#isQuiet ? 1 : runners,
        undefined,
      );
    }
    this.#isQuiet = true;
    // Suspended processes go on when all is over.
    this.#wake(() => true);
    await Promise.all(this.#all);
    await Promise.all(this.#late);
    // A message that was in flight while the clear took effect leaves.
    await this.gateway.clock.sleep(this.history.delayMs + 30_000);
  }
}
