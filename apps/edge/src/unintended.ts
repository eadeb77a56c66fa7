import { isPreviewAgent } from './preview-agents.ts';

/**
 * Why a request is probably nobody's decision: it comes from a page, a prefetch or a preview of a link. A program that means to clear
 * sends none of these headers, or `Sec-Fetch-Dest: empty` from a page's own code.
 *
 * @returns the words for a sentence, such as `a browser asked for it as an image`; `undefined` where nothing speaks for that.
 */
export function whyUnintended(headers: Headers): string | undefined {
  // `Sec-Purpose` of the Fetch standard, and its forerunners.
  for (const name of ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']) {
    if (/prefetch|prerender|preview/i.test(headers.get(name) ?? '')) return 'a browser asked for it ahead of time';
  }
  const destination = headers.get('sec-fetch-dest');
  if (destination !== null && destination.trim().toLowerCase() !== 'empty') {
    return 'a browser asked for it as a page, or as a part of one';
  }
  if (/navigate/i.test(headers.get('sec-fetch-mode') ?? '')) return 'a browser asked for it as a page, or as a part of one';
  if (isPreviewAgent(headers.get('user-agent') ?? '')) return 'a program that makes previews of links, or an index, asked for it';
  return undefined;
}
