/** How each program names itself in `User-Agent` that opens links without a person asking: for a preview in a chat, or for an index. */
const PREVIEW_AGENTS: readonly string[] = [
  // Messengers and social networks. A slash where the name by itself is also a word in the names of ordinary clients.
  'WhatsApp/',
  'TelegramBot',
  'Viber/',
  'ViberBot',
  'ZoomBot',
  'MaxBot',
  'VKRobot',
  'facebookexternalhit',
  'facebookcatalog',
  'meta-externalagent',
  'meta-externalfetcher',
  'Slackbot',
  'Slack-ImgProxy',
  'Discordbot',
  'Twitterbot',
  'LinkedInBot',
  'SkypeUriPreview',
  'vkShare',
  'OdklBot',
  'Pinterestbot',
  'Pinterest/',
  'redditbot',
  'Mastodon/',
  'kakaotalk-scrap',
  'Mattermost-Bot',
  'Iframely',
  'Embedly',
  // Search engines and archives
  'Googlebot',
  'Google-InspectionTool',
  'GoogleOther',
  'AdsBot-Google',
  'Mediapartners-Google',
  'bingbot',
  'BingPreview',
  'YandexBot',
  'Mail.RU_Bot',
  'DuckDuckBot',
  'Baiduspider',
  'Applebot',
  'PetalBot',
  'SemrushBot',
  'AhrefsBot',
  'MJ12bot',
  'archive.org_bot',
  'ia_archiver',
  // Programs that collect text
  'GPTBot',
  'ChatGPT-User',
  'OAI-SearchBot',
  'ClaudeBot',
  'PerplexityBot',
  'Bytespider',
  'CCBot',
  'Amazonbot',
];

// Only where a name begins: `my-whatsapp/1.0` is an ordinary client.
const known = new RegExp(`(?:^|[\\s;(,+])(?:${PREVIEW_AGENTS.map((name) => name.replaceAll('.', '\\.')).join('|')})`, 'i');

/** What such programs say that they do, whatever their names are. */
const PREVIEW_WORDS = /preview|prefetch|unfurl|crawl|spider|slurp|archiver|imageproxy|pagerenderer|yandeximages/i;

// An operator's program may well be called a bot. An uninvited one gives an address at which a stranger can read about it.
const BOT_WITH_ADDRESS = /bot(?![a-z]).*https?:|https?:.*bot(?![a-z])|\((?:compatible; *)?bot;/i;

/** Whether a `User-Agent` sounds like one of them although its name is not known. */
export function soundsLikePreviewAgent(userAgent: string): boolean {
  return PREVIEW_WORDS.test(userAgent) || BOT_WITH_ADDRESS.test(userAgent);
}

/** Whether a `User-Agent` names one of them. A program that hides its name is not recognised. */
export function isPreviewAgent(userAgent: string): boolean {
  return known.test(userAgent);
}
