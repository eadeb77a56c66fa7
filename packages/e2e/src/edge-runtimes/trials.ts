import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from '../edge-caller.ts';
import { startRawGateway, type RawAnswer } from '../edge-raw-gateway.ts';
import type { Stage, StartedEdge } from './stage.ts';

/** @throws what is not as on Node. */
type Trial = (stage: Stage) => Promise<void>;

const SEND = { method: 'POST', body: '{"chatId":"79990000001@c.us","message":"x"}' };
const UPLOAD_BYTES = 20_000_000;
const head = (status: string): RawAnswer => `HTTP/1.1 ${status}\r\ncontent-length: 2\r\n\r\n{}`;
/** The answers after which some client repeats its request. */
const ANSWERS: readonly RawAnswer[] = [
  head('200 OK'),
  head('301 Moved\r\nlocation: /elsewhere'),
  head('401 No\r\nwww-authenticate: Basic realm="x"'),
  head('408 Late'),
  head('421 Elsewhere'),
  head('425 Early'),
  head('503 Busy\r\nretry-after: 0'),
  { written: '', close: 'end' },
  { written: '', close: 'reset' },
  { written: 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf', close: 'reset' },
];

export const TRIALS: Readonly<Record<string, Trial>> = {
  'reads, and shares what it has read': async (stage) => {
    const { call } = await stage.start();
    for (const method of ['getStateInstance', 'getMessagesCount', 'showMessagesQueue', 'getSettings']) {
      const before = await stage.emulator.countCalls(stage.idInstance, method);
      const [one, two] = await Promise.all([call(method), call(method)]);
      deepEqual([one.status, two.status], [200, 200], method);
      equal(await one.text(), await two.text());
      equal(await stage.emulator.countCalls(stage.idInstance, method), before + 1, method);
    }
  },

  'sends and clears once, whatever is answered': async (stage) => {
    const gateway = await startRawGateway();
    try {
      const { program } = await stage.start(['--pass-through'], gateway.url);
      for (const [method, init] of [
        ['sendMessage', SEND],
        ['clearMessagesQueue', {}],
      ] as const) {
        for (const answer of ANSWERS) {
          gateway.answerWith(() => answer);
          const before = gateway.requests.length;
          // The `fetch` of Node would itself repeat a request that is answered with 421.
          await ask(program.ready.url, { target: `/waInstance${stage.idInstance}/${method}/${stage.key}`, ...init });
          equal(gateway.requests.length - before, 1, `${method} after ${JSON.stringify(answer)}`);
        }
      }
    } finally {
      gateway.stop();
    }
  },

  'passes an upload of 20 MB on': async (stage) => {
    const { call } = await stage.start();
    const headers = { 'content-type': 'image/png', 'ga-filename': 'a.png' };
    const answer = await call('uploadFile', { method: 'POST', headers, body: new Uint8Array(UPLOAD_BYTES) });
    equal(answer.status, 200);
    match(await answer.text(), /^\{"urlFile":/);
  },

  'captures before a clear, and verifies it': async (stage) => {
    const edge = await stage.start();
    await endedClear(stage, edge, await clear(edge));
  },

  'goes on with an open job after SIGKILL, without a second clear': async (stage) => {
    const first = await stage.start();
    const job = await clear(first);
    equal((await first.client.readJob(stage.idInstance, job)).closedAt, null);
    await first.program.kill();
    await endedClear(stage, await stage.start(), job);
  },

  'streams events, and says why it ends the stream': async (stage) => {
    const { client, program } = await stage.start();
    const { body } = await client.streamEvents(stage.idInstance);
    let text = '';
    const stopped = Promise.withResolvers<number | null>();
    for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const isFirst = !text.includes('event: count');
      text += piece;
      if (isFirst && text.includes('event: count')) stopped.resolve(program.stop());
    }
    match(text, /event: state/);
    match(text, /"closing":"stopping"/);
    equal(await stopped.promise, 0);
  },

  'ends with code 0 on SIGTERM, after the call under way': async (stage) => {
    const gateway = await startRawGateway();
    try {
      const { call, program } = await stage.start(['--pass-through'], gateway.url);
      const reached = Promise.withResolvers<() => void>();
      gateway.answerWith((_line, socket) => {
        reached.resolve(() => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'));
        return undefined;
      });
      const sent = call('sendMessage', SEND);
      const answer = await reached.promise;
      const stopped = program.stop();
      answer();
      deepEqual([(await sent).status, await stopped], [200, 0]);
    } finally {
      gateway.stop();
    }
  },

  'refuses a folder that another edge has': async (stage) => {
    await stage.start();
    await rejects(stage.start(), /Another edge runs with the folder/);
  },

  'refuses a caller without a key': async (stage) => {
    const { program } = await stage.start();
    equal((await fetch(`${program.ready.url}/waInstance${stage.idInstance}/getStateInstance/wrong`)).status, 401);
  },
};

/** @returns its job. */
async function clear({ call }: StartedEdge): Promise<string> {
  for (let n = 0; n < 3; n += 1) equal((await call('sendMessage', SEND)).status, 200);
  const answer = await call('clearMessagesQueue');
  deepEqual([answer.status, await answer.json()], [200, { isCleared: true }]);
  return answer.headers.get('sluice-job') ?? '';
}

async function endedClear({ idInstance, emulator }: Stage, { client }: StartedEdge, job: string): Promise<void> {
  let read = await client.readJob(idInstance, job);
  while (read.closedAt === null) {
    await wait(200);
    read = await client.readJob(idInstance, job);
  }
  equal(read.state, 'done');
  equal(await emulator.countCalls(idInstance, 'clearMessagesQueue'), 1);
}
