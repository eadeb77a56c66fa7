import { startRawGateway, type RawGateway } from '../edge-raw-gateway.ts';

export interface WatchedGateway extends Pick<RawGateway, 'url' | 'requests' | 'stop'> {
  /** The requests that no key of the test allows, with the tokens taken out. */
  unexpected(): readonly string[];
}

/**
 * By the keys of the test: `queue:read` and `message:send`, and what control operations read for them. What one family of the contract lacks and
 * the other has passes with any query, as it is.
 */
const ALLOWED: readonly RegExp[] = [
  /^GET (?:\/v3)?\/waInstance(\d+)\/(?:showMessagesQueue|getMessagesCount|getStateInstance|getStatusInstance|getSettings)\/([\w-]+) HTTP\/1\.1$/,
  /^GET (?:\/v3)?\/waInstance(\d+)\/lastOutgoingMessages\/([\w-]+)(?:\?minutes=\d{0,6})? HTTP\/1\.1$/,
  /^GET \/v3\/waInstance(\d+)\/getStatusInstance\/([\w-]+)(?:\?\S*)? HTTP\/1\.1$/,
  /^GET \/instance(\d+)\/(?:showMessagesQueue|showActionsQueue|status|settings)\?token=([\w-]+)(?:&[\w=&.+@-]*)? HTTP\/1\.1$/,
  /^GET \/instance(\d+)\/(?:showMessagesQueue|showActionsQueue|status)\?(?:[\w=&.+@-]*&)?token=([\w-]+) HTTP\/1\.1$/,
  /^(?:GET|POST|DELETE) (?:\/v3)?\/waInstance(\d+)\/(?:send|forward|upload)\w+\/([\w-]+)(?:\?\S*)? HTTP\/1\.1$/i,
  /^POST \/instance(\d+)\/(?:send|forward)\w+\?token=([\w-]+) HTTP\/1\.1$/,
];
/** An edge has no business to show its keys to a gateway. */
const KEY = /sluice_[\da-f]{20}/i;

/** A gateway that answers at once, quotes the token and the address in each answer, and knows what it should never be asked. */
export async function startWatchedGateway(tokens: ReadonlyMap<string, string>): Promise<WatchedGateway> {
  const gateway = await startRawGateway();
  gateway.answerWith((requestLine) => {
    const body = JSON.stringify(answerTo(requestLine));
    return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  });
  const isExpected = (line: string): boolean =>
    !KEY.test(line) &&
    ALLOWED.some((allowed) => {
      const [, idInstance = '', token] = allowed.exec(line) ?? [];
      return token !== undefined && tokens.get(idInstance) === token;
    });
  const hidden = (line: string): string => [...tokens.values()].reduce((text, token) => text.replaceAll(token, '…'), line);
  return {
    url: gateway.url,
    requests: gateway.requests,
    stop: () => gateway.stop(),
    unexpected: () => [...new Set(gateway.requests)].filter((line) => !isExpected(line)).map(hidden),
  };
}

/** The token is in the texts of each, as if the gateway were careless. */
function answerTo(line: string): unknown {
  const text = `answer to ${line}`;
  if (line.includes(' /instance')) {
    const first100 = [{ id: 1, body: text, type: 'chat', last_try: 1, metadata: {} }];
    return {
      totalMessages: 1,
      totalActions: 0,
      first100,
      accountStatus: 'init',
      statusData: { substatus: text },
      sent: true,
      id: '1',
    };
  }
  const [method = ''] = /\b(?:show|get|last)\w+/.exec(line) ?? [];
  switch (method) {
    case 'showMessagesQueue':
      return [
        {
          type: 'sendMessage',
          messageID: 'A',
          messagesIDs: ['A'],
          body: { chatId: '79990000001@c.us', message: text, linkPreview: true },
        },
      ];
    case 'getMessagesCount':
      return { count: 1, text };
    case 'getStateInstance':
      return { stateInstance: 'notAuthorized', text };
    case 'getSettings':
      return { delaySendMessagesMilliseconds: 500, typeInstance: 'whatsapp', webhookUrlToken: text };
    case 'lastOutgoingMessages':
      return [{ type: 'outgoing', idMessage: 'A', timestamp: 1, textMessage: text }];
    default:
      return { idMessage: 'A', text };
  }
}
