import { SluiceError } from '@sluice/core';
import { forecast, readOverview, type Clock, type Overview } from '@sluice/queue';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { presentForecast } from '../present/forecast.ts';
import { presentMessenger } from '../present/messenger.ts';
import { presentNumber } from '../present/number.ts';
import { presentState } from '../present/state.ts';
import { table } from './table.ts';

/** An instance as it was found, or why it could not be read. */
export type Found =
  | { readonly instance: ConnectedInstance; readonly overview: Overview }
  | { readonly instance: ConnectedInstance; readonly error: SluiceError };

export function readInstances(instances: readonly ConnectedInstance[], clock: Clock): Promise<readonly Found[]> {
  return Promise.all(
    instances.map(async (instance) => {
      try {
        return { instance, overview: await readOverview({ client: instance.client, clock }) };
      } catch (error) {
        if (error instanceof SluiceError) return { instance, error };
        throw error;
      }
    }),
  );
}

export function instancesTable(found: readonly Found[]): string {
  return table(
    [
      { title: 'INSTANCE' },
      { title: 'MESSENGER' },
      { title: 'NUMBER' },
      { title: 'STATE' },
      { title: 'WAITING', align: 'right' },
      { title: 'EMPTY IN' },
    ],
    found.map((item) => {
      const { name, idInstance } = item.instance;
      if ('error' in item) return [name, '', idInstance, item.error.code, '', ''];
      const { overview } = item;
      return [
        name,
        presentMessenger(overview.settings),
        idInstance,
        presentState(overview.state).words,
        presentNumber(overview.count),
        presentForecast(forecast(overview)),
      ];
    }),
  );
}

/** Times are ISO 8601, lengths of time milliseconds. */
export function instancesJson(found: readonly Found[]): unknown {
  return {
    instances: found.map((item) => {
      const { name, idInstance } = item.instance;
      if ('error' in item) return { name, idInstance, error: { code: item.error.code, message: item.error.message } };
      const { overview } = item;
      return {
        name,
        idInstance,
        messenger: presentMessenger(overview.settings),
        state: overview.state,
        count: overview.count,
        delaySendMessagesMilliseconds: overview.settings.delaySendMessagesMilliseconds ?? null,
        forecast: forecast(overview),
        readAt: new Date(overview.at).toISOString(),
      };
    }),
  };
}
