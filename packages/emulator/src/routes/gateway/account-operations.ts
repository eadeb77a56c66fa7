import { SUSPENDED } from '../../engine/connecting.ts';
import type { Instance } from '../../engine/instance.ts';
import { products } from '../../engine/product.ts';
import type { Settings, SettingValue } from '../../engine/settings.ts';
import { invalidField, json } from '../answers.ts';
import { now, type Call, type Handler } from '../call.ts';
import { withQuery } from './parameter.ts';
import { withBody, type Body } from './with-body.ts';

/** The methods of the state and the settings of an account (evidence/states#methods). */
export const accountOperations: Readonly<Record<string, Handler>> = {
  getStateInstance: (call) => {
    now(call);
    return json({ stateInstance: call.instance.state });
  },
  // That it is about the phone, and that an instance without an account is offline, is a choice.
  getStatusInstance: (call) => {
    now(call);
    const isOnline = isAuthorised(call.instance) && call.instance.substatus === 'normal';
    return json({ statusInstance: isOnline ? 'online' : 'offline' });
  },
  getSettings: (call) => {
    now(call);
    const { wid, product, shownSettings } = call.instance;
    return json({ wid, typeInstance: products[product].typeInstance, ...shownSettings });
  },
  // What the emulator knows of an account: its number and its chat. Texts are empty unless it is authorised (evidence/states#account).
  getWaSettings: (call) => {
    now(call);
    const { phone, chatId } = accountOf(call.instance);
    const rest = { deviceId: '', historySyncProgress: 100, logoutProcess: false };
    return json({ avatar: '', base64Avatar: '', phone, chatId, ...stateOf(call.instance), ...rest });
  },
  getAccountSettings: (call) => {
    now(call);
    return json({ avatar: '', ...accountOf(call.instance), ...stateOf(call.instance) });
  },
  // The oldest first, which is a choice, and of the newest as many as are asked for (evidence/states#history).
  getStateInstanceHistory: withQuery((call, parameters, at) => {
    const count = parameters.integer('count', STATES_UNLESS_ASKED);
    return typeof count === 'string' ? invalidField(call, count, at) : json(historyOf(call).slice(-count));
  }),
  // The emulator's token opens nothing, and yet it is in no log. A caller with the old one is refused from now on (evidence/clients#token-update).
  updateApiToken: (call) => json({ apiTokenInstance: call.instance.renewToken(now(call)) }),
  // They hold within 5 minutes, and the instance restarts (evidence/states#settings-restart): the behaviours say when, and whether.
  setSettings: withBody(({ instance }, body, at) => {
    instance.saveSettings(settingsIn(body), at);
    return json({ saveSettings: true });
  }),
  reboot: (call) => {
    call.instance.reboot(now(call));
    return json({ isReboot: true });
  },
};

const READ_ONLY: ReadonlySet<string> = new Set(['wid', 'typeInstance']);
const STATES_UNLESS_ASKED = 100;

function accountOf(instance: Instance): { readonly phone: string; readonly chatId: string } {
  const { wid } = instance;
  return isAuthorised(instance) || isSuspended(instance)
    ? { phone: wid.replace(/@.*$/, ''), chatId: wid }
    : { phone: '', chatId: '' };
}

/** None while the instance is being created: a choice. */
function stateOf(instance: Instance): { readonly stateInstance?: string; readonly suspendedUntil?: number } {
  const { state, suspendedUntil } = instance;
  const until =
    isSuspended(instance) && suspendedUntil !== undefined ? { suspendedUntil: Math.floor(suspendedUntil / 1000) } : {};
  return state === null ? {} : { stateInstance: state, ...until };
}

/** The states, without the changes of the phone in between, and without that of an instance that is being created. */
function historyOf({ instance: { states, wid } }: Call): readonly object[] {
  const phoneNumber = Number(wid.replace(/@.*$/, ''));
  return states
    .filter(({ state }, index) => state !== null && state !== states[index - 1]?.state)
    .map(({ state, since }) => ({ stateInstance: state, timestamp: Math.floor(since / 1000), phoneNumber }));
}

/** Whether an account is connected that can send. */
export function isAuthorised({ state, product }: Instance): boolean {
  return state === products[product].sending;
}

/** Whether its account is connected, and partly banned (evidence/states#suspended). */
export function isSuspended({ state }: Instance): boolean {
  return state === SUSPENDED;
}

/** The settings to save. The account and its messenger are sent back by clients that have read them, and are not changed by that: a choice. */
function settingsIn(body: Body): Settings {
  return Object.fromEntries(Object.entries(body).filter(isSaved));
}

function isSaved(pair: readonly [string, unknown]): pair is [string, SettingValue] {
  return !READ_ONLY.has(pair[0]) && isSettingValue(pair[1]);
}

function isSettingValue(value: unknown): value is SettingValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
