import { SluiceError, type ChatApiCredentials, type GatewayCredentials } from '@sluice/core';
import * as v from 'valibot';
import { findRepeats } from './config-repeats.ts';
import { configSchema } from './config-schema.ts';
import { NO_SECRETS, takeNamedTokens, type SecretSource } from './config-secrets.ts';
import { findJsonMistake } from './json-mistake.ts';
import type { CallerDetail } from './pass-on.ts';
import type { Scope } from './principal.ts';

/** Where an instance of the gateway is and what opens it. Its family of paths is the caller's choice, call by call, as at the gateway. */
export type Upstream = Omit<GatewayCredentials, 'flavor'>;

/** What the edge knows of an instance besides how to call it. */
export interface InstanceTraits {
  /** What operators call it. */
  readonly name?: string;
  readonly environment?: 'production' | 'test';
  /** Whether nothing may be cleared there without further proof that it is meant. */
  readonly protected?: boolean;
  /** Whether accepted messages are remembered, where the edge has a key to seal them with; they are unless given. */
  readonly ledger?: boolean;
}

/** An instance of WhatsApp or Telegram (`plain`, unless given) or of MAX (`v3`). */
export interface GatewayInstance extends Upstream, InstanceTraits {
  readonly flavor?: 'plain' | 'v3';
}

/** An instance of a gateway that speaks the Chat-API protocol. */
export interface ChatApiInstance extends ChatApiCredentials, InstanceTraits {
  readonly flavor: 'chat-api';
}

export type ConfiguredInstance = GatewayInstance | ChatApiInstance;

/** A key of the edge as the configuration has it. */
export interface ConfiguredKey {
  /** Who calls with it: the actor in the journal. No two keys have the same. */
  readonly name: string;
  /** The SHA-256 of the key: 64 hexadecimal digits, in lower case. */
  readonly sha256: string;
  readonly scopes: readonly Scope[];
  /** The instances that it may touch; every one of the edge unless given. */
  readonly instances?: readonly string[];
  /** From then on it opens nothing: a time of ISO 8601. It does not expire unless given. */
  readonly expiresAt?: string;
  /** How many calls it may make in a second; `CALLS_PER_SECOND` unless given. */
  readonly callsPerSecond?: number;
}

/** A gateway of which instances may be added while the edge runs. */
export interface ConfiguredGateway {
  /** The address that its console shows: only scheme, host and port. No two gateways have the same. */
  readonly apiUrl: string;
  /** The address for uploads that belongs to it. */
  readonly mediaUrl?: string;
}

export interface EdgeConfig {
  /** At least one. */
  readonly keys: readonly ConfiguredKey[];
  /** No two with the same number; at least one unless there are `gateways`. */
  readonly instances: readonly ConfiguredInstance[];
  /** What instances may be added, by where they are; none unless given. */
  readonly gateways?: readonly ConfiguredGateway[];
  /** The origins whose web pages may call the edge, such as `https://app.example.com`; those of every origin unless given. */
  readonly allowedOrigins?: readonly string[];
  /** The details of a caller that are passed on to a gateway, but not with a read that is shared; none unless given. */
  readonly passOn?: readonly CallerDetail[];
}

/** Something wrong in a configuration. Neither part quotes a value of it, since that may be a token. */
export interface ConfigMistake {
  /** Where in the JSON, such as `instances[0].apiUrl`; empty for the whole. */
  readonly path: string;
  /** What must be there. */
  readonly remedy: string;
}

/** A token is not shorter, and has digits. */
const MIN_TOKEN = 16;

/** The variable, or the secret of a worker, that holds the configuration. */
export const CONFIG_VARIABLE = 'SLUICE_EDGE_CONFIG';

/**
 * Reads the configuration of an edge.
 *
 * @param text JSON, as the variable `SLUICE_EDGE_CONFIG` holds it.
 * @param source what the sentences call it; the variable unless given.
 * @param secrets where tokens are that the configuration only names; it may name none unless given.
 * @throws {SluiceError} `invalid-configuration` with a line for each mistake, which names the path in the JSON and what must be there. No value
 *   of the configuration is in it.
 */
export function parseConfig(
  text: string | undefined,
  source: string = CONFIG_VARIABLE,
  secrets: SecretSource = NO_SECRETS,
): EdgeConfig {
  // A binding of a worker that is not set may be null.
  if (typeof text !== 'string' || text.trim() === '') {
    throw invalid(
      `${source} is ${source === CONFIG_VARIABLE ? 'not set' : 'empty'}. It must hold JSON: {"keys":[…],"instances":[{"idInstance":"…","apiUrl":"https://…","apiTokenInstance":"…"}]}. \`sluice-edge key create\` makes a key and its entry for keys.`,
    );
  }
  const { given, mistakes: missing } = takeNamedTokens(parseJson(text, source), secrets);
  const { success, output, issues } = v.safeParse(configSchema, given);
  const mistakes = [...(issues ?? []).map(toMistake), ...missing, ...findRepeats(given)];
  if (success && mistakes.length === 0) return output;
  throw invalid(mistakes.map((mistake) => `${source} is not right${describe(mistake)}`).join('\n'));
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = findJsonMistake(text) ?? { line: 1, column: 1 };
    throw invalid(
      `${source} is not JSON. Look at line ${line}, column ${column}, and before it: check the quotes and commas; in a shell, put all of it in single quotes.`,
    );
  }
}

function toMistake({ message, path, expected }: v.BaseIssue<unknown>): ConfigMistake {
  const known = path ?? [];
  if (expected !== 'never') return { path: pathOf(known), remedy: message };
  const name = String(known.at(-1)?.key);
  return { path: pathOf(known.slice(0, -1)), remedy: isPlain(name) ? `${message} Correct or remove ${name}.` : message };
}

/** Whether the name of a field that is not known can be shown: it could also be a key or a token in the wrong place. */
function isPlain(name: string): boolean {
  return /^[A-Za-z0-9_]{1,40}$/.test(name) && (name.length < MIN_TOKEN || !/\d/.test(name));
}

/** `instances[0].apiUrl` */
function pathOf(path: readonly v.IssuePathItem[]): string {
  return path.map(({ key }, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${String(key)}`)).join('');
}

function describe({ path, remedy }: ConfigMistake): string {
  return `${path === '' ? '' : ` at ${path}`}: ${remedy}`;
}

function invalid(message: string): SluiceError {
  return new SluiceError({ code: 'invalid-configuration', message });
}
