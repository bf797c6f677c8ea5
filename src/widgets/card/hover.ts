const RESTING = 350; // ms on a word before its card opens: a mouse that only passes opens nothing
const LEAVING = 250; // ms in which the mouse may get from the word to the card

/**
 * Cards open under a resting mouse too, and close when it has left word and card. A click on the word keeps the card
 * open; touch, keyboard and Escape do what they do without this. For buttons with `popovertarget` in `root`.
 */
export function openUnderMouse(root: Document): void {
  if (!('showPopover' in HTMLElement.prototype)) return;
  let opened: HTMLElement | null = null;
  let timer: number | undefined;

  const open = (source: HTMLElement, card: HTMLElement) => {
    if (isOpen(card)) return;
    card.showPopover({ source });
    opened = card;
  };
  const close = () => {
    if (opened?.contains(root.activeElement) === false) opened.hidePopover();
    opened = null;
  };
  root.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse' || !(target instanceof Element)) return;
    clearTimeout(timer);
    const word = wordAt(target);
    const card = word && cardOf(word);
    if (opened && card !== opened && !opened.contains(target))
      timer = window.setTimeout(close, LEAVING);
    else if (card && !isOpen(card)) timer = window.setTimeout(() => open(word, card), RESTING);
  });
  root.addEventListener('click', (event) => {
    clearTimeout(timer);
    if (!opened || !(event.target instanceof Element)) return;
    const word = wordAt(event.target);
    if (word && cardOf(word) === opened && isOpen(opened)) event.preventDefault();
    if (!opened.contains(event.target)) opened = null;
  });
}

const isOpen = (card: Element): boolean => card.matches(':popover-open');

const wordAt = (element: Element): HTMLElement | null =>
  element.closest<HTMLElement>('.card > button[popovertarget]');

const cardOf = (word: HTMLElement): HTMLElement | null =>
  word.ownerDocument.getElementById(word.getAttribute('popovertarget') ?? '');
