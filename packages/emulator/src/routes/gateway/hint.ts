import { hintAtAddress } from '@sluice/core';

/** The header in which the emulator talks to people. No gateway has it. */
const HEADER = 'x-emulator-hint';

/** The answer to an address that is not one of the gateway's, with a hint for its author in a header, and on the page where there is one. */
export async function withHint({ pathname, search }: URL, answer: Response): Promise<Response> {
  const hint = hintAtAddress(pathname + search);
  return hint === undefined ? answer : hinted(answer, hint);
}

export async function hinted(answer: Response, hint: string): Promise<Response> {
  const headers = new Headers(answer.headers);
  headers.set(HEADER, hint);
  const text = await answer.text();
  const page = text.replace('</body>', `<p>${hint}</p></body>`);
  return new Response(page === '' ? null : page, { status: answer.status, headers });
}
