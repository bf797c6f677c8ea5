import { startBackend } from '../../networks/gradients/backend.ts';
import { measuredField } from '../../networks/gradients/measuredField.ts';
import type { Answer, Task } from './messages.ts';

self.onmessage = ({ data }: MessageEvent<Task>) => {
  measure(data).catch((error: unknown) => answer({ failed: String(error) }));
};

/** One random network after another, so that the page shows their sum as it settles. */
async function measure({ probe, networks }: Task): Promise<void> {
  await startBackend();
  const sum = new Float32Array(probe.width * probe.height);
  for (let n = 1; n <= networks; n++) {
    const field = await measuredField({ ...probe, seed: 1000 * n });
    field.forEach((value, i) => (sum[i]! += value));
    answer({ field: sum, count: n });
  }
}

function answer(message: Answer): void {
  self.postMessage(message);
}
