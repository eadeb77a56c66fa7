// Uploads through the edge as callers send them: what reaches the gateway, and that nothing that was cut off looks like all of it.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request, type ClientRequest, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, node, type RunningEdge } from './edge-hosts.ts';
import { bareWorkerd, workerds } from './edge-workerd.ts';
import { KNOWS_PEAKS, peakMibOfGroup } from './group-memory.ts';

const ID = '1101000001';
const TOKEN = 'token-of-the-tests';
const MIB = 1024 * 1024;
/** A file of the 100 MB that the contract allows. */
const LARGEST = 100_000_000;
const FIFTY = 50_000_000;
const UPLOADS = 6;
/** What the edge itself may hold of an upload that cannot go on: some pieces for each of its two connections. */
const MAX_HELD_MIB = 32;
/** All uploads together are 286 MiB. Pieces that have been passed on are freed by the collector, which lets some tens of MiB come together. */
const MAX_GROWTH_MIB = 180;
const FRAMINGS = ['content-length', 'transfer-encoding'] as const;
type Framing = (typeof FRAMINGS)[number];

interface Sent {
  readonly framing: Framing;
  readonly bytes: number;
  /** After so many bytes the caller breaks off. */
  readonly breaksAt?: number;
}

/** The pieces of a body of `bytes` bytes. */
function* piecesOf(bytes: number): Generator<Buffer> {
  for (let at = 0; at < bytes; at += 64 * 1024) yield Buffer.alloc(Math.min(64 * 1024, bytes - at), (at / 65_536) % 251);
}

function hashOf(bytes: number): string {
  const hash = createHash('sha256');
  for (const piece of piecesOf(bytes)) hash.update(piece);
  return hash.digest('hex');
}

describe.each([node, { ...bareWorkerd, name: 'workerd, in an object of the instance' }, ...workerds])(
  'Uploads through the edge on $name',
  (host) => {
    let edge: RunningEdge;
    let gateway: Server;
    let key: string;
    let visits: string[];
    let underWay: ClientRequest | undefined;

    beforeAll(async () => {
      gateway = createServer().listen(0, '127.0.0.1');
      await once(gateway, 'listening');
      const mediaUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
      const made = await makeKey();
      key = made.key;
      // Nothing listens at the address of the other calls.
      const instances = [{ idInstance: ID, apiUrl: 'http://127.0.0.1:9', mediaUrl, apiTokenInstance: TOKEN }];
      edge = await host.start({ keys: made.keys, instances });
    });

    afterAll(async () => {
      await edge?.stop();
      gateway.closeAllConnections();
      gateway.close();
    });

    beforeEach(() => {
      visits = [];
    });

    function answerWith(listener: RequestListener): void {
      gateway.removeAllListeners('request');
      gateway.on('request', (incoming, response) => {
        visits.push(`${incoming.method} ${incoming.url}`);
        listener(incoming, response);
      });
    }

    /** Sends a file as a caller does. @returns the status and the text of the answer; or nothing where the caller has broken off. */
    async function upload(
      method: string,
      { framing, bytes, breaksAt }: Sent,
    ): Promise<readonly [status: number, text: string] | undefined> {
      const { hostname, port } = new URL(edge.url);
      const headers = {
        'content-type': 'image/png; a=b',
        'ga-filename': 'a%20b.png',
        ...(framing === 'content-length' ? { 'content-length': bytes } : { 'transfer-encoding': 'chunked' }),
      };
      const path = `/waInstance${ID}/${method}/${key}`;
      const sent = request({ hostname, port, method: 'POST', path, headers, agent: false });
      underWay = sent;
      if (breaksAt !== undefined) {
        sent.on('error', () => undefined);
        const reached = once(gateway, 'request');
        for (const piece of piecesOf(breaksAt)) sent.write(piece);
        await reached;
        sent.destroy();
        return undefined;
      }
      const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
      const written = pipeline(Readable.from(piecesOf(bytes)), sent);
      // What comes after the answer, such as that the connection is closed under the rest of the file, takes nothing from it.
      written.catch(() => undefined);
      const [answer] = await Promise.race([answered, written.then(() => answered)]);
      return [answer.statusCode ?? 0, await text(answer)];
    }

    it.each(FRAMINGS)('arrive once and as they were, up to 100 MB (%s)', async (framing) => {
      const received: unknown[] = [];
      answerWith((incoming, response) => {
        const {
          'content-type': type,
          'ga-filename': name,
          'content-length': length,
          'transfer-encoding': coding,
        } = incoming.headers;
        const hash = createHash('sha256');
        incoming
          .on('data', (piece: Buffer) => void hash.update(piece))
          .on('end', () => {
            received.push([type, name, length, coding, hash.digest('hex')]);
            response.end('{"urlFile":"https://files.example/a.png"}');
          });
      });
      const answer = await upload('uploadFile', { framing, bytes: LARGEST });
      expect(answer).toEqual([200, '{"urlFile":"https://files.example/a.png"}']);
      expect(visits).toEqual([`POST /waInstance${ID}/uploadFile/${TOKEN}`]);
      const length = framing === 'content-length' ? String(LARGEST) : undefined;
      const coding = framing === 'content-length' ? undefined : 'chunked';
      expect(received).toEqual([['image/png; a=b', 'a%20b.png', length, coding, hashOf(LARGEST)]]);
    });

    it.runIf(KNOWS_PEAKS)(
      'of 50 MB stay with the caller until the gateway takes them, and memory does not grow with them',
      async () => {
        const waiting: IncomingMessage[] = [];
        let received = 0;
        answerWith((incoming, response) => {
          incoming.on('data', ({ length }: Buffer) => void (received += length)).on('end', () => response.end('{}'));
          waiting.push(incoming.pause());
        });
        /** @returns the peak until the gateway begins to take it, which is when the caller can write no more. */
        const uploaded = async (bytes: number): Promise<number> => {
          const answer = upload('uploadFile', { framing: 'content-length', bytes });
          await expect.poll(() => waiting.length).toBe(1);
          let written = -1;
          const isStill = (): boolean => {
            const before = written;
            written = underWay?.socket?.bytesWritten ?? 0;
            return written === before;
          };
          await expect.poll(isStill, { interval: 100, timeout: 10_000 }).toBe(true);
          const peak = peakMibOfGroup(edge.pid);
          waiting.pop()?.resume();
          expect((await answer)?.[0]).toBe(200);
          return peak;
        };
        await uploaded(MIB);
        const before = peakMibOfGroup(edge.pid);
        const held = await uploaded(FIFTY);
        const one = peakMibOfGroup(edge.pid);
        for (let more = 1; more < UPLOADS; more += 1) await uploaded(FIFTY);
        const all = peakMibOfGroup(edge.pid);
        process.stdout.write(
          `${host.name}: ${before} MiB at once before, ${held} while 50 MB wait, ${one} when they have passed, ${all} after ${UPLOADS} such uploads.\n`,
        );
        expect(received).toBe(MIB + UPLOADS * FIFTY);
        expect(held - before).toBeLessThan(MAX_HELD_MIB);
        expect(all - before).toBeLessThan(MAX_GROWTH_MIB);
      },
      180_000,
    );

    it.each(FRAMINGS)('have no end at the gateway when their caller breaks off (%s)', async (framing) => {
      const ended = Promise.withResolvers<string>();
      answerWith((incoming) => {
        incoming
          .on('end', () => ended.resolve('with an end'))
          .on('error', () => ended.resolve('without an end'))
          .resume();
      });
      await upload('sendFileByUpload', { framing, bytes: MIB, breaksAt: MIB / 2 });
      expect([await ended.promise, visits.length]).toEqual(['without an end', 1]);
    });

    it.each([401, 413, 429])('show their caller an answer of %i that came before their end', async (status) => {
      answerWith((incoming, response) => {
        const answer = `no: ${TOKEN}`;
        response.writeHead(status, { 'content-length': answer.length }).write(answer);
        // A server that closes now, with bytes unread, may take its answer back by the reset that follows.
        incoming.resume().on('error', () => undefined);
      });
      const answer = await upload('uploadFile', { framing: 'content-length', bytes: 20 * MIB });
      expect([answer?.[0], answer?.[1].includes(TOKEN), visits.length]).toEqual([status, false, 1]);
    });

    it('are sent once when the gateway breaks the connection', async () => {
      answerWith((incoming) => void incoming.once('data', () => incoming.socket.resetAndDestroy()));
      const answer = await upload('sendFileByUpload', { framing: 'content-length', bytes: MIB });
      expect([answer?.[0], visits.length]).toEqual([502, 1]);
      expect(answer?.[1]).toContain('Whether it was carried out is unknown');
    });

    it('of more than 100 MiB are refused, and their caller sees it', async () => {
      answerWith((_incoming, response) => response.end());
      const answer = await upload('uploadFile', { framing: 'content-length', bytes: 101 * MIB });
      expect([answer?.[0], visits]).toEqual([413, []]);
    });
  },
);
