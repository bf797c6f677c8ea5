/** Properties of what moves, or of what a hand does. */
const unsaid = /^(animation|transition|will-change|cursor|pointer-events)/;
/** Elements that are never seen where there are scripts, whatever their style says. */
const unseen = 'script, noscript, style, template, link';

/** What every property is where no style sheet says anything. */
export type Initial = ReadonlyMap<string, string>;

/** Reads them from an element that is put into `parent` for as long. */
export function initialIn(parent: Element): Initial {
  const probe = document.createElement('span');
  probe.style.all = 'initial';
  parent.append(probe);
  const style = getComputedStyle(probe);
  const initial = [...style]
    .filter((name) => !unsaid.test(name))
    .map((name) => [name, style.getPropertyValue(name)] as const);
  probe.remove();
  return new Map(initial);
}

/** An element and all that is seen in it, its looks written into each, so that it needs no style sheet. */
export function restyled(element: Element, initial: Initial): Element | null {
  const style = getComputedStyle(element);
  if (style.display === 'none' || element.matches(unseen)) return null;
  const copy = element instanceof HTMLCanvasElement ? drawn(element) : plain(element);
  copy.setAttribute('style', textOf(style, initial));
  copy.append(...told(element, '::before', initial));
  for (const child of element.childNodes) {
    if (child instanceof Text) copy.append(child.data);
    if (child instanceof Element) copy.append(restyled(child, initial) ?? '');
  }
  copy.append(...told(element, '::after', initial));
  return copy;
}

function textOf(style: CSSStyleDeclaration, initial: Initial): string {
  let text = '';
  for (const [name, value] of initial) {
    const own = style.getPropertyValue(name);
    if (own !== value) text += `${name}:${own};`;
  }
  return text;
}

/** The element without what is in it, its addresses whole. */
function plain(element: Element): Element {
  const copy = element.cloneNode() as Element;
  for (const name of ['src', 'href']) {
    const address = copy.getAttribute(name);
    if (address && !address.startsWith('#')) {
      copy.setAttribute(name, new URL(address, document.baseURI).href);
    }
  }
  copy.removeAttribute('srcset');
  copy.removeAttribute('loading');
  return copy;
}

function drawn(canvas: HTMLCanvasElement): HTMLImageElement {
  const image = new Image();
  image.src = canvas.toDataURL();
  return image;
}

/** What a style sheet puts before or after what is in an element. */
function told(element: Element, where: '::before' | '::after', initial: Initial): Element[] {
  const style = getComputedStyle(element, where);
  const said = /^"(.*)"$/.exec(style.content);
  if (!said || style.display === 'none') return [];
  const copy = document.createElement('span');
  copy.setAttribute('style', textOf(style, initial));
  copy.textContent = said[1] ?? '';
  return [copy];
}
