import contract from '@sluice/openapi/chat-api.json' with { type: 'json' };
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { products } from '../../engine/product.ts';
import type { Settings, SettingValue } from '../../engine/settings.ts';

/** The body of `sendMessage`. */
export interface TextMessage {
  readonly phone?: number;
  readonly chatId?: string;
  readonly body: string;
  readonly quotedMsgId?: string;
}

const { maxMessageLength } = products['chat-api'];

/** What the contract leaves open, and the emulator bounds. */
const bounds = {
  sendMessage: {
    type: 'object',
    properties: {
      chatId: { type: 'string', pattern: String.raw`^[\d-]{5,40}@[cg]\.us$` },
      phone: { type: 'integer', maximum: 1e15 },
      body: { type: 'string', maxLength: maxMessageLength },
      quotedMsgId: { type: 'string', maxLength: 200 },
    },
  },
  setSettings: {
    type: 'object',
    properties: {
      webhookUrl: { type: 'string', maxLength: 2000 },
      proxy: { type: 'string', maxLength: 2000 },
      sendDelay: { type: 'integer', minimum: 0, maximum: 86_400 },
    },
  },
} as const;

const known: ReadonlySet<string> = new Set(Object.keys(contract.components.schemas.Settings.properties));

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats(ajv);
// The members of the document itself are no keywords, but the schemas are found through them.
ajv.addVocabulary(['x-sensitive', 'x-evidence', ...Object.keys(contract)]);
ajv.addSchema(contract, 'contract');

/** Compiled when it is first needed: most who start an emulator never post to this API. */
const once = <T>(schema: string, bound: object): (() => ValidateFunction<T>) => {
  let validate: ValidateFunction<T> | undefined;
  return () => (validate ??= ajv.compile<T>({ allOf: [{ $ref: `contract#/components/schemas/${schema}` }, bound] }));
};
const isTextMessage = once<TextMessage>('SendMessageRequest', bounds.sendMessage);
const isSettingsChange = once<object>('SettingsChange', bounds.setSettings);

/** The answer to a body that cannot be read as it should be. */
export const expected: Readonly<Record<'sendMessage' | 'setSettings', string>> = {
  sendMessage:
    `Send a JSON object with "body", a text of at most ${maxMessageLength} characters, and with "phone", a number such as ` +
    '79990000001, or "chatId", such as "79990000001@c.us".',
  setSettings:
    `Send a JSON object with at least one setting. Known are ${[...known].join(', ')}: "sendDelay" is a number of seconds from 0 to ` +
    '86400, "webhookUrl" and "proxy" are texts of at most 2000 characters, the others true or false.',
};

/** @returns `undefined` for anything that is no text with a recipient. */
export function parseTextMessage(value: unknown): TextMessage | undefined {
  return isTextMessage()(value) ? value : undefined;
}

/** @returns the settings that are known; others are taken and not kept, by choice. `undefined` for anything that changes no settings. */
export function parseSettings(value: unknown): Settings | undefined {
  if (!isSettingsChange()(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter(isKnown));
}

/** Known members have passed their schema before. */
function isKnown(pair: [string, unknown]): pair is [string, SettingValue] {
  return known.has(pair[0]);
}
