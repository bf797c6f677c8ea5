import { useEffect, useState } from 'preact/hooks';
import { askedFor } from '../../networks/coarse.ts';
import { megabytes } from './describe.ts';
import type { MethodChoice } from './view.ts';

/** What a fill by the method would download first, as a sentence; null where nothing, or where it cannot be known. */
export function useDownload(method: MethodChoice | undefined, isRunning: boolean): string | null {
  const network = method?.kind === 'network' ? askedFor(method).network : null;
  const [found, setFound] = useState<{ network: string; bytes: number | null } | null>(null);
  useEffect(() => {
    if (!network || isRunning) return;
    let isLate = false;
    import('../../networks/toDownload.ts')
      .then(({ bytesToDownload }) => bytesToDownload(network))
      .then(
        (bytes) => isLate || setFound({ network, bytes }),
        // A fill says itself what it loads: nothing is lost but the warning.
        () => {},
      );
    return () => void (isLate = true);
  }, [network, isRunning]);
  if (!found?.bytes || found.network !== network) return null;
  return `The first fill downloads ${megabytes(found.bytes)}, once.`;
}
