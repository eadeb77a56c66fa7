import type { Overview } from '@sluice/queue';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { presentMessenger } from './messenger.ts';
import { oneLine } from './one-line.ts';

/** Which instance it is, so that it is not taken for another: name, messenger, number, and whether it is one to try things on. */
export function presentIdentity(
  { name, idInstance, environment }: Pick<ConnectedInstance, 'name' | 'idInstance' | 'environment'>,
  overview: Pick<Overview, 'settings' | 'flavor'> | undefined,
): string {
  const api = overview?.flavor === 'chat-api' ? ' over Chat-API' : '';
  const messenger = overview === undefined ? '' : `${presentMessenger(overview.settings)}${api} `;
  const whose = name === idInstance ? '' : `${oneLine(name)}, `;
  return `${whose}${messenger}${idInstance}${environment === 'test' ? ' (test)' : ''}`;
}
