import type { EdgeOperationId } from '@sluice/openapi/edge-operations';
import type { Handler } from 'hono';
import type { EdgeEnv } from '../pipeline/edge-env.ts';

/** What answers the operations that are not of the control API of one instance. */
export type EdgeHandlers = Partial<Readonly<Record<EdgeOperationId, Handler<EdgeEnv>>>>;

type Fields = Readonly<Record<string, unknown>>;

/** The members of a body that the contract has been held against already. */
export function fieldsOf(body: unknown): Fields {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

export function textIn(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}
