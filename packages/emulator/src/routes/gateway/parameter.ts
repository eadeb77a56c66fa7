import { mistakeInParameter } from './request-schemas.ts';
import { vendorMessage } from './vendor-message.ts';

/** Reads a whole number of the query. @returns it, or the mistake in it, in the manner of the gateway's words. */
export function integerParameter({ searchParams }: URL, name: 'receiveTimeout' | 'minutes', otherwise: number): number | string {
  const text = searchParams.get(name);
  if (text === null) return otherwise;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : text;
  const mistake = mistakeInParameter(name, value);
  return mistake === undefined ? Number(value) : vendorMessage(mistake);
}
