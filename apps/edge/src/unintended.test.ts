import { describe, expect, it } from 'vitest';
import { edgeBefore, ID, KEY } from './edge-under-test.ts';

const DESTINATIONS =
  'audio,audioworklet,document,embed,fencedframe,font,frame,iframe,image,manifest,object,paintworklet,report,script,serviceworker,sharedworker,style,track,video,webidentity,worker,xslt,unknown';

const AGENTS = [
  'WhatsApp/2.23.20.0 A',
  'TelegramBot (like TwitterBot)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  'Twitterbot/1.0',
  'LinkedInBot/1.0 (compatible; Mozilla/5.0)',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
  'Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'Mozilla/5.0 (Macintosh) AppleWebKit/600.2.5 Version/8.0.2 Safari/600.2.5 (Applebot/0.1)',
  'Mozilla/5.0 (Linux; Android 13) Viber/20.0',
  'Viberbot',
  'ia_archiver (+http://www.alexa.com/site/help/webmasters; crawler@alexa.com)',
];

/** No names that are known, but words that such programs use of themselves. */
const LIKELY_AGENTS = [
  'Mozilla/5.0 (compatible; MicrosoftPreview/2.0; +https://aka.ms/MicrosoftPreview)',
  'Mozilla/5.0 (X11) Snap URL Preview Service; bot; snapchat; https://developers.snap.com/robots',
  'Bitrix link preview',
  'Synapse (bot; +https://github.com/matrix-org/synapse)',
  'Mozilla/5.0 (Windows) Google-PageRenderer Google (+https://developers.google.com/+/web/snippet/)',
  'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  'Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)',
  'Mozilla/5.0 (compatible; YandexImages/3.0; +http://yandex.com/bots)',
  'Nextcloud Server Crawler',
  'Mozilla/5.0 (compatible; Cloudflare-Prefetch/0.1; +http://www.cloudflare.com/)',
  'Mozilla/5.0 (compatible; SomeNewBot/1.0; +https://some.example/bot)',
];

const NOT_MEANT: readonly Readonly<Record<string, string>>[] = [
  { 'sec-purpose': 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { purpose: 'prefetch' },
  { 'x-purpose': 'preview' },
  { 'x-moz': 'prefetch' },
  { 'sec-fetch-mode': 'navigate' },
  { 'sec-fetch-mode': 'nested-navigate' },
  ...DESTINATIONS.split(',').map((destination) => ({ 'sec-fetch-dest': destination })),
  ...AGENTS.map((agent) => ({ 'user-agent': agent })),
];

const MEANT: readonly Readonly<Record<string, string>>[] = [
  {},
  {
    'sec-fetch-dest': 'empty',
    'sec-fetch-mode': 'cors',
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Firefox/130.0',
  },
  { 'user-agent': 'whatsapp-api-client-python/0.0.50' },
  { 'user-agent': 'my-whatsapp/1.0' },
  { 'user-agent': 'axios/1.7.7' },
  { 'user-agent': 'curl/8.5.0' },
  { 'user-agent': 'shop-bot/1.0' },
  { 'user-agent': 'robotics-crm/2 (+https://crm.example)' },
];

const CHANGES = [
  ['GET', 'clearMessagesQueue'],
  ['DELETE', 'clearWebhooksQueue'],
  ['GET', 'logout'],
  ['GET', 'reboot'],
] as const;

describe('A request that was probably not deliberate', () => {
  it.each(NOT_MEANT)('does not clear: %o', async (headers) => {
    const edge = edgeBefore(() => Response.json({ isCleared: true }));
    for (const [method, name] of CHANGES) {
      const answer = await edge.call(`/waInstance${ID}/${name}/${KEY}`, { method, headers });
      expect([name, answer.status]).toEqual([name, 403]);
      expect(await answer.json()).toMatchObject({ code: 'unintended' });
    }
    expect(edge.upstream).toEqual([]);
  });

  it.each(LIKELY_AGENTS)('does not clear, for it sounds like a program that opens links: %s', async (agent) => {
    const edge = edgeBefore(() => Response.json({ isCleared: true }));
    const headers = { 'user-agent': agent };
    for (const [method, name] of CHANGES) {
      expect((await edge.call(`/waInstance${ID}/${name}/${KEY}`, { method, headers })).status).toBe(403);
    }
    const body = JSON.stringify({ chatId: '79990000001@c.us', message: 'Hello' });
    expect((await edge.call(`/waInstance${ID}/sendMessage/${KEY}`, { method: 'POST', headers, body })).status).toBe(200);
    expect(edge.upstream).toHaveLength(1);
  });

  it.each(NOT_MEANT)('reads: %o', async (headers) => {
    const edge = edgeBefore(() => Response.json([]));
    expect((await edge.call(`/waInstance${ID}/showMessagesQueue/${KEY}`, { headers })).status).toBe(200);
  });

  it.each(MEANT)('is not what a program asks: %o', async (headers) => {
    const edge = edgeBefore(() => Response.json({ isCleared: true }));
    for (const [method, name] of CHANGES) {
      expect((await edge.call(`/waInstance${ID}/${name}/${KEY}`, { method, headers })).status).toBe(200);
    }
    expect(edge.upstream).toHaveLength(CHANGES.length);
  });

  it('learns nothing without the key', async () => {
    const edge = edgeBefore(() => Response.json({}));
    const headers = { 'sec-purpose': 'prefetch' };
    expect((await edge.call(`/waInstance${ID}/clearMessagesQueue/wrong`, { headers })).status).toBe(401);
  });
});
