import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { ask } from '../cli/ask.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { readBoundedFile } from '../cli/files.ts';
import type { Host } from '../cli/host.ts';
import type { InstanceConfig } from '../config/config.ts';
import { configSource } from '../config/load-config.ts';
import { type Answers, askDraft, askField, type Asking, draftOf, flavorIn } from '../first-run/ask-draft.ts';
import { checkDraft } from '../first-run/check-draft.ts';
import { type DraftField, faultOf, type InstanceDraft, takenField } from '../first-run/instance-draft.ts';
import { addToConfig, instancesIn, writeNewConfig } from '../first-run/write-draft.ts';
import { presentState } from '../present/instance.ts';
import { oneLine } from '../present/safe-text.ts';
import { exitCode } from '../cli/exit-code.ts';
import { denial, usageError } from '../sentences/refusal.ts';

interface InitFlags {
  readonly name?: string;
  readonly flavor?: string;
  readonly apiUrl?: string;
  readonly id?: string;
  readonly tokenVariable?: string;
  readonly tokenFile?: string;
  readonly environment?: string;
  readonly protected?: boolean;
  readonly add?: boolean;
  /** Commander sets it unless `--no-check` is given. */
  readonly check: boolean;
}

const MAX_TOKEN_BYTES = 4096;

/** The option of each answer. */
const OPTION_OF: Readonly<Record<DraftField, string>> = {
  name: '--name',
  flavor: '--flavor',
  apiUrl: '--api-url',
  idInstance: '--id',
  tokenVariable: '--token-variable',
  token: '--token-file',
  environment: '--environment',
  protected: '--protected',
};

export async function initCommand({ host }: CommandContext, command: Command): Promise<void> {
  const flags = command.opts<InitFlags>();
  const { file } = configSource(host);
  const words = host.sentences.firstRun;
  const given = answersIn(flags);
  const isThere = existsSync(file);
  if (isThere && flags.add !== true) {
    const isWanted = host.interactive && words.yes.includes((await ask(host, words.addInstead(oneLine(file)))).toLowerCase());
    if (!isWanted) throw denial('config-exists', { file: oneLine(file) });
  }
  const instances = instancesIn(file);
  refuseWrong(given, instances);
  const asking: Asking = { host, instances, ask: (question, isSecret) => askOf(host, question, isSecret) };
  const draft = host.interactive ? await askAll(host, given, asking, file) : draftOf(complete(given), words.yes);
  const right = draft === undefined ? undefined : await reached(host, draft, asking, flags.check);
  if (right === undefined) {
    host.writeError(words.nothingWritten);
    host.exit(exitCode.refused);
    return;
  }
  if (isThere) addToConfig(file, right);
  else writeNewConfig(file, right);
  host.write(`${words.written(oneLine(file), oneLine(right.name))}\n`);
  host.write(`${words.next('variable' in right.token ? right.token.variable : undefined)}\n`);
}

async function askAll(host: Host, given: Answers, asking: Asking, file: string): Promise<InstanceDraft | undefined> {
  host.write(`${host.sentences.firstRun.intro(oneLine(file))} ${host.sentences.firstRun.cancel}\n\n`);
  return askDraft(given, asking);
}

/** Asks the gateway, and a person for the answer that was wrong. @returns the draft to write; nothing where the person has left. */
async function reached(host: Host, draft: InstanceDraft, asking: Asking, isChecked: boolean): Promise<InstanceDraft | undefined> {
  const words = host.sentences.firstRun;
  if (!isChecked) return draft;
  host.write(`${words.checking}\n`);
  let latest = draft;
  for (;;) {
    const check = await checkDraft(latest, host);
    if (check.kind === 'token-not-here') {
      host.write(`${words.tokenNotHere(check.variable)}\n`);
      return latest;
    }
    if (check.kind === 'reached') {
      const { words: state } = presentState(check.overview, host.sentences);
      host.write(`${words.reached(state, check.overview.count)}\n`);
      return latest;
    }
    host.debugLog.write(check.error);
    const sentence = words.failures[check.why](latest.idInstance);
    if (!host.interactive) throw denial('draft-not-reached', { sentence });
    host.writeError(sentence);
    // An empty answer leaves: a gateway that is down does not get right by typing.
    if ((await ask(host, words.again)) === '') return undefined;
    const corrected = await askAgain(latest, check.field, { ...asking, instances: [] });
    if (corrected === undefined) return undefined;
    latest = corrected;
  }
}

async function askAgain(draft: InstanceDraft, field: DraftField, asking: Asking): Promise<InstanceDraft | undefined> {
  const answer = await askField(field, draft.flavor, asking);
  if (answer === undefined) return undefined;
  switch (field) {
    case 'tokenVariable':
      // None: it is the other.
      return answer === '' ? askAgain(draft, 'token', asking) : { ...draft, token: { variable: answer } };
    case 'token':
      return answer === '' ? askAgain(draft, 'tokenVariable', asking) : { ...draft, token: { value: answer } };
    case 'idInstance':
      return { ...draft, idInstance: answer };
    case 'apiUrl':
      return { ...draft, apiUrl: new URL(answer).origin };
    default:
      return draft;
  }
}

/** What the options say; the token is in no option, which others on the machine can see. */
function answersIn(flags: InitFlags): Answers {
  const { name, flavor, apiUrl, id, tokenVariable, tokenFile, environment } = flags;
  if (tokenVariable !== undefined && tokenFile !== undefined) throw usageError('init-token-twice', {});
  return {
    ...(name !== undefined && { name }),
    ...(flavor !== undefined && { flavor }),
    ...(apiUrl !== undefined && { apiUrl }),
    ...(id !== undefined && { idInstance: id }),
    ...(tokenVariable !== undefined && { tokenVariable }),
    ...(tokenFile !== undefined && { token: readBoundedFile(tokenFile, MAX_TOKEN_BYTES).trim() }),
    ...(environment !== undefined && { environment }),
    ...(flags.protected === true && { protected: 'yes' }),
  };
}

/** @throws {UsageError} for an option that the file would refuse. */
function refuseWrong(given: Answers, instances: readonly InstanceConfig[]): void {
  for (const field of ['name', 'apiUrl', 'idInstance', 'tokenVariable', 'token'] as const) {
    const answer = given[field];
    if (answer === undefined) continue;
    const fault = faultOf(field, answer, flavorIn(given));
    if (fault !== undefined) throw usageError('answer-wrong', { option: OPTION_OF[field], fault });
  }
  const taken = takenField({ name: given.name ?? '', idInstance: given.idInstance ?? '' }, instances);
  if (taken !== undefined) throw usageError('instance-taken', { option: OPTION_OF[taken] });
}

/** @throws {UsageError} where there is no terminal to ask for the rest. */
function complete(given: Answers): Answers {
  const missing = (['name', 'apiUrl', 'idInstance'] as const)
    .filter((field) => given[field] === undefined)
    .map((field) => OPTION_OF[field]);
  const hasToken = given.token !== undefined || given.tokenVariable !== undefined;
  const options = hasToken ? missing : [...missing, OPTION_OF.tokenVariable];
  if (options.length > 0) throw usageError('init-incomplete', { options });
  return given;
}

/** Nothing where the operator has left. */
async function askOf(host: Host, question: string, isSecret: boolean): Promise<string | undefined> {
  const stop = new AbortController();
  const release = host.onInterrupt(() => stop.abort());
  try {
    return await host.terminal.ask(question, { isSecret, signal: stop.signal });
  } finally {
    release();
  }
}
