import type { Clock } from '@sluice/queue';
import { useApp } from 'ink';
import { useState, type ReactElement } from 'react';
import { presentMessenger } from '../present/messenger.ts';
import { oneLine } from '../present/one-line.ts';
import { ClearScreen } from './clear-screen.tsx';
import { Frame } from './frame.tsx';
import { HelpScreen } from './help-screen.tsx';
import { InstancesScreen } from './instances-screen.tsx';
import { commandOf, type Command, type Screen } from './keys.ts';
import { QueueScreen, usePage } from './queue-screen.tsx';
import type { ScreenInstance } from './screen-instance.ts';
import { move } from './scroll.ts';
import { useKeys } from './use-keys.ts';
import { useReadable } from './use-readable.ts';

interface View {
  readonly screen: Screen;
  /** Which instance is selected, and which entry of its queue. */
  readonly instance: number;
  readonly entry: number;
  readonly isHelp: boolean;
}

export interface AppProps {
  readonly instances: readonly [ScreenInstance, ...ScreenInstance[]];
  readonly clock: Clock;
  /** What is looked at, for the corner of the screen. */
  readonly where: string;
}

/** The terminal app: which screen is shown, what is selected on it, and what a key does. */
export function App({ instances, clock, where }: AppProps): ReactElement {
  const { exit } = useApp();
  const page = usePage();
  const [view, setView] = useState<View>({ screen: 'instances', instance: 0, entry: 0, isHelp: false });
  const item = instances[view.instance] ?? instances[0];
  const { overview, reading, error } = useReadable(item.watch);
  const entries = reading?.entries.length ?? 0;
  // The queue gets shorter while one looks at it.
  const entry = Math.min(view.entry, Math.max(0, entries - 1));

  function show(screen: Screen): void {
    item.watch.want(screen === 'instances' ? 'overview' : 'entries');
    setView((current) => ({
      ...current,
      screen,
      entry: screen === 'queue' && current.screen === 'instances' ? 0 : current.entry,
    }));
  }

  function obey(command: Command): void {
    switch (command) {
      case 'quit':
        return exit();
      case 'help':
        return setView((current) => ({ ...current, isHelp: true }));
      case 'open':
        return show('queue');
      case 'clear':
        return show('clear');
      case 'back':
        return show('instances');
      default:
        return setView((current) =>
          current.screen === 'instances'
            ? { ...current, instance: move(current.instance, command, instances.length, instances.length) }
            : { ...current, entry: move(Math.min(current.entry, Math.max(0, entries - 1)), command, entries, page) },
        );
    }
  }

  useKeys((key) => {
    if (view.isHelp) return setView((current) => ({ ...current, isHelp: false }));
    // The confirmation reads letters for itself.
    if (view.screen === 'clear') return;
    const command = commandOf(view.screen, key);
    if (command !== undefined) obey(command);
  });

  const { name, idInstance } = item.instance;
  const identity = `${overview ? `${presentMessenger(overview.settings)} ` : ''}${idInstance}`;
  const whose = name === idInstance ? identity : `${oneLine(name)}, ${identity}`;
  const problem =
    error && `${error.message}${overview ? ` Last read at ${new Date(overview.at).toLocaleTimeString('en-GB')}.` : ''}`;
  const frame = { screen: view.screen, where, problem };
  if (view.isHelp) {
    return (
      <Frame {...frame} title="Keys">
        <HelpScreen screen={view.screen} />
      </Frame>
    );
  }
  switch (view.screen) {
    case 'instances':
      return (
        <Frame {...frame} title="Sluice">
          <InstancesScreen instances={instances} selected={view.instance} />
        </Frame>
      );
    case 'queue':
      return (
        <Frame {...frame} title={`Queue of ${whose}`}>
          <QueueScreen overview={overview} reading={reading} selected={entry} />
        </Frame>
      );
    case 'clear':
      return (
        <Frame {...frame} title={`Clear the queue of ${whose}`}>
          <ClearScreen item={item} clock={clock} onClose={() => show('queue')} />
        </Frame>
      );
  }
}
