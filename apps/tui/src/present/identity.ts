import type { Overview } from '@sluice/queue';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { presentMessenger } from './messenger.ts';
import { oneLine, type ScreenText } from './one-line.ts';

/** Which instance it is, so that it is not taken for another: name, messenger, number, and whether it is one to try things on. */
export function presentIdentity(
  { name, idInstance, environment }: Pick<ConnectedInstance, 'name' | 'idInstance' | 'environment'>,
  overview: Pick<Overview, 'settings' | 'flavor'> | undefined,
): ScreenText {
  const api = overview?.flavor === 'chat-api' ? ' over Chat-API' : '';
  const messenger = overview === undefined ? '' : `${presentMessenger(overview.settings)}${api} `;
  const whose = name === idInstance ? '' : `${name}, `;
  return oneLine(`${whose}${messenger}${idInstance}${environment === 'test' ? ' (test)' : ''}`);
}
