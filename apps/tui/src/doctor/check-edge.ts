import { SluiceError } from '@sluice/core';
import type { InstanceAccess } from '../access/access.ts';
import { edgeSource } from '../access/edge/edge-source.ts';
import type { Host } from '../cli/host.ts';
import type { EdgeConfig } from '../config/config.ts';
import { oneLine } from '../present/safe-text.ts';
import { errorSentence, UsageError } from '../sentences/refusal.ts';
import type { Check } from './check-config.ts';
import { stateCheck } from './check-instance.ts';

/** What a key needs for all that `sluice` can do behind an edge. */
const SCOPES = ['queue:read', 'queue:clear', 'queue:restore', 'instance:hold', 'journal:read', 'actor:set'] as const;

/** Asks an edge what the key may do, and of its instances each for its state and count. Nothing is changed. */
export async function checkEdge(config: EdgeConfig, host: Host): Promise<readonly Check[]> {
  const about = config.name;
  const { doctor } = host.sentences;
  try {
    const { source, key } = edgeSource(config, host);
    const [{ name, scopes }, instances] = await Promise.all([key(), source.instances()]);
    const missing = SCOPES.filter((scope) => !scopes.includes(scope));
    const found = doctor.edgeReached(name, instances.length, missing);
    const reached: Check = { about, level: missing.length === 0 ? 'ok' : 'note', found: oneLine(found) };
    return [reached, ...(await Promise.all(instances.map((access) => checkBehind(access, host))))];
  } catch (error) {
    return [unreachable(about, doctor.edgeUnreachable, error, host)];
  }
}

async function checkBehind(access: InstanceAccess, host: Host): Promise<Check> {
  const about = `${access.edge ?? ''}/${access.name}`;
  try {
    return { ...stateCheck({ ...access, name: about }, await access.readOverview(), host.sentences), about };
  } catch (error) {
    return unreachable(about, host.sentences.doctor.instanceUnreachable, error, host);
  }
}

function unreachable(about: string, found: string, error: unknown, { sentences }: Host): Check {
  if (!(error instanceof SluiceError) && !(error instanceof UsageError)) throw error;
  return { about, level: 'wrong', found, next: oneLine(errorSentence(error, sentences)) };
}
