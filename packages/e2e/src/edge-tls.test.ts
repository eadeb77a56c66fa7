// The worker opens the connections for a clear itself; so it must also refuse to speak to a server that is not the gateway.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type EdgeAnswer } from './edge-caller.ts';
import { makeCertificate, type Certificate } from './edge-certificate.ts';
import { makeKey, type EdgeHost } from './edge-hosts.ts';
import { startRawGateway, type RawGateway } from './edge-raw-gateway.ts';
import { passingWorkerd, workerdTrusting } from './edge-workerd.ts';

const ID = '1101000001';
const { key, keys } = await makeKey();

async function clearBy(host: EdgeHost, apiUrl: string): Promise<EdgeAnswer> {
  const instances = [{ idInstance: ID, apiUrl, apiTokenInstance: 'token-of-the-tests' }];
  const edge = await host.start({ keys, instances });
  const answer = await ask(edge.url, { target: `/waInstance${ID}/clearMessagesQueue/${key}` });
  await edge.stop();
  return answer;
}

describe('TLS: the edge on workerd', () => {
  let certificate: Certificate;
  let gateway: RawGateway;

  beforeAll(async () => {
    certificate = await makeCertificate();
    gateway = await startRawGateway({ certificate });
    gateway.answerWith(() => ({ written: 'HTTP/1.1 200 OK\r\ncontent-length: 18\r\n\r\n{"isCleared":true}', close: 'end' }));
  });

  afterAll(async () => {
    gateway.stop();
    await certificate.remove();
  });

  it('clears once at a gateway whose certificate is trusted', async () => {
    const before = gateway.requests.length;
    const answer = await clearBy(workerdTrusting(certificate.certFile), gateway.url.replace('127.0.0.1', 'localhost'));
    expect(answer).toMatchObject({ status: 200, text: '{"isCleared":true}' });
    expect(gateway.requests).toHaveLength(before + 1);
  });

  it.each([
    ['is not trusted', () => passingWorkerd, 'localhost'],
    ['is for another name', () => workerdTrusting(certificate.certFile), '127.0.0.1'],
  ])('sends nothing to a gateway whose certificate %s', async (_what, hostOf, name) => {
    const before = gateway.requests.length;
    const answer = await clearBy(hostOf(), gateway.url.replace('127.0.0.1', name));
    expect([answer.status, answer.text]).toEqual([502, expect.stringContaining('Nothing was sent to the gateway')]);
    expect(gateway.requests).toHaveLength(before);
  });
});
