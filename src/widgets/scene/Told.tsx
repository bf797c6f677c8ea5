import { useLayoutEffect, useState } from 'preact/hooks';
import { whenLetGo } from './hand.ts';

/**
 * What has come of something that changes in sight under the reader's hand, read out once that rests, and seen by
 * nobody. What stood there at first is no news: the page is sent without it, and until it changes it is empty.
 */
export function Told({ children }: { children: string }) {
  const [told, setTold] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (told !== null) return whenLetGo(() => setTold(children));
    setTold('');
    return undefined;
  }, [children]);
  return told === null ? null : (
    <p class="easel-hidden" aria-live="polite">
      {told}
    </p>
  );
}
