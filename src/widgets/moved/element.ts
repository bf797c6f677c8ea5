/** A fill that is the photograph's own, so far off its place, and what a table then says of it. */
export interface Move {
  /** Whole pixels to the side and up. */
  readonly across: number;
  readonly down: number;
  /** The cells of its row, and of each whether none above it in its column is as good. */
  readonly cells: readonly { readonly text: string; readonly isBest: boolean }[];
}

/**
 * A picture whose square is cut from the photograph `data-photograph` of `data-side` pixels a side, `data-first` pixels
 * from its corner, and moved by one of `data-moves`, which a slider chooses; the last row of the table follows.
 */
class MovedFill extends HTMLElement {
  connectedCallback(): void {
    const slider = this.querySelector('input');
    const control = this.querySelector<HTMLElement>('[data-live]');
    if (!slider || !control) return;
    const moves = JSON.parse(this.dataset['moves'] ?? '[]') as readonly Move[];
    const show = (): void => {
      const move = moves[slider.valueAsNumber];
      if (move) this.#show(slider, move);
    };
    control.hidden = false;
    slider.addEventListener('input', show);
  }

  #show(slider: HTMLInputElement, { across, down, cells }: Move): void {
    const words = `${across} to the side, ${down} up`;
    slider.setAttribute('aria-valuetext', words);
    this.querySelector('output')!.textContent = words;

    const { photograph = '', first = '0' } = this.dataset;
    const square = this.querySelector<HTMLElement>('[data-square]')!;
    square.style.backgroundImage = `url("${photograph}")`;
    // As CSS has it: all of what the square does not show lies to its left at 100 %.
    const place = (by: number): string => `${(50 * (Number(first) + by)) / Number(first)}%`;
    square.style.backgroundPosition = `${place(across)} ${place(down)}`;

    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    cells.forEach(({ text, isBest }, i) => {
      const column = rows.map(({ cells }) => cells[i + 1]);
      const own = column.pop();
      const line = own?.querySelector('span');
      (line ?? own)!.textContent = text;
      if (!line) return;
      for (const other of column) {
        const shown = other?.querySelector('span');
        if (!shown) continue;
        shown.dataset['best'] ??= String(shown.classList.contains('best'));
        shown.classList.toggle('best', !isBest && shown.dataset['best'] === 'true');
      }
      line.classList.toggle('best', isBest);
    });
  }
}

customElements.define('moved-fill', MovedFill);
