import type { Overview } from '@sluice/queue';
import { expect, it } from 'vitest';
import { advise } from './advice.ts';

function overview(state: string | null, count: number, delay = 1000): Overview {
  const settings = { typeInstance: 'whatsapp', delaySendMessagesMilliseconds: delay, wid: undefined };
  return { idInstance: '1101000001', state, count, settings, at: 0 };
}

it.each<[string, Overview, RegExp]>([
  [
    'a blocked number with leftovers',
    overview('blocked', 1240),
    /Its 1,240 messages would go out from the next number.*Clear the queue first/,
  ],
  ['a blocked number without', overview('blocked', 0), /^Nothing waits/],
  [
    'one that is not authorised',
    overview('notAuthorized', 3),
    /^3 messages wait until the instance is authorized, for 24 hours at most/,
  ],
  ['one that drains', overview('authorized', 3), /^Messages are leaving/],
  ['one with nothing to do', overview('authorized', 0), /^Nothing waits\.$/],
  ['one that will not be done in a day', overview('authorized', 100_000), /longer than 24 hours at this pace/],
])('says of %s what it means', (_, given, sentence) => {
  expect(advise(given)).toMatch(sentence);
});
