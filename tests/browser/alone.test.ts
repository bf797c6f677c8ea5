import { FillFigure } from './fillFigure.ts';
import { expect, test } from './fixtures.ts';
import { documentOf, pages, words } from './site.ts';

for (const { route } of pages.filter((page) => page.route.startsWith('/embed/'))) {
  test(`${route} says which figure it is, leads to it, and credits its photographs`, () => {
    const document = documentOf(route);
    const footer = document.querySelector('body > footer');
    const links = [...(footer?.querySelectorAll('a') ?? [])];
    const [back] = links;
    // In a frame on another site, too.
    expect(links.filter((link) => link.getAttribute('target') !== '_top')).toEqual([]);

    const { pathname, hash } = new URL(back?.getAttribute('href') ?? '', 'http://book');
    const figure = documentOf(pathname).getElementById(hash.slice(1));
    const alone = figure?.matches('[data-alone]') ? figure : figure?.querySelector('[data-alone]');
    expect(alone?.getAttribute('data-alone')).toBe(route);

    const caption = [...(figure?.children ?? [])].find((part) => part.localName === 'figcaption');
    if (caption) {
      const number = /^Figure \d+/.exec(words(caption))?.[0];
      expect(words(back)).toMatch(new RegExp(`^${number} of chapter \\d+, `));
      // What is said of it here is said of it there, where works and figures of the chapter are at hand.
      for (const unread of caption.querySelectorAll('.katex-mathml, .cite, [popover]'))
        unread.remove();
      const inChapter = words(caption).replace(/ (?=[,.])/g, '');
      const said = words(back!.parentElement!.previousElementSibling);
      expect(said.length).toBeGreaterThan(40);
      expect(said).not.toMatch(/\[\d|(Figure|Equation|Exercise) \d+\b(?! of chapter \d)/);
      expect(inChapter).toContain(said.replace(/(?<=\d) of chapter \d+/g, ''));
    }

    const hasPhotographs = /\/(photographs|thumbnails|blind-test|sheets)\//.test(
      document.body.innerHTML,
    );
    expect(links.some((link) => link.getAttribute('href') === '/credits/')).toBe(hasPhotographs);
    if (hasPhotographs) expect(words(footer)).toMatch(/Photographs by .* \(CC BY/);
  });
}

const run: readonly (readonly [figure: string, button: string])[] = [
  ['fill', 'Fill'],
  ['side-by-side', 'Fill with all'],
  ['diffusion', 'Run'],
  ['patches', 'Play'],
  ['learning-fill', 'Play'],
];

for (const [figure, button] of run) {
  test(`a projector's window shows ${figure} down to the button that runs it`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`/embed/${figure}/`);
    await page.locator('[data-ready="true"]').first().waitFor();
    const shown = page.getByRole('button', { name: button, exact: true }).first();
    await expect(shown).toBeInViewport({ ratio: 1 });
  });
}

test('where a picture is capped for a projector, what is painted lies under the pointer', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const figure = new FillFigure(page);
  await page.goto('/embed/fill/');
  await figure.ready();
  await figure.button('Clear').click();
  await figure.choose('Rectangle');
  await figure.draw([0.5, 0.25], [0.75, 0.5]);
  const [width, height] = (await figure.hole.innerText()).match(/\d+(?= by| pixels)/g)!.map(Number);
  expect(Math.abs(width! - 240)).toBeLessThan(5);
  expect(Math.abs(height! - 120)).toBeLessThan(5);
});

test('in a frame of another page, the way back opens the chapter in the whole window', async ({
  page,
}) => {
  await page.goto('/licence/');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/embed/attention/';
    frame.width = '320';
    document.body.prepend(frame);
  });
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('the wheel says which')).toBeVisible();
  await frame.getByRole('link', { name: /^Figure \d+ of chapter/ }).click();
  await expect(page).toHaveURL(/\/chapters\/contextual-attention\/#fig-/);
});
