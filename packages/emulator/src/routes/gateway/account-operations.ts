import type { Instance } from '../../engine/instance.ts';
import { products } from '../../engine/product.ts';
import type { Settings, SettingValue } from '../../engine/settings.ts';
import { json } from '../answers.ts';
import { now, type Handler } from '../call.ts';
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
    const { wid, product, settings } = call.instance;
    return json({ wid, typeInstance: products[product].typeInstance, ...settings });
  },
  // They hold within 5 minutes; here they hold at once (a choice), and the restart takes its time.
  setSettings: withBody(({ instance }, body, at) => {
    instance.changeSettings(settingsIn(body), at);
    instance.reboot(at);
    return json({ saveSettings: true });
  }),
  reboot: (call) => {
    call.instance.reboot(now(call));
    return json({ isReboot: true });
  },
};

/** Whether an account is connected that can send. */
export function isAuthorised({ state, product }: Instance): boolean {
  return state === products[product].sending;
}

function settingsIn(body: Body): Settings {
  return Object.fromEntries(Object.entries(body).filter((pair): pair is [string, SettingValue] => isSettingValue(pair[1])));
}

function isSettingValue(value: unknown): value is SettingValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
