import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { pages } from './site.ts';

/** WCAG, and what axe's makers have found to help besides: landmarks of one name each, headings in order. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Colours do not depend on the width, nor places on the scheme: two looks see everything. */
const looks = [
  { width: 390, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const;
const chapters = pages.filter(({ route }) => /^\/chapters\/[^/]+\/$/.test(route));

/** Pixels by which a page is wider than its window. */
const overflow = () => document.documentElement.scrollWidth - window.innerWidth;

/** Lists laid out in rows in which a member has another margin than the first: it stands lower than its neighbours. */
const uneven = () =>
  [...document.querySelectorAll('ul, ol')]
    .filter((list) => /grid|flex/.test(getComputedStyle(list).display))
    .filter(
      (list) => new Set([...list.children].map((one) => getComputedStyle(one).marginTop)).size > 1,
    )
    .map((list) => list.outerHTML.slice(0, 120));

/** Shows the page that wide and that dark, and waits until it has been drawn so. */
async function take(page: Page, { width, colorScheme }: (typeof looks)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    (query) => matchMedia(query).matches,
    `(width: ${width}px) and (prefers-color-scheme: ${colorScheme})`,
  );
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  // A colour that is inherited goes over one step at a time, each of them a transition, however short.
  await page.waitForFunction(
    () => !document.getAnimations().some((one) => one instanceof CSSTransition),
  );
}

/** What axe finds, with the place and the reason. */
async function violations(page: Page) {
  // Twice as fast as the other mode, which differs only for pages with frames of another origin.
  expect(page.frames()).toHaveLength(1);
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    .analyze();
  return found.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
}

for (const { route } of pages) {
  test(`axe finds nothing on ${route}, which fits a phone and 320 pixels and stands level`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto(route, { waitUntil: 'networkidle' });
    for (const look of looks) {
      await take(page, look);
      const { width, colorScheme } = look;
      expect(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
    }
    expect(await page.evaluate(uneven)).toEqual([]);
    // A window enlarged fourfold leaves 320 pixels.
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await expect.poll(() => page.evaluate(overflow), `${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test('no page shows an expression in place of its value', async ({ request }) => {
  for (const { route } of pages) {
    const text = await (await request.get(route)).text();
    // What stands between two tags, scripts, styles and listings of code apart, and so is read.
    const read = text.replace(/<(script|style|pre)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');
    expect(read.match(/\S*(toFixed|toLocaleString|undefined|NaN|\[object )\S*/g), route).toBeNull();
  }
});

/** What lies between the margins of an A4 page, in pixels of the page. */
const printed = { width: 605, height: 986 };
/** Terms and citations are words; points p1 and p2 and a changed spot are marks on a picture. */
const pressed =
  'main :is(button:not([popovertarget], .rf-point, .influence-spot), select, input:is([type=range], [type=file]))';

for (const { route } of chapters) {
  test(`${route} is a handout on paper: nothing to press, nothing cut`, async ({ page }) => {
    await page.setViewportSize(printed);
    await page.emulateMedia({ media: 'print' });
    await page.goto(route, { waitUntil: 'networkidle' });
    for (const control of await page.locator(pressed).all()) await expect(control).toBeHidden();
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    const cut = await page.getByRole('main').evaluate((main) =>
      [...main.querySelectorAll('*')]
        .filter((box) => {
          const { overflowX } = getComputedStyle(box);
          const scrolls = overflowX === 'auto' || overflowX === 'scroll';
          return scrolls && box.checkVisibility() && box.scrollWidth > box.clientWidth + 1;
        })
        .map((box) => box.outerHTML.slice(0, 200)),
    );
    expect(cut).toEqual([]);
  });
}

test('a page that is not there says so and leads back', async ({ page, walls }) => {
  walls.allow(/status of 404/);
  const response = await page.goto('/chapters/no-such-chapter/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).not.toHaveURL(/no-such-chapter/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { route } of pages) {
    test(`${route} is there to read, with a still for every figure and every picture`, async ({
      page,
    }) => {
      await page.goto(route);
      const main = page.getByRole('main');
      await expect(main).toContainText(/\w+ \w+ \w+/);
      for (const figure of await main.getByRole('figure').all()) {
        const still = figure.locator('img, svg, table, pre, .katex').first();
        await still.scrollIntoViewIfNeeded();
        await expect(still).toBeVisible();
      }
      for (const picture of await page.locator('img:visible').all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect(picture).toHaveJSProperty('complete', true);
        await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
      }
    });
  }

  for (const { route } of chapters) {
    test(`${route} shows its formulas and gives its answers`, async ({ page }) => {
      await page.goto(route);
      for (const formula of await page.locator('.equation .katex-html').all()) {
        await expect(formula).toBeVisible();
      }
      const answers = await page.locator('details[data-answer]').all();
      expect(answers.length).toBeGreaterThanOrEqual(4);
      for (const answer of answers) {
        const text = answer.locator(':scope > p:not([hidden])').last();
        await expect(text).toBeHidden();
        await answer.locator('summary').click();
        await expect(text).toBeVisible();
      }
    });
  }
});
