import type { App, OpenScreen } from '../app/app.ts';
import { withChosenKeys } from '../app/chosen-keys.ts';
import { type ParamsOf, type ScreenName, screens } from './registry.ts';

/** Opens a screen of the registry by its name. */
export function openScreen<Name extends ScreenName>(app: App, name: Name, params: ParamsOf<Name>): OpenScreen {
  const definition = screens[name];
  const commands = withChosenKeys(name, definition.commands, app.chosenKeys);
  return { name, screen: definition.open(app, params, definition.words[app.language]), commands };
}
