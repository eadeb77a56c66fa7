import type { Reading, Selection } from '@sluice/queue';
import { useEffect, useRef, useState } from 'react';
import { prepare, type Prepared } from '../clearing/prepare.ts';
import type { Session } from '../clearing/session.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';

/** The plan of a clearing, made once, from the first reading there is: what is confirmed must not change while it is read. */
export function usePrepared(
  connected: ConnectedInstance,
  session: Session,
  reading: Reading | undefined,
  selection: Selection,
): Prepared | undefined {
  const [prepared, setPrepared] = useState<Prepared>();
  const hasBegun = useRef(false);
  useEffect(() => {
    if (reading === undefined || hasBegun.current) return;
    hasBegun.current = true;
    void prepare(connected, session, reading, selection).then(setPrepared);
  }, [connected, session, reading, selection]);
  return prepared;
}
