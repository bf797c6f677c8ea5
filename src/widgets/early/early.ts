const pressed = 'button, input[type="radio"], input[type="checkbox"]';

/**
 * What a reader asks of a figure before its program has come is asked again as soon as it has, the last of it: until
 * then a radio can be seen to change, and would fall back.
 */
export function askAgain(root: Document): void {
  const asked = new WeakMap<Element, () => void>();
  const keep = (control: Element, again: () => void): void => {
    const island = control.closest('astro-island[ssr]');
    if (!island) return;
    if (!asked.has(island)) {
      const follow = (): void => afterEffects(() => asked.get(island)?.());
      island.addEventListener('astro:hydrate', follow, { once: true });
    }
    asked.set(island, again);
  };

  root.addEventListener('click', ({ target }) => {
    const control = target instanceof Element && target.closest<HTMLElement>(pressed);
    if (control) keep(control, () => control.click());
  });
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
    if (target.matches(pressed)) return;
    const { value } = target;
    keep(target, () => {
      // A file’s is not to be set, and it is still there.
      if (target.type !== 'file') target.value = value;
      for (const type of ['input', 'change'])
        target.dispatchEvent(new Event(type, { bubbles: true }));
    });
  });
}

/** After the figure's first effects, in which it reads the address: Preact runs them a task after the next frame. */
function afterEffects(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
