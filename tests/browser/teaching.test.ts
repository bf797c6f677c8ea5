import { expect, test } from './fixtures.ts';
import { frameWidths, heightOf } from './frameHeights.ts';
import { documentOf, pages, words } from './site.ts';

const hrefOf = (link: Element | null | undefined): string => link?.getAttribute('href') ?? '';

/** The pages of the chapters in the order of their numbers. */
const chapters = pages
  .filter(({ route }) => /^\/chapters\/[^/]+\/$/.test(route))
  .map(({ route }) => {
    const document = documentOf(route);
    const [, number, minutes] = /Chapter (\d+) · (\d+) minutes/.exec(words(document.body)) ?? [];
    return { route, document, number: Number(number), minutes: Number(minutes) };
  })
  .sort((a, b) => a.number - b.number);
const exercises = chapters.flatMap(({ route, document }) =>
  [...document.querySelectorAll('book-question')].map((question) => ({
    href: `${route}#${question.id}`,
    question,
    head: [...question.querySelectorAll('.question-head > span')].slice(0, 2).map(words).join(' '),
  })),
);

test('the list of figures has that of the first page, every live figure of every chapter, and no other', () => {
  const inChapters = chapters.flatMap(({ route, document }) =>
    [...document.querySelectorAll('figure:has([data-alone])')].map((figure) => ({
      href: `${route}#${figure.id}`,
      name: /^Figure \d+/.exec(words(figure.querySelector(':scope > figcaption')))?.[0],
      alone: figure.querySelector('[data-alone]')?.getAttribute('data-alone'),
    })),
  );
  expect(inChapters.length).toBeGreaterThan(chapters.length);

  const listed = [...documentOf('/figures/').querySelectorAll('li:has(copy-text)')];
  const inList = listed.map((item) => ({
    href: hrefOf(item.querySelector('h3 a')),
    name: /^Figure \d+/.exec(words(item.querySelector('h3')))?.[0],
    alone: hrefOf(item.querySelector('a[href^="/embed/"]')),
  }));
  const first = documentOf('/').querySelector('figure [data-alone]')!;
  expect(inList).toEqual([
    { href: `/#${first.id}`, name: undefined, alone: first.getAttribute('data-alone') },
    ...inChapters,
  ]);

  for (const [i, item] of listed.entries()) {
    const { alone, href } = inList[i]!;
    expect(words(item.querySelector('pre'))).toContain(`<iframe src="${alone}"`);
    const [route = '', id = ''] = href.split('#');
    const figure = documentOf(route).getElementById(id);
    expect(figure, href).not.toBeNull();
    const caption = figure?.querySelector(':scope > figcaption > p');
    const beginning = words(item.querySelector('.still + h3 + p'));
    expect(beginning).toMatch(/\w.*[.?!:”)]$/);
    // A card in a caption has words of its own.
    if (caption && !caption.querySelector('.card, .katex'))
      expect(words(caption)).toContain(beginning);
    expect(item.querySelector('.still img, .still svg')).not.toBeNull();
  }
});

test('a frame is as high as its figure, so that nothing scrolls in it', async ({ page }) => {
  test.setTimeout(240_000);
  const frames = [...documentOf('/figures/').querySelectorAll('copy-text pre')].map(words);
  expect(frames.length).toBeGreaterThan(chapters.length);
  for (const frame of frames) {
    const [, address = '', height, width] =
      /src="([^"]+)" .*height="(\d+)" style="width:100%;max-width:(\d+)px;border:0"/.exec(frame) ??
      [];
    expect(Number(width)).toBe(frameWidths[0]);
    const needed = await heightOf(page, address);
    expect(Number(height), address).toBeGreaterThanOrEqual(needed);
    expect(Number(height), address).toBeLessThan(needed + 160);
  }
});

test('a frame is copied whole; where nothing may be copied, it is marked', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/figures/');
  const item = page
    .getByRole('listitem')
    .filter({ has: page.locator('copy-text') })
    .first();
  await item.locator('summary').focus();
  await page.keyboard.press('Enter');
  const frame = await item.locator('pre').innerText();
  const alone = await item.getByRole('link', { name: 'Alone' }).getAttribute('href');
  expect(frame).toContain(`src="${baseURL}${alone}"`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(item.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(frame);

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('Forbidden'));
  });
  await item.getByRole('button', { name: 'Copy' }).click();
  await expect(item.getByRole('status')).toContainText('Marked');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(frame);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a frame is there to be marked, and no button that does nothing', async ({ page }) => {
    await page.goto('/figures/');
    const item = page
      .getByRole('listitem')
      .filter({ has: page.locator('copy-text') })
      .first();
    await item.locator('summary').click();
    await expect(item.locator('pre')).toContainText('<iframe src="/embed/');
    await expect(item.locator('button')).toBeHidden();
    await expect(page.locator('main noscript p')).toBeVisible();
  });
});

test('the page for teachers has every exercise of every chapter, and its courses every minute', () => {
  const document = documentOf('/teaching/');
  const items = [...document.querySelectorAll('ul[aria-label^="What a student can do"] > li')];
  const listed = items.map((item) => ({
    href: hrefOf(item.querySelector('a')),
    head: words(item.querySelector(':scope > span')).replace(/ of chapter \d+/, ''),
  }));
  expect(listed).toEqual(exercises.map(({ href, head }) => ({ href, head })));
  const abilities = items.map((item) => item.firstChild?.textContent?.trim() ?? '');
  expect(new Set(abilities).size).toBe(items.length);
  for (const ability of abilities) expect(ability).toMatch(/^[a-z].*[^.]$/);

  const minutes = new Map(chapters.map((chapter) => [chapter.route, chapter.minutes]));
  const total = chapters.reduce((sum, chapter) => sum + chapter.minutes, 0);
  const courses = [...document.querySelectorAll('[data-course]')].map((course) => {
    const meetings = [...course.children].map((meeting) => ({
      said: Number(/(\d+) min$/.exec(words(meeting))?.[1]),
      sum: [...meeting.querySelectorAll('a')].reduce(
        (sum, link) => sum + (minutes.get(hrefOf(link)) ?? NaN),
        0,
      ),
    }));
    for (const { said, sum } of meetings) expect(said).toBe(sum);
    const all = meetings.reduce((sum, meeting) => sum + meeting.sum, 0);
    expect(words(course.parentElement)).toContain(`${all} minutes to read`);
    return { meetings: meetings.length, all };
  });
  expect(courses.slice(1)).toEqual([
    { meetings: 4, all: total },
    { meetings: chapters.length, all: total },
  ]);
});

test('the sheet for a class asks what the sheet of answers does, and gives none away', () => {
  const [asked, answered] = ['/teaching/exercises/', '/teaching/answers/'].map(documentOf);
  expect(asked!.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  const partsOf = (sheet: Document, part: string) =>
    [...sheet.querySelectorAll('section:has(.asks)')].map((one) => words(one.querySelector(part)));
  for (const part of ['h3', '.asks'])
    expect(partsOf(asked!, part)).toEqual(partsOf(answered!, part));
  expect(asked!.querySelector('.answer, .question-answer, .right')).toBeNull();
  expect(words(asked!.body)).not.toContain('Right:');
  const rooms = exercises.filter(({ question }) => question.querySelector('[name="number"]'));
  expect(asked!.querySelectorAll('.room')).toHaveLength(rooms.length);
});

test('the sheet of answers has what stands under “Answer” in the chapters, and is not searched', () => {
  const document = documentOf('/teaching/answers/');
  expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  expect(document.querySelector('[data-pagefind-body]')).toBeNull();
  const sheet = [...document.querySelectorAll('section:has(.answer)')];
  expect(sheet.map((one) => hrefOf(one.querySelector('h3 a')))).toEqual(
    exercises.map(({ href }) => href),
  );
  for (const [i, { href, question }] of exercises.entries()) {
    const answer = words(sheet[i]!.querySelector('.answer'));
    const number = question.querySelector('.question-answer');
    if (number) expect(answer, href).toContain(words(number));
    const choices = [...question.querySelectorAll('.choice > span')].map(words);
    const listed = [...sheet[i]!.querySelectorAll(':scope > ul > li')];
    const right = words(question.querySelector('.choice:has([data-right]) > span'));
    expect(listed.map(words), href).toEqual(
      choices.map((choice) => (choice === right ? `Right: ${choice}` : choice)),
    );
    const last = question.querySelector('details[data-answer] > p:not([data-live]):last-of-type');
    if (last && !last.querySelector('.card')) expect(answer, href).toContain(words(last));
  }
});
