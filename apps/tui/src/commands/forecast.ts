import type { Forecast, Reading } from '@sluice/queue';
import { ageHistogram, forecast, observeRate } from '@sluice/queue/forecast';
import type { Command } from 'commander';
import { jobIn } from '../clearing/found-jobs.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { isoTime, toJson } from '../cli/json.ts';
import { findAndPrintJob, jobJson } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';
import { readTwice } from '../instances/readings.ts';
import { ageTable, forecastText } from '../present/forecast.ts';

interface ForecastFlags {
  readonly histogram?: boolean;
  readonly watch?: number;
}

export async function forecastCommand(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted] = command.args;
  const flags = command.opts<ForecastFlags>();
  const access = await context.choose(wanted);
  const { name, idInstance } = access;
  const { before, reading } = await readTwice(host, access, flags.watch);
  const outlook = forecast(reading, before && observeRate(before, reading));
  const found = await findAndPrintJob(context, access);
  const openJob = jobJson(found);
  const ages = flags.histogram ? ageHistogram(reading, reading.at) : undefined;
  const { json, reveal } = outputOf(command);
  if (json) host.write(toJson({ name, idInstance, ...forecastJson(reading, outlook), openJob, ...(ages && { ages }) }));
  else {
    const isShown = ages !== undefined && reading.rows.length > 0;
    host.write(
      `${forecastText(outlook, reading, jobIn(found), host.sentences)}${isShown ? `\n${ageTable(ages, reveal, host.sentences)}` : ''}`,
    );
  }
}

/** Moments are ISO 8601, lengths of time milliseconds. */
function forecastJson({ state, isSending, count, at }: Reading, outlook: Forecast): object {
  const expiry = 'expiry' in outlook ? { expiry: expiryJson(outlook.expiry) } : {};
  return { readAt: isoTime(at), state, isSending, count, forecast: { ...outlook, ...expiry } };
}

function expiryJson(expiry: Extract<Forecast, { kind: 'stalled' }>['expiry']): unknown {
  if (expiry.kind === 'undocumented') return expiry;
  const { first, emptyBy } = expiry;
  return {
    ...expiry,
    first:
      first === undefined
        ? null
        : { earliest: isoTime(first.earliest), latest: first.latest === undefined ? null : isoTime(first.latest) },
    emptyBy: isoTime(emptyBy),
  };
}
