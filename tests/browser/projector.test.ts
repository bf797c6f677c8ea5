import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 1280, height: 720 } });

/** What a figure is worked with, apart from the choice of another photograph and the list of its keys. */
const controls = {
  critics: '.easel-segment, .easel-go, select',
  bottleneck: '.easel-segment, .easel-go, .bottleneck-pair',
  influence: '.easel-segment, .easel-go',
  masks: '.masks-clock button, .masks-step, .easel-segment, .easel-go, .masks-button',
  'spectral-norm': 'button, input, .easel-segment',
} as const;

const shown = [
  { figure: 'critics', address: '/chapters/glcic/#critics' },
  { figure: 'critics', address: '/chapters/contextual-attention/#apart' },
  { figure: 'bottleneck', address: '/chapters/context-encoder/#bottleneck' },
  { figure: 'influence', address: '/chapters/dilated-convolution/#spot' },
  { figure: 'masks', address: '/chapters/gated-convolution/#masks' },
  { figure: 'spectral-norm', address: '/chapters/deepfill-v2/#spectral' },
  ...(Object.keys(controls) as (keyof typeof controls)[]).map((figure) => ({
    figure,
    address: `/embed/${figure}/`,
  })),
] as const;

for (const { figure, address } of shown) {
  test(`on a projector ${address} is seen with what it is worked with`, async ({ page }) => {
    await page.goto(address);
    const id = new URL(address, 'http://localhost').hash;
    const easel = page.locator(`${id} .easel`).first();
    await easel.scrollIntoViewIfNeeded();
    await expect(easel).toHaveAttribute('data-ready', 'true');
    const bottoms = await easel.evaluate((element, selector) => {
      const { top } = element.getBoundingClientRect();
      const first = element.querySelector('.easel-stage, svg');
      return [first!, ...element.querySelectorAll(selector)].map(
        (one) => one.getBoundingClientRect().bottom - top,
      );
    }, controls[figure]);
    expect(bottoms.length).toBeGreaterThan(4);
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(720);
  });
}
