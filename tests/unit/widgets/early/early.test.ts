// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { askAgain } from '../../../../src/widgets/early/early.ts';

/** What reached the figure's program, in order. */
let heard: string[] = [];

/** The program comes: it sets the controls as it holds them, and from then on listens. */
function arrive(): void {
  const island = document.querySelector('astro-island')!;
  document.querySelector<HTMLInputElement>('#one')!.checked = true;
  document.querySelector('select')!.value = 'a';
  island.removeAttribute('ssr');
  island.addEventListener('click', ({ target }) => heard.push(`click ${(target as Element).id}`));
  island.addEventListener('change', ({ target }) => {
    const { id, value } = target as HTMLSelectElement;
    heard.push(`change ${id} ${value}`);
  });
  island.dispatchEvent(new CustomEvent('astro:hydrate'));
}

const find = (id: string) => document.getElementById(id) as HTMLInputElement;

beforeEach(() => {
  heard = [];
  document.body.innerHTML = `<button id="outside"></button><astro-island ssr>
    <button id="go"><span id="word">Fill</span></button>
    <input type="radio" name="r" id="one" checked value="1" />
    <input type="radio" name="r" id="two" value="2" />
    <select id="method"><option value="a"></option><option value="b"></option></select>
  </astro-island>`;
});

askAgain(document);

test('the last that was asked of a figure before it lived is asked again, once', async () => {
  find('word').click();
  find('two').click();
  arrive();
  await vi.waitFor(() => expect(heard).toEqual(['click two', 'change two 2']));
  expect(find('two').checked).toBe(true);
});

test('a button is pressed again, by whatever part of it was hit', async () => {
  find('word').click();
  arrive();
  await vi.waitFor(() => expect(heard).toEqual(['click go']));
});

test('a choice is set again', async () => {
  find('method').value = 'b';
  find('method').dispatchEvent(new Event('change', { bubbles: true }));
  arrive();
  await vi.waitFor(() => expect(heard).toEqual(['change method b']));
});

test('a figure that lives is left to itself', async () => {
  arrive();
  find('go').click();
  find('outside').click();
  find('two').click();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  expect(heard).toEqual(['click go', 'click two', 'change two 2']);
});
