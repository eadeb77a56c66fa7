/** What the configuration may say of an instance. */
import { checkCredentials, SluiceError, type GatewayCredentials } from '@sluice/core';
import * as v from 'valibot';
import type { ChatApiInstance, ConfiguredGateway, ConfiguredInstance, GatewayInstance } from './config.ts';
import { noList, objectWords } from './object-words.ts';

const TRAITS = 'if wanted also flavor, name, environment, protected and ledger';
const GATEWAY = `must be an object of idInstance, apiUrl and apiTokenInstance, for uploads also mediaUrl, ${TRAITS}, and nothing else.`;
const CHAT_API = `must be an object of flavor, instanceId, apiUrl and token, ${TRAITS}, and nothing else.`;
const ADDRESSES = 'must be an object of apiUrl, for uploads also mediaUrl, and nothing else.';
const FLAVOR = 'must be "plain" for WhatsApp and Telegram, "v3" for MAX, or "chat-api".';
const NAME = 'must be a name: 1 to 64 letters, digits, spaces, ".", "_" and "-", the first a letter or a digit.';
const ENVIRONMENT = 'must be "production" or "test".';
const YES_OR_NO = 'must be true or false.';
const ID_INSTANCE = 'must be a string: the number of the instance, 4 to 20 digits.';
const INSTANCE_ID = 'must be a string: the number of the instance, 1 to 64 letters, digits, "_" and "-".';
const API_URL = 'must be a string: the address that the console of the gateway shows for the instance.';
const MEDIA_URL = 'must be a string: the address for uploads that the console of the gateway shows for the instance.';
const API_TOKEN =
  'must be a string: the token that the console of the gateway shows for the instance; or {"env":"NAME"} or {"file":"path"}, where it is.';

/** One part is checked at a time, so that each mistake is reported where it is; the other parts are then right. */
const RIGHT: GatewayCredentials = {
  apiUrl: 'https://gateway.invalid',
  mediaUrl: 'https://gateway.invalid',
  idInstance: '0000',
  apiTokenInstance: 'token',
  flavor: 'plain',
};

function part(name: 'apiUrl' | 'mediaUrl' | 'idInstance' | 'apiTokenInstance', words: string): v.GenericSchema<string> {
  return v.pipe(
    v.string(words),
    v.rawTransform(({ dataset: { value }, addIssue, NEVER }): string => {
      try {
        return checkCredentials({ ...RIGHT, [name]: value })[name] ?? NEVER;
      } catch (error) {
        addIssue({ message: error instanceof SluiceError ? error.message : words });
        return NEVER;
      }
    }),
  );
}

const traits = {
  name: v.exactOptional(v.pipe(v.string(NAME), v.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u, NAME))),
  environment: v.exactOptional(v.picklist(['production', 'test'], ENVIRONMENT)),
  protected: v.exactOptional(v.boolean(YES_OR_NO)),
  ledger: v.exactOptional(v.boolean(YES_OR_NO)),
};

const gateway: v.GenericSchema<unknown, GatewayInstance> = v.strictObject(
  {
    idInstance: part('idInstance', ID_INSTANCE),
    apiUrl: part('apiUrl', API_URL),
    mediaUrl: v.exactOptional(part('mediaUrl', MEDIA_URL)),
    apiTokenInstance: part('apiTokenInstance', API_TOKEN),
    flavor: v.exactOptional(v.picklist(['plain', 'v3'], FLAVOR)),
    ...traits,
  },
  objectWords(GATEWAY, { idInstance: ID_INSTANCE, apiUrl: API_URL, apiTokenInstance: API_TOKEN }),
);

const chatApi: v.GenericSchema<unknown, ChatApiInstance> = v.strictObject(
  {
    instanceId: v.pipe(v.string(INSTANCE_ID), v.regex(/^[\w-]{1,64}$/, INSTANCE_ID)),
    apiUrl: part('apiUrl', API_URL),
    token: v.pipe(v.string(API_TOKEN), v.regex(/^[\w.~-]{1,512}$/, 'must have only letters, digits, ".", "_", "~" and "-".')),
    flavor: v.literal('chat-api', FLAVOR),
    ...traits,
  },
  objectWords(CHAT_API, { instanceId: INSTANCE_ID, apiUrl: API_URL, token: API_TOKEN }),
);

export const gatewaySchema: v.GenericSchema<unknown, ConfiguredGateway> = v.pipe(
  v.unknown(),
  noList(ADDRESSES),
  v.strictObject(
    { apiUrl: part('apiUrl', API_URL), mediaUrl: v.exactOptional(part('mediaUrl', MEDIA_URL)) },
    objectWords(ADDRESSES, { apiUrl: API_URL }),
  ),
);

export const instanceSchema: v.GenericSchema<unknown, ConfiguredInstance> = v.pipe(
  v.unknown(),
  noList(GATEWAY),
  v.lazy((value) => (isChatApi(value) ? chatApi : gateway)),
);

function isChatApi(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'flavor' in value && value.flavor === 'chat-api';
}
