// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../../../src/widgets/search/element.ts';
import { loadPagefind, type Page, type Pagefind } from '../../../../src/widgets/search/pagefind.ts';

vi.mock('../../../../src/widgets/search/pagefind.ts', async (original) => ({
  ...(await original<object>()),
  loadPagefind: vi.fn<() => Promise<Pagefind>>(),
}));

/** What lets the page of a query arrive, or fail to. */
let arrivals: Map<string, { arrive: () => void; fail: () => void }>;
const pageOf = (query: string): Promise<Page> =>
  new Promise((resolve, reject) => {
    const excerpt = `<mark>${query}</mark>`;
    const page = {
      url: `/${query}/`,
      meta: { title: query },
      content: '',
      excerpt,
      sub_results: [],
    };
    arrivals.set(query, { arrive: () => resolve(page), fail: () => reject(new Error()) });
  });
const find: Pagefind['debouncedSearch'] = (query) =>
  Promise.resolve({ results: [{ data: () => pageOf(query) }] });

const part = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
const status = () => part('[role=status]').textContent;
async function type(query: string): Promise<void> {
  const field = document.querySelector('input')!;
  field.value = query;
  field.dispatchEvent(new Event('input'));
  if (query !== '') await vi.waitFor(() => expect(arrivals.has(query)).toBe(true));
}
/** Everything that is ready to run has run. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  arrivals = new Map();
  vi.mocked(loadPagefind).mockResolvedValue({ debouncedSearch: find });
  // A browser finds the element whole, as its script is run after the page was read.
  const page = document.createElement('div');
  page.innerHTML = `<book-search><button></button><dialog>
    <form><input type="search"></form><p role="status"></p><ol></ol></dialog></book-search>`;
  document.body.append(page);
});
afterEach(() => document.body.replaceChildren());

test('what was found is shown', async () => {
  await type('mask');
  arrivals.get('mask')!.arrive();
  await vi.waitFor(() => expect(status()).toBe('1 result for “mask”.'));
  expect(part('ol a').textContent).toBe('mask');
});

test('what the best section says is not said of its page too', async () => {
  const section = { title: 'Part', url: '/mask/#part', excerpt: '<mark>mask</mark>' };
  vi.mocked(loadPagefind).mockResolvedValue({
    debouncedSearch: async (query, options, wait) => {
      const found = await find(query, options, wait);
      const [result] = found!.results;
      const sub_results = [{ ...section, weighted_locations: [{ balanced_score: 1 }] }];
      return { results: [{ data: async () => ({ ...(await result!.data()), sub_results }) }] };
    },
  });
  await type('mask');
  arrivals.get('mask')!.arrive();
  await vi.waitFor(() => expect(status()).toBe('1 result for “mask”.'));
  const said = [...document.querySelectorAll('ol p')].map(({ textContent }) => textContent);
  expect(said).toEqual(['', 'mask']);
});

test('what was found beyond the first eight comes step by step, and the focus goes on with it', async () => {
  const pages = Array.from({ length: 18 }, (_, i) => ({
    url: `/${i}/`,
    meta: { title: `mask ${i}` },
    content: '',
    excerpt: '',
    sub_results: [],
  }));
  vi.mocked(loadPagefind).mockResolvedValue({
    debouncedSearch: () =>
      Promise.resolve({ results: pages.map((page) => ({ data: () => Promise.resolve(page) })) }),
  });
  document.querySelector('input')!.value = 'mask';
  document.querySelector('input')!.dispatchEvent(new Event('input'));
  for (const count of [8, 16]) {
    await vi.waitFor(() => expect(status()).toBe(`The first ${count} results for “mask”.`));
    part('ol button').click();
    const next = pages[count]!.url;
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('href')).toBe(next));
  }
  expect(status()).toBe('18 results for “mask”.');
  expect(document.querySelector('ol button')).toBeNull();
  const shown = [...document.querySelectorAll('ol a')].map((link) => link.getAttribute('href'));
  expect(shown).toEqual(pages.map(({ url }) => url));
});

test('under an emptied field nothing appears of the word that was erased', async () => {
  await type('mask');
  await type('');
  arrivals.get('mask')!.arrive();
  await settle();
  expect([status(), part('ol').childElementCount]).toEqual(['', 0]);
});

test.each(['arrive', 'fail'] as const)(
  'a slow answer changes nothing where another was asked for since: its pages %s',
  async (how) => {
    await type('mask');
    await type('gate');
    arrivals.get('gate')!.arrive();
    await vi.waitFor(() => expect(status()).toBe('1 result for “gate”.'));
    arrivals.get('mask')![how]();
    await settle();
    expect([status(), part('ol a').textContent]).toEqual(['1 result for “gate”.', 'gate']);
  },
);

describe('Enter', () => {
  let followed: string[];
  const enter = () => document.querySelector('form')!.requestSubmit();

  beforeEach(async () => {
    followed = [];
    part('ol').addEventListener('click', (event) => {
      event.preventDefault();
      followed.push((event.target as Element).textContent);
    });
    part('button').click();
    await type('mask');
    arrivals.get('mask')!.arrive();
    await vi.waitFor(() => expect(status()).toBe('1 result for “mask”.'));
  });

  test('follows the first result', async () => {
    enter();
    await vi.waitFor(() => expect(followed).toEqual(['mask']));
  });

  test('waits for what was asked for last, and follows nothing of before', async () => {
    await type('gate');
    enter();
    await settle();
    expect(followed).toEqual([]);
    arrivals.get('gate')!.arrive();
    await vi.waitFor(() => expect(followed).toEqual(['gate']));
  });

  test.each<[what: string, shown: string, turn: () => unknown]>([
    ['something else was asked for', 'hole', () => type('hole')],
    ['the search was closed', 'gate', () => document.querySelector('dialog')!.close()],
  ])('follows nothing where %s meanwhile', async (_, shown, turn) => {
    await type('gate');
    enter();
    await turn();
    for (const query of ['gate', shown]) arrivals.get(query)!.arrive();
    await vi.waitFor(() => expect(status()).toBe(`1 result for “${shown}”.`));
    await settle();
    expect(followed).toEqual([]);
  });
});

test('an index that does not arrive is no error of the page, and is asked for again', async () => {
  vi.mocked(loadPagefind).mockRejectedValueOnce(new Error());
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  part('button').click();
  await settle();
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
  await type('mask');
  arrivals.get('mask')!.arrive();
  await vi.waitFor(() => expect(status()).toBe('1 result for “mask”.'));
});
