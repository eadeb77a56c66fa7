import { SluiceError } from '@sluice/core';
import * as v from 'valibot';
import type { ConfiguredGateway } from '../config.ts';
import { instanceSchema } from '../instance-schema.ts';
import type { InstanceRecord } from './instance-record.ts';

/** An instance that a caller wants added. */
export interface NewInstance extends Omit<InstanceRecord, 'sealedToken'> {
  /** Secret. */
  readonly token: string;
}

/** A shorter one would be found in what customers write, and taken out of their messages, whichever instance they wrote to. */
const MIN_TOKEN = 16;

/**
 * Holds an instance against the rules of the configuration, which are those of its gateway.
 *
 * @throws {SluiceError} `invalid-request`, with a sentence for each mistake that quotes no value.
 */
export function checkNewInstance(wanted: NewInstance, gateways: readonly ConfiguredGateway[]): NewInstance {
  const { idInstance, flavor, apiUrl, token, name } = wanted;
  const named = name !== undefined && { name };
  const asConfigured =
    flavor === 'chat-api'
      ? { flavor, instanceId: idInstance, apiUrl, token, ...named }
      : { flavor, idInstance, apiUrl, apiTokenInstance: token, ...named };
  const { success, output, issues } = v.safeParse(instanceSchema, asConfigured);
  if (!success) {
    const mistakes = issues.map(({ message, path }) => `${FIELDS.get(String(path?.[0]?.key)) ?? 'It'}: ${message}`);
    throw invalid(mistakes.join(' '), idInstance);
  }
  if (token.length < MIN_TOKEN) throw invalid(`token: must have at least ${MIN_TOKEN} characters.`, idInstance);
  if (gateways.some((gateway) => gateway.apiUrl === output.apiUrl)) return { ...wanted, apiUrl: output.apiUrl };
  throw invalid('apiUrl: must be the address of one of the gateways in the configuration of the edge.', idInstance);
}

/** @throws {SluiceError} `invalid-request`. */
export function checkNewToken(of: Pick<InstanceRecord, 'idInstance' | 'flavor' | 'apiUrl'>, token: string): void {
  const { idInstance, flavor, apiUrl } = of;
  const traits = { name: undefined, environment: undefined, isProtected: false };
  checkNewInstance({ idInstance, flavor, apiUrl, token, ...traits }, [{ apiUrl }]);
}

/** What the API calls the parts. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['idInstance', 'idInstance'],
  ['instanceId', 'idInstance'],
  ['apiUrl', 'apiUrl'],
  ['apiTokenInstance', 'token'],
  ['token', 'token'],
  ['name', 'name'],
]);

function invalid(message: string, idInstance: string): SluiceError {
  return new SluiceError({ code: 'invalid-request', message: `${message} Nothing was changed.`, idInstance });
}
