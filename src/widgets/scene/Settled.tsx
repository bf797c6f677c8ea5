import { useLayoutEffect, useState } from 'preact/hooks';
import { whenLetGo } from './hand.ts';

/**
 * Words that are read out whenever they change. While the reader holds the pointer or a key down they stay as
 * they were: nobody listens to fifty sentences a second, and each would lay out the page.
 */
export function Settled({ children }: { children: string }) {
  const [settled, setSettled] = useState(children);
  useLayoutEffect(() => whenLetGo(() => setSettled(children)), [children]);
  return <>{settled}</>;
}
