import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Clock, createEmulator, type Draft, type Emulator } from '@sluice/emulator';
import { figure, median, medianRatio, type Fact, type Figure } from './figure.ts';

const MANY = 1_000_000;
const FEW = 1000;
const SLICE = 100_000;
const ROUNDS = 31;
const LISTS_A_ROUND = 20;
const ID = '1101000001';
const TOKEN = 'token-of-the-bench';
const START = Date.UTC(2026, 0, 1);

/** What a long queue costs the emulator: to list, to add to, and in memory. */
export async function emulatorQueue(): Promise<readonly (Figure | Fact)[]> {
  // The code is as warm at the first message that counts as at the last.
  fill(blockedEmulator(), SLICE);
  const few = blockedEmulator();
  fill(few, FEW);
  const before = usedBytes();
  const filled = filledEmulator();
  const bytes = (usedBytes() - before) / MANY;
  return [await showing(filled.emulator, few), taking([filled, filledEmulator(), filledEmulator()]), memory(bytes)];
}

interface Filled {
  readonly emulator: Emulator;
  /** How many messages it took a second, the first and the last of many. */
  readonly first: number;
  readonly last: number;
}

function filledEmulator(): Filled {
  const emulator = blockedEmulator();
  const rates = Array.from({ length: MANY / SLICE }, () => fill(emulator, SLICE));
  return { emulator, first: rates[0] ?? Number.NaN, last: rates.at(-1) ?? Number.NaN };
}

function taking(filled: readonly Filled[]): Figure {
  const [firsts, lasts] = [filled.map(({ first }) => first), filled.map(({ last }) => last)];
  return figure({
    name: 'emulator: messages taken a second, the last 100,000 of 1,000,000',
    value: Math.round(median(lasts)),
    unit: 'messages/s',
    peer: 'the first 100,000',
    peerValue: Math.round(median(firsts)),
    ratio: medianRatio(lasts, firsts),
    budget: { atLeast: 0.5 },
  });
}

function memory(bytes: number): Fact {
  const name = 'emulator: memory of a message that waits, a text of 100 letters, with its line in the record';
  return { name, value: Math.round(bytes), unit: 'bytes' };
}

async function showing(many: Emulator, few: Emulator): Promise<Figure> {
  const times: number[] = [];
  const peerTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const inTurn = [async () => times.push(await timeOfList(many)), async () => peerTimes.push(await timeOfList(few))] as const;
    for (const measure of round % 2 === 0 ? inTurn : inTurn.toReversed()) await measure();
  }
  return figure({
    name: 'emulator: showMessagesQueue with 1,000,000 queued',
    value: rounded(median(times)),
    unit: 'ms',
    peer: 'with 1,000',
    peerValue: rounded(median(peerTimes)),
    ratio: medianRatio(times, peerTimes),
    budget: { atMost: 1.5 },
  });
}

/** In milliseconds. */
async function timeOfList({ fetch }: Emulator): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < LISTS_A_ROUND; call += 1) {
    const answer = await fetch(new Request(`http://gateway.example/waInstance${ID}/showMessagesQueue/${TOKEN}`));
    const body = await answer.text();
    if (!answer.ok || !body.startsWith('[{')) throw new Error(`The emulator answered ${answer.status} in the place of a list.`);
  }
  return (performance.now() - start) / LISTS_A_ROUND;
}

/** An emulator whose clock does not move, with one instance from which nothing leaves and which may be asked as often as one likes. */
function blockedEmulator(): Emulator {
  const emulator = createEmulator({ clock: Clock.stepped(START) });
  emulator.engine.addInstance(
    {
      idInstance: ID,
      apiTokenInstance: TOKEN,
      name: 'shop',
      product: 'whatsapp',
      state: 'blocked',
      wid: '79990000001@c.us',
      behaviours: { rateLimits: false },
    },
    START,
  );
  return emulator;
}

/** Puts messages into the queue. @returns how many it took a second. */
function fill({ engine }: Emulator, count: number): number {
  const drafts = Array.from({ length: count }, (_, at) => draft(at));
  const instance = engine.instance(ID);
  const start = performance.now();
  for (const each of drafts) instance?.accept(each, START);
  return (count * 1000) / (performance.now() - start);
}

/** A message as it comes by HTTP: each with its own texts. */
function draft(at: number): Draft {
  const body = { chatId: `7999${String(at).padStart(7, '0')}@c.us`, message: String(at).padEnd(100, ' offer') };
  return { type: 'sendMessage', body: JSON.parse(JSON.stringify(body)) as typeof body };
}

/** The memory in use once nothing is left that could be collected. */
function usedBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
