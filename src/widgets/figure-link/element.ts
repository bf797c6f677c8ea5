import { fragmentOf } from '../scene/address.ts';
import { letGo } from '../scene/hand.ts';

/** In a figure: copies the address that shows the figure as its reader has left it. */
class FigureLink extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const said = this.querySelector('[role="status"]');
    const figure = this.closest('figure');
    if (!button || !said || !figure) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      letGo();
      const ids = [figure, ...figure.querySelectorAll('[id]')].map(({ id }) => id);
      const address = new URL(fragmentOf(location.hash, ids), location.href).href;
      navigator.clipboard.writeText(address).then(
        () => (said.textContent = 'Copied.'),
        () => {
          // Not every browser lets a page write there; the address bar is always the reader's own.
          history.replaceState(history.state, '', address);
          said.textContent = 'The link is in the address bar.';
        },
      );
    });
    this.addEventListener('focusout', () => (said.textContent = ''));
  }
}

customElements.define('figure-link', FigureLink);
