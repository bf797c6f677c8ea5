import type { Page } from '@playwright/test';
import { findNetwork } from '../../../src/networks/catalogue.ts';
import type { Progress, Provider, RunRequest } from '../../../src/networks/contract.ts';
import type { NetworkCheck } from '../../../src/widgets/check/element.ts';

/** A run as it came back from the page. */
export interface Answer {
  readonly provider: Provider;
  readonly why: string | null;
  readonly outputs: Readonly<Record<string, Float32Array>>;
  readonly stages: readonly Progress['stage'][];
}

/** Opens the page of the networks, whose check can be given any picture. */
export async function openNetworks(page: Page): Promise<void> {
  await page.goto('/networks/');
  await page.locator('network-check button:enabled').waitFor();
}

/**
 * Runs a network in the page, a generator or a discriminator; rejects with the name, the code and the
 * sentence of what went wrong.
 */
export async function runInPage(page: Page, request: RunRequest): Promise<Answer> {
  const { image, hole, ...rest } = request;
  const does = findNetwork(request.network).selfTest.output === 'fill' ? 'run' : 'judge';
  const pixels = { size: image.width, image: [...image.data], hole: [...hole.data] };
  const plain = { ...rest, ...pixels, does } as const;
  const { outputs, ...answer } = await page.evaluate(
    async ({ does, size, image, hole, ...rest }) => {
      const element = document.querySelector<NetworkCheck>('network-check');
      if (!element) throw new Error('This page has no check.');
      const stages: Progress['stage'][] = [];
      const side = { width: size, height: size };
      const request = {
        ...rest,
        image: { ...side, channels: 3, data: Float32Array.from(image) },
        hole: { ...side, data: Uint8Array.from(hole) },
      };
      const { runner } = element;
      const { provider, why, outputs } = await runner[does](request, {
        onProgress: ({ stage }) => {
          if (stages.at(-1) !== stage) stages.push(stage);
        },
      }).catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        throw new Error(`${code}: ${String(error)}`);
      });
      // As numbers in JSON the outputs of a large network would take longer than its run.
      const inBase64 = Object.entries(outputs).map(([name, { data }]) => {
        const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
        let text = '';
        for (let i = 0; i < bytes.length; i += 0x8000)
          text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
        return [name, btoa(text)] as const;
      });
      return { provider, why, stages, outputs: inBase64 };
    },
    plain,
  );
  const values = outputs.map(([name, text]) => {
    return [name, new Float32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer)] as const;
  });
  return { ...answer, outputs: Object.fromEntries(values) };
}
