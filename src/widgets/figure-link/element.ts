import { copy } from '../copy/copy.ts';
import { aloneWithCode, codeInFragment, fragmentLedBy, fragmentOf } from '../scene/address.ts';
import { letGo } from '../scene/hand.ts';

/** In a figure: copies the address that shows the figure as its reader has left it, opens it alone, and keeps its picture. */
class FigureLink extends HTMLElement {
  connectedCallback(): void {
    const figure = this.closest('figure');
    if (!figure) return;
    this.#copies(figure);
    this.#keeps(figure);
    const widget = figure.querySelector<HTMLElement>('[data-alone]');
    if (widget) this.#opens(widget);
  }

  #copies(figure: HTMLElement): void {
    const button = this.querySelector('button');
    const said = this.querySelector('[role="status"]');
    if (!button || !said) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      copy(addressOf(figure)).then(
        () => (said.textContent = 'Copied.'),
        () => {
          // Not every browser lets a page write there, and none a page without https; the address bar is always the
          // reader's own. What other figures keep there stays.
          history.replaceState(history.state, '', fragmentLedBy(location.hash, idsIn(figure)));
          said.textContent = 'The link is in the address bar.';
        },
      );
    });
    this.addEventListener('focusout', () => (said.textContent = ''));
  }

  #keeps(figure: HTMLElement): void {
    const button = this.querySelector<HTMLElement>('[data-keep]');
    const said = this.querySelector('[role="status"]');
    if (!button || !said) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      said.textContent = 'Drawing …';
      import('../figure-picture/keep.ts')
        .then(({ keepPicture }) => keepPicture(figure, addressOf(figure)))
        .then(
          () => (said.textContent = 'Saved.'),
          // A browser may refuse to give out what it has drawn of a page.
          () => (said.textContent = 'It could not be drawn here: a screenshot will do.'),
        );
    });
  }

  #opens({ id, dataset: { alone = '' } }: HTMLElement): void {
    const link = this.querySelector('a');
    if (!link) return;
    const follow = (): void => {
      letGo();
      link.href = aloneWithCode(alone, codeInFragment(location.hash, id));
    };
    follow();
    link.hidden = false;
    // Before the browser reads where it leads, by whatever means it is opened or copied.
    for (const event of ['pointerenter', 'pointerdown', 'focus', 'click']) {
      link.addEventListener(event, follow);
    }
  }
}

const idsIn = (figure: HTMLElement): readonly string[] =>
  [figure, ...figure.querySelectorAll('[id]')].map(({ id }) => id);

/** The address that shows the figure as it stands. */
function addressOf(figure: HTMLElement): string {
  letGo();
  return new URL(fragmentOf(location.hash, idsIn(figure)), location.href).href;
}

customElements.define('figure-link', FigureLink);
