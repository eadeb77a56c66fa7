import type { Instance } from '../../engine/instance.ts';
import { json } from '../answers.ts';

/**
 * An answer of Chat-API that says what is wrong. Of the statuses only 401 is documented (evidence/chat-api#wrong-token); the others are choices
 * (evidence/chat-api#undescribed-statuses).
 */
export function errorAnswer({ behaviours }: Instance, status: 400 | 401 | 404 | 413, error: string): Response {
  return json({ error }, behaviours.errorsWith200 ? 200 : status);
}
