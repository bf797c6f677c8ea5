// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import '../../../../src/widgets/finder/element.ts';

const part = (id: string, title: string, figures: string) => `<section data-part>
  <h2 id="${id}">${title}</h2><ul>${figures}</ul></section>`;
const figure = (name: string, caption: string, sought: string) => `<li data-sought="${sought}">
  <div role="img" aria-label="A lake."></div><h3>${name}</h3><p>${caption}</p>
  <details><button>Copy</button></details></li>`;

const all = <E extends HTMLElement>(selector: string) => [
  ...document.querySelectorAll<E>(selector),
];
const shown = (selector: string) =>
  all(selector)
    .filter((element) => !element.closest('[hidden]'))
    .map(({ textContent }) => textContent.trim());
const status = () => document.querySelector('[role="status"]')?.textContent;
const field = () => document.querySelector('input')!;
function type(query: string): void {
  field().value = query;
  field().dispatchEvent(new Event('input'));
}

beforeEach(() => {
  const page = document.createElement('div');
  page.innerHTML = `<figure-finder hidden><input type="search"><p role="status"></p></figure-finder>
    <nav><ul><li><a href="#one">One</a></li><li><a href="#two">Two</a></li></ul></nav>
    ${part('one', 'Chapter 1 Diffusion', figure('Figure 1', 'A glow.', 'diffusion') + figure('Figure 2', 'An edge.', 'diffusion'))}
    ${part('two', 'Chapter 2 Gates', figure('Figure 1', 'What a gate sees.', 'masks, DeepFill v2'))}`;
  document.body.append(page);
});
afterEach(() => document.body.replaceChildren());

test('it is shown where its script runs, and hides nothing before a word is typed', () => {
  expect(document.querySelector<HTMLElement>('figure-finder')?.hidden).toBe(false);
  expect([shown('h3').length, status()]).toEqual([3, '']);
});

test.each([
  ['glow', ['Figure 1'], ['One'], '1 of 3 figures.'],
  ['chapter 1', ['Figure 1', 'Figure 2'], ['One'], '2 of 3 figures.'],
  ['deepfill', ['Figure 1'], ['Two'], '1 of 3 figures.'],
  ['lake figure 1', ['Figure 1', 'Figure 1'], ['One', 'Two'], '2 of 3 figures.'],
  ['copy', [], [], 'No figure has that. Try one word less.'],
])('“%s” leaves its figures, their parts and the parts’ entries', (query, names, entries, said) => {
  type(query);
  expect(shown('h3')).toEqual(names);
  expect(shown('nav li')).toEqual(entries);
  expect(shown('h2').length).toBe(entries.length);
  expect(status()).toBe(said);
});

test('Escape brings all figures back', () => {
  type('glow');
  field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect([field().value, shown('h3').length, shown('nav li').length, status()]).toEqual([
    '',
    3,
    2,
    '',
  ]);
});
