import { copy } from './copy.ts';

/** A text that is to be set in a page elsewhere: its addresses are made whole, and a button copies it. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('pre');
    const button = this.querySelector('button');
    const said = this.querySelector('[role="status"]');
    if (!text || !button || !said) return;
    // The book is where it was found: only the page knows.
    text.textContent = text.textContent.replace('src="/', `src="${location.origin}/`);
    button.hidden = false;
    button.addEventListener('click', () => {
      copy(text.textContent).then(
        () => (said.textContent = 'Copied.'),
        () => {
          // Not every browser lets a page write there; a reader always may.
          getSelection()?.selectAllChildren(text);
          said.textContent = 'Marked: copy it with your keyboard.';
        },
      );
    });
    this.addEventListener('focusout', () => (said.textContent = ''));
  }
}

customElements.define('copy-text', CopyText);
