import { expect, test } from './fixtures.ts';
import { documentOf, words } from './site.ts';

test('every work begins with who wrote it or, where nobody is named, with its title', () => {
  const entries = [...documentOf('/references/').querySelectorAll('li[id^="ref-"]')].map(words);
  expect(entries.length).toBeGreaterThan(20);
  expect(entries.filter((entry) => !/^\p{L}/u.test(entry))).toEqual([]);
});

test('claims stand under the chapter that has them first, and a list leads to each chapter', async ({
  page,
}) => {
  await page.goto('/claims/');
  const chapters = page.getByRole('heading', { name: /^Chapter \d+, / });
  const numbers = (await chapters.allTextContents()).map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(numbers.length).toBeGreaterThan(5);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));

  const last = (await chapters.last().textContent()) ?? '';
  const jumps = page.getByRole('navigation', { name: 'On this page' });
  await jumps.getByRole('link', { name: last }).click();
  await expect(chapters.last()).toBeInViewport();
});

test('a network leads to its chapter, and its curve says which photographs it is of', () => {
  const page = documentOf('/networks/');
  for (const heading of page.querySelectorAll('section[aria-labelledby] > h2')) {
    const { id } = heading;
    const told = heading.parentElement!.querySelector('dd a[href^="/chapters/"]');
    expect(words(told), id).toMatch(/^Chapter \d+, /);
    const card = documentOf(`/networks/${id}/`);
    expect(card.querySelector(`.prose a[href="${told!.getAttribute('href')}"]`), id).not.toBeNull();
  }
  const curves = [...page.querySelectorAll('h3')].filter(
    (one) => words(one) === 'As training went on',
  );
  expect(curves.length).toBeGreaterThan(4);
  for (const curve of curves)
    expect(words(curve.nextElementSibling)).toMatch(/kept back.* end here at \d+\.\d dB/);
});
