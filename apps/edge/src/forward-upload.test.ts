import { createApp } from './app.ts';
import { describe, expect, it } from 'vitest';
import { edgeBefore, ID, KEY, TOKEN } from './edge-under-test.ts';
import { sha256Of } from '#sha256';
import { SCOPES } from './principal.ts';
import { MAX_UPLOAD_BYTES } from './upload-body.ts';

const path = (method: string): string => `/waInstance${ID}/${method}/${KEY}`;
const MIB = 1024 * 1024;

type StreamedInit = RequestInit & { duplex: 'half' };

/** A body that comes in pieces, and how many of them were taken. */
function pieces(
  sizes: readonly number[],
  end: 'closes' | 'breaks off' = 'closes',
): { readonly init: StreamedInit; readonly taken: () => number } {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const size = sizes[taken];
        if (size !== undefined) controller.enqueue(new Uint8Array(size).fill(taken));
        else if (end === 'closes') controller.close();
        else controller.error(new Error('gone'));
        taken += 1;
      },
    },
    { highWaterMark: 0 },
  );
  return { init: { method: 'POST', body, duplex: 'half' }, taken: () => taken };
}

const mustNotBeAsked = (): never => {
  throw new Error('The gateway was asked.');
};

const withHeaders = (init: StreamedInit, headers: Readonly<Record<string, string>>): StreamedInit => ({ ...init, headers });

describe('An upload', () => {
  it('passes to the address for uploads as it came, once', async () => {
    const received: Promise<string>[] = [];
    const edge = edgeBefore((request) => {
      received.push(request.text());
      return Response.json({ urlFile: 'https://files.example/a.png' });
    });
    const headers = { 'content-type': 'image/png; a=b', 'GA-Filename': 'a%20b.png', cookie: 'c=d', 'x-client': 'e' };
    const answer = await edge.call(path('UploadFile'), { method: 'POST', body: 'bytes', headers });
    expect([answer.status, await answer.json()]).toEqual([200, { urlFile: 'https://files.example/a.png' }]);
    expect(edge.upstream.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST https://media.example/waInstance${ID}/uploadFile/${TOKEN}`,
    ]);
    expect(Object.fromEntries(edge.upstream[0]?.headers ?? [])).toEqual({
      'content-type': 'image/png; a=b',
      'ga-filename': 'a%20b.png',
    });
    expect(await Promise.all(received)).toEqual(['bytes']);
  });

  it('passes as a form with the boundary that its caller chose', async () => {
    const form = new FormData();
    form.set('chatId', '79990000002@c.us');
    form.set('file', new File(['bytes'], 'a.png'));
    const call = new Request('https://edge.example', { method: 'POST', body: form });
    const type = call.headers.get('content-type');
    const bytes = await call.clone().text();
    const received: Promise<string>[] = [];
    const edge = edgeBefore((request) => {
      received.push(request.text());
      return Response.json({ idMessage: '3EB0', urlFile: 'https://files.example/a.png' });
    });
    await edge.call(`/v3${path('sendFileByUpload')}`, { method: 'POST', body: bytes, headers: { 'content-type': type ?? '' } });
    expect([edge.upstream[0]?.headers.get('content-type'), await received[0]]).toEqual([type, bytes]);
  });

  it('is not repeated, whatever becomes of it, and says that its outcome is unknown', async () => {
    const edge = edgeBefore(() => {
      throw new Error(`no connection to https://media.example/${TOKEN}`);
    });
    const answer = await edge.call(path('sendFileByUpload'), { method: 'POST', body: 'bytes' });
    const text = await answer.text();
    expect([answer.status, edge.upstream.length, text.includes(TOKEN)]).toEqual([502, 1, false]);
    expect(text).toContain('Whether it was carried out is unknown');
  });

  it('has the token taken out of its answer', async () => {
    const edge = edgeBefore(() => new Response(`no such path: ${TOKEN}`, { status: 400, headers: { 'retry-after': '7' } }));
    const answer = await edge.call(path('uploadFile'), { method: 'POST', body: 'bytes' });
    expect([answer.status, answer.headers.get('retry-after'), (await answer.text()).includes(TOKEN)]).toEqual([400, '7', false]);
  });

  it('is refused with the name of the setting, where the instance has no address for uploads', async () => {
    const instances = [{ idInstance: ID, apiUrl: 'https://gateway.example', apiTokenInstance: TOKEN }];
    const keys = [{ name: 'tests', sha256: sha256Of(KEY), scopes: SCOPES }];
    const app = createApp({ config: { keys, instances }, fetch: mustNotBeAsked });
    const answer = await app.request(path('uploadFile'), { method: 'POST', body: 'bytes' });
    expect(await answer.json()).toMatchObject({
      status: 501,
      code: 'unsupported',
      detail: expect.stringContaining('Nothing was sent to the gateway; add its mediaUrl') as string,
    });
  });

  it.each([path('uploadFile').replace(KEY, 'wrong'), path('uploadFile').replace(ID, '1101000009')])(
    'is checked before it is read: %s',
    async (target) => {
      const { init, taken } = pieces([1]);
      const edge = edgeBefore(() => Response.json({}));
      expect([(await edge.call(target, init)).ok, taken(), edge.upstream]).toEqual([false, 0, []]);
    },
  );
});

describe('The body of an upload', () => {
  it('is larger than that of another call, and passes piece by piece', async () => {
    const { init, taken } = pieces(Array.from({ length: 20 }, () => MIB));
    const sizes: number[] = [];
    const edge = edgeBefore(async ({ body }) => {
      const came: AsyncIterable<Uint8Array> = body ?? new ReadableStream<Uint8Array>();
      for await (const piece of came) {
        // No more is taken from the caller than the gateway has taken.
        expect(taken()).toBeLessThanOrEqual(sizes.length + 2);
        sizes.push(piece.byteLength);
      }
      return Response.json({});
    });
    const answer = await edge.call(path('uploadFile'), withHeaders(init, { 'content-length': String(20 * MIB) }));
    expect([answer.status, sizes]).toEqual([200, Array.from({ length: 20 }, () => MIB)]);
    expect(edge.upstream[0]?.headers.get('content-length')).toBe(String(20 * MIB));
  });

  it('is refused at once when it is announced as too large, and read, so that its caller sees the answer', async () => {
    const { init, taken } = pieces([MIB, MIB]);
    const edge = edgeBefore(() => Response.json({}));
    const answer = await edge.call(path('uploadFile'), withHeaders(init, { 'content-length': String(MAX_UPLOAD_BYTES + 1) }));
    expect([answer.status, taken(), edge.upstream]).toEqual([413, 3, []]);
  });

  it('is cut off when it becomes too large, so that the gateway gets no end of it', async () => {
    const { init } = pieces(Array.from({ length: 11 }, () => 10 * MIB));
    let ended: unknown = 'nothing came';
    const edge = edgeBefore(async (request) => {
      ended = await request.arrayBuffer().then(
        () => 'with an end',
        () => 'without an end',
      );
      throw new Error('cut off');
    });
    const answer = await edge.call(path('uploadFile'), init);
    expect([answer.status, ended]).toEqual([413, 'without an end']);
    expect(await answer.text()).toContain('The gateway received a part of uploadFile');
  });

  it.each([
    ['with a length', { 'content-length': '9' }, 'closes'],
    ['with a length, and says so', { 'content-length': '9' }, 'breaks off'],
    ['in chunks', {}, 'breaks off'],
  ] as const)('has no end when it breaks off %s', async (_how, headers, end) => {
    const { init } = pieces([3], end);
    let ended: unknown = 'nothing came';
    const edge = edgeBefore(async (request) => {
      ended = await request.arrayBuffer().then(
        () => 'with an end',
        () => 'without an end',
      );
      throw new Error('cut off');
    });
    const answer = await edge.call(path('sendFileByUpload'), withHeaders(init, headers));
    expect([answer.status, ended]).toEqual([400, 'without an end']);
    expect(await answer.text()).toContain('broke off. The gateway received a part of sendFileByUpload');
  });

  it('is read to its end when the gateway answers before it has come', async () => {
    const { init, taken } = pieces([1, 1, 1, 1]);
    const edge = edgeBefore(() => Response.json({}, { status: 429 }));
    const answer = await edge.call(path('uploadFile'), init);
    expect([answer.status, taken()]).toEqual([429, 5]);
  });
});
