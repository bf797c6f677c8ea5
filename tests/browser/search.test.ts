import { expect, test } from './fixtures.ts';

test('the book is searched by keyboard alone, and nothing is loaded before', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) loaded.push(request.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(loaded).toEqual([]);

  await page.getByRole('button', { name: 'Search' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Search the book' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('renormalises');
  await expect(dialog.getByRole('status')).toContainText(/result|Nothing/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('mask');
  await expect(dialog.getByRole('status')).toContainText(/results for “mask”/);
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(chapters|glossary)\//);
});

/** What a reader may look for: the page that has to come first, its best section, and the definition soon after. */
const sought: readonly (readonly [
  query: string,
  page: string,
  section?: string | null,
  term?: string,
])[] = [
  ['gated convolution', '/chapters/gated-convolution/', 'A gate for every feature'],
  ['hole', '/chapters/inpainting/', null, 'hole'],
  ['attention', '/chapters/contextual-attention/', 'How to read an attention map', 'attention'],
  ['PSNR', '/chapters/inpainting/', null, 'psnr'],
  ['telea', '/chapters/diffusion/', 'One pass: fast marching'],
  ['poisson', '/chapters/glcic/', 'Losing the edge', 'poisson-blending'],
  ['receptive field', '/chapters/dilated-convolution/', null, 'receptive-field'],
  ['spectral norm', '/chapters/deepfill-v2/', 'A critic kept in bounds', 'spectral-normalisation'],
  ['mask', '/chapters/inpainting/', 'The mask, and which way round', 'mask'],
  ['WGAN', '/chapters/contextual-attention/', 'Two critics, a distance'],
  ['GLCIC', '/chapters/glcic/'],
  ['blind test', '/chapters/side-by-side/', 'Close, or real?'],
  ['licence', '/licence/'],
  ['BibTeX', '/references/'],
];

test('the chapter and the section that tell of a word come first, its definition soon', async ({
  page,
}) => {
  await page.goto('/glossary/');
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search the book' });
  for (const [query, first, section, term] of sought) {
    await dialog.getByRole('searchbox').fill(query);
    await expect(dialog.getByRole('status')).toContainText(`“${query}”`);
    const links = dialog.getByRole('link');
    await expect(links.first(), query).toHaveAttribute('href', first);
    if (section) await expect(links.nth(1), query).toHaveText(section);
    if (!term) continue;
    // Nothing but sections of the first page comes before it.
    const pages = dialog.locator('.page');
    const definition = pages.nth(1);
    await expect(definition.getByRole('link'), query).toHaveAttribute('href', `/glossary/#${term}`);
    await expect(definition).toContainText('Glossary');
  }
});

test('what is not in the book is said so, and Escape leads back', async ({ page }) => {
  await page.goto('/glossary/');
  const button = page.getByRole('button', { name: 'Search' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Search the book' });
  await page.keyboard.type('zxqvw');
  await expect(dialog.getByRole('status')).toContainText('Nothing in the book has “zxqvw”');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('a search without its index says what to do', async ({ page, context, walls }) => {
  walls.allow(/^Failed to load resource: net::ERR_FAILED .*pagefind\.js/);
  await context.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.goto('/glossary/');
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search the book' });
  await page.keyboard.type('mask');
  await expect(dialog.getByRole('status')).toContainText('did not arrive');
});
