import type { ConnectedInstance } from '../instances/connected-instance.ts';
import type { Messenger } from './login-dialogue.ts';

/** What an instance of the plain flavor speaks to, only its settings say. */
export async function messengerOf({ instance }: ConnectedInstance): Promise<Messenger> {
  if (instance.flavor === 'v3') return 'max';
  const { typeInstance } = await instance.settings();
  return typeInstance === 'telegram' ? 'telegram' : 'whatsapp';
}
