import { chromiumPath, quietFlags } from './chromium.ts';
import { expect, test } from './fixtures.ts';

test.use({
  launchOptions: {
    executablePath: chromiumPath,
    // The site under test is a local one, which a browser shows no page of another address.
    args: [...quietFlags, '--disable-features=LocalNetworkAccessChecks'],
  },
});

/** A page of another site with a figure in a frame: every data: address is an origin of its own. */
const course = (figure: string) =>
  `data:text/html,${encodeURIComponent(`<title>Course</title><iframe src="${figure}" width="960" height="800"></iframe>`)}`;

test('in a frame of another site a figure runs, and leads back in the whole window', async ({
  page,
  baseURL,
}) => {
  await page.goto(course(`${baseURL}/embed/connections/`));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.connections[data-ready="true"]')).toBeVisible();
  const weights = frame.getByText(/^Weights from/);
  const before = await weights.innerText();
  await frame.getByRole('slider', { name: 'Side n' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(weights).not.toHaveText(before);
  await frame.getByRole('link', { name: /^Figure \d+ of chapter/ }).click();
  await expect(page).toHaveURL(/\/chapters\/context-encoder\/#fig-/);
});

test('in a frame of another site a network fills a hole', async ({ page, baseURL }) => {
  await page.goto(course(`${baseURL}/embed/fill/square/`));
  const fill = page.frameLocator('iframe').locator('.fill[data-ready="true"]');
  await expect(fill).toBeVisible();
  await fill.getByRole('button', { name: 'Fill', exact: true }).click();
  await expect(fill).toHaveAttribute('data-state', 'running');
  await expect(fill).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
});
