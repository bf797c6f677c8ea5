import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';
import { letGo } from '../../../src/widgets/scene/hand.ts';

/** Draws a figure, or what has changed of it, effects and all; it is gone after the test, and so is its address. */
export const mount = (figure: ComponentChild) => act(() => render(figure, document.body));
export const unmount = () => mount(null);
afterEach(() => {
  render(null, document.body);
  history.replaceState(null, '', '#');
});

/** Does something, and all that follows from it. */
export const now = (work: () => void) =>
  act(async () => {
    work();
    await new Promise((resolve) => setImmediate(resolve));
  });

/** What the address holds once the hand is at rest. */
export function fragment(): string {
  letGo();
  return location.hash;
}
/** As a link does, or the browser's Back, which brings what was kept beside the address. */
export const goTo = (hash: string, beside: unknown = null) =>
  act(() => {
    history.replaceState(beside, '', hash);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });

/** All elements there are of that kind, of HTML unless told. */
export function findAll(selector: string): readonly HTMLElement[];
export function findAll<E extends Element>(selector: string, of: new () => E): readonly E[];
export function findAll(selector: string, of: new () => Element = HTMLElement): readonly Element[] {
  return [...document.querySelectorAll(selector)].filter((one) => one instanceof of);
}
/** The first of them. */
export function find(selector: string): HTMLElement;
export function find<E extends Element>(selector: string, of: new () => E): E;
export function find(selector: string, of: new () => Element = HTMLElement): Element {
  const [element] = findAll(selector, of);
  if (!element) throw new Error(`${selector} is not there.`);
  return element;
}
export const isThere = (selector: string) => document.querySelector(selector) !== null;
export const appears = (selector: string) => vi.waitFor(() => find(selector));
export const textsOf = (selector: string) =>
  findAll(selector).map(({ textContent }) => textContent);

export const fire = (selector: string, event: Event) =>
  act(() => void find(selector, Element).dispatchEvent(event));
export const click = (selector: string) => act(() => find(selector).click());

/** Chooses in a menu. */
export function choose(value: string, selector = 'select') {
  find(selector, HTMLSelectElement).value = value;
  return fire(selector, new Event('change', { bubbles: true }));
}

const key =
  (type: string) =>
  (name: string, options: KeyboardEventInit = {}, selector = '[role=application]') =>
    fire(selector, new KeyboardEvent(type, { key: name, bubbles: true, ...options }));
/** A key goes down where the reader paints or points, and up. */
export const hold = key('keydown');
export const release = key('keyup');
export async function press(...pressed: Parameters<typeof hold>): Promise<void> {
  await hold(...pressed);
  await release(...pressed);
}

/** Opens a photograph of one's own, a file of that name. */
export function openFile(name: string) {
  const input = '.easel-photographs input[type=file]';
  Object.defineProperty(find(input), 'files', { value: [new File([], name)], configurable: true });
  return fire(input, new Event('change', { bubbles: true }));
}
