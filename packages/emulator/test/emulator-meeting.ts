import type { Fault } from '../src/faults/faults.ts';
import { emulatorWith, type EmulatorUnderTest } from './emulator-under-test.ts';
import { START, TOKEN } from './instance-options.ts';

export interface EmulatorMeetingFault extends EmulatorUnderTest {
  /** Of the one method that meets the fault, once. */
  readonly path: string;
  readonly waiting: () => number;
  /** What the log of requests says: the status of each, and its fault. */
  readonly logged: () => readonly (readonly [status: number | null, fault: string | undefined])[];
}

/** An emulator whose next clear meets a fault. Nothing leaves, three messages wait: a clear that is carried out is seen by that. */
export function emulatorMeeting(fault: Fault): EmulatorMeetingFault {
  const emulator = emulatorWith({ state: 'blocked' });
  for (let i = 0; i < 3; i += 1) {
    emulator.instance.accept({ type: 'sendMessage', body: { chatId: '79990000002@c.us', message: 'An offer.' } }, START);
  }
  emulator.faults.plant({ operation: 'clearMessagesQueue', times: 1, fault });
  return {
    ...emulator,
    path: `/waInstance${emulator.instance.idInstance}/clearMessagesQueue/${TOKEN}`,
    waiting: () => emulator.instance.waiting(emulator.clock.now()),
    logged: () => emulator.requests.all().map(({ status, fault: met }) => [status, met]),
  };
}
