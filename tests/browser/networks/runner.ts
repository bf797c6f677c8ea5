import type { Page } from '@playwright/test';
import type { Progress, Provider, RunRequest } from '../../../src/networks/contract.ts';
import type { NetworkCheck } from '../../../src/widgets/check/element.ts';

/** A run as it came back from the page. */
export interface Answer {
  readonly provider: Provider;
  readonly why: string | null;
  readonly outputs: Readonly<Record<string, readonly number[]>>;
  readonly stages: readonly Progress['stage'][];
}

/** Opens the page of the networks, whose check can be given any picture. */
export async function openNetworks(page: Page): Promise<void> {
  await page.goto('/networks/');
  await page.locator('network-check button:enabled').waitFor();
}

/** Runs a network in the page; rejects with the name, the code and the sentence of what went wrong. */
export async function runInPage(page: Page, request: RunRequest): Promise<Answer> {
  const { image, hole, ...rest } = request;
  const plain = { ...rest, size: image.width, image: [...image.data], hole: [...hole.data] };
  return page.evaluate(async ({ size, image, hole, ...rest }) => {
    const element = document.querySelector<NetworkCheck>('network-check');
    if (!element) throw new Error('This page has no check.');
    const stages: Progress['stage'][] = [];
    const side = { width: size, height: size };
    const request = {
      ...rest,
      image: { ...side, channels: 3, data: Float32Array.from(image) },
      hole: { ...side, data: Uint8Array.from(hole) },
    };
    const { provider, why, outputs } = await element.runner
      .run(request, {
        onProgress: ({ stage }) => {
          if (stages.at(-1) !== stage) stages.push(stage);
        },
      })
      .catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        throw new Error(`${code}: ${String(error)}`);
      });
    const values = Object.entries(outputs).map(([name, { data }]) => [name, [...data]] as const);
    return { provider, why, stages, outputs: Object.fromEntries(values) };
  }, plain);
}
