import { products } from '../../engine/product.ts';
import { json } from '../answers.ts';
import { now, type Call, type Handler } from '../call.ts';
import { describeStatus } from './account-status.ts';
import { errorAnswer } from './error-answer.ts';
import { expected, parseSettings } from './request-bodies.ts';
import { keptSettings, describeSettings } from './settings.ts';
import { describeHistory } from './status-history.ts';
import { withJson } from './with-json.ts';

const { sending } = products['chat-api'];

/**
 * The methods of the account: its state, its settings, its restart (evidence/chat-api#status, evidence/chat-api#settings,
 * evidence/chat-api#reboot).
 */
export const accountOperations: Readonly<Record<string, Handler>> = {
  status: (call) => {
    const { instance, url } = call;
    const at = now(call);
    const asleep = instance.state === 'init' && url.searchParams.get('no_wakeup') !== 'true';
    // What an instance goes through until it is awake is not documented: here it sends at once.
    if (asleep && instance.behaviours.statusWakes) instance.changeState({ state: sending }, at);
    return json(describeStatus(instance, at, url.searchParams.get('full') === 'true'));
  },
  getSettings: (call) => {
    now(call);
    return json(describeSettings(call.instance.shownSettings));
  },
  setSettings: withJson((call, body) => {
    const { instance } = call;
    const at = now(call);
    if (body === 'too large') return errorAnswer(instance, 413, expected.setSettings);
    const update = parseSettings(body.value);
    if (update === undefined) return errorAnswer(instance, 400, expected.setSettings);
    instance.saveSettings(keptSettings(update), at);
    return json({ ...describeSettings(instance.shownSettings), update });
  }),
  instanceStatuses: (call) => {
    const { instance } = call;
    now(call);
    const from = secondsOf(call, 'min_time', -Infinity);
    const to = secondsOf(call, 'max_time', Infinity);
    if (from === undefined || to === undefined) {
      return errorAnswer(instance, 400, 'Give "min_time" and "max_time" as whole seconds since 1970, or leave them out.');
    }
    const kept = instance.settings['instanceStatuses'] === true;
    // To the end of the last second: an event within it is reported with its number.
    return json({ data: kept ? describeHistory(instance.states, { from: from * 1000, to: to * 1000 + 999 }) : [] });
  },
  reboot: (call) => {
    call.instance.reboot(now(call));
    return json({ success: true });
  },
};

function secondsOf({ url }: Call, name: string, otherwise: number): number | undefined {
  const value = url.searchParams.get(name);
  if (value === null) return otherwise;
  return /^\d{1,12}$/.test(value) ? Number(value) : undefined;
}
