import { isPreviewAgent, soundsLikePreviewAgent } from './preview-agents.ts';

/**
 * Why a request is probably not deliberate: it comes from a page, a prefetch or a preview of a link. A program that means to clear
 * sends none of these headers, or `Sec-Fetch-Dest: empty` from a page's own code.
 *
 * @param verb what opens a link is a GET: of a POST only the names of known programs are believed.
 * @returns the words for a sentence, such as `a browser asked for it as an image`; `undefined` where nothing speaks for that.
 */
export function whyUnintended(headers: Headers, verb: string): string | undefined {
  // `Sec-Purpose` of the Fetch standard, and its forerunners.
  for (const name of ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']) {
    if (/prefetch|prerender|preview/i.test(headers.get(name) ?? '')) return 'a browser asked for it ahead of time';
  }
  const destination = headers.get('sec-fetch-dest');
  if (destination !== null && destination.trim().toLowerCase() !== 'empty') {
    return 'a browser asked for it as a page, or as a part of one';
  }
  if (/navigate/i.test(headers.get('sec-fetch-mode') ?? '')) return 'a browser asked for it as a page, or as a part of one';
  const agent = headers.get('user-agent') ?? '';
  if (isPreviewAgent(agent)) return 'a program that makes previews of links, or an index, asked for it';
  if (verb !== 'POST' && soundsLikePreviewAgent(agent)) {
    return 'its User-Agent is like that of a program that opens links by itself';
  }
  return undefined;
}
