import { type BaseIssue, safeParse } from 'valibot';
import { configSchema } from '../config/config-schema.ts';
import type { InstanceConfig } from '../config/config.ts';
import { isSettingFault, type SettingFault } from '../sentences/mistake-sentences.ts';

/** The questions about an instance, by the names of the settings in the file, in the order of the questions: a token that is pasted too early must not be shown. */
export const DRAFT_FIELDS = [
  'name',
  'flavor',
  'apiUrl',
  'idInstance',
  'token',
  'tokenVariable',
  'environment',
  'protected',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** An instance as the operator describes it. The token, or the variable that holds it. */
export type InstanceDraft = Omit<InstanceConfig, 'where'>;

/** Long, with digits and without a break: a token that was pasted at the wrong question, and no name. */
const TOKEN_LIKE = /^(?=.*\d)[A-Za-z\d]{20,}$/;

/** Settings that are right, around the one that is looked at. */
const SAMPLE = { name: 'shop', apiUrl: 'https://gateway', idInstance: '1101000001', tokenVariable: 'TOKEN' };

/**
 * The mistake in an answer, by the rules of the file; `undefined` for one that is right.
 *
 * @param flavor the answer to that question: ids and tokens differ by it.
 */
export function faultOf(field: DraftField, answer: string | boolean, flavor: InstanceDraft['flavor']): SettingFault | undefined {
  if (field === 'tokenVariable' && typeof answer === 'string' && TOKEN_LIKE.test(answer)) return 'variable';
  const { tokenVariable, ...others } = SAMPLE;
  const settings = { ...others, ...(field === 'token' ? {} : { tokenVariable }), flavor, [field]: answer };
  const { issues = [] } = safeParse(configSchema, { instances: [settings] });
  const found = issues.find((issue: BaseIssue<unknown>) => issue.path?.at(-1)?.key === field);
  const [code = ''] = found?.message.split(':') ?? [];
  return found === undefined ? undefined : isSettingFault(code) ? code : 'invalid';
}

/** The settings that two instances of a file cannot share; `undefined` where these are free. */
export function takenField(
  { name, idInstance }: Pick<InstanceDraft, 'name' | 'idInstance'>,
  instances: readonly Pick<InstanceConfig, 'name' | 'idInstance'>[],
): 'name' | 'idInstance' | undefined {
  if (instances.some((one) => one.idInstance === idInstance || one.name === idInstance)) return 'idInstance';
  return instances.some((one) => one.name === name || one.idInstance === name) ? 'name' : undefined;
}
