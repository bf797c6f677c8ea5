import { keepSolved, watchProgress } from '../progress/progress.ts';
import { isClose, readings } from './number.ts';

interface Verdict {
  readonly isRight: boolean;
  readonly sentence: string;
}

/**
 * An exercise: a form that `Question.astro` has drawn. It says whether an answer is right, opens the
 * explanation when it is, and keeps that. Which of the three kinds it is, its controls show.
 */
class BookQuestion extends HTMLElement {
  #mayAnnounce = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#tell(this.#check());
    });
    // A verdict on another answer than the one that stands there would mislead.
    form.addEventListener('input', () => this.#write('', ''));
    for (const element of this.querySelectorAll<HTMLElement>('[data-live]')) element.hidden = false;
    watchProgress(({ solved }) => (this.dataset['solved'] = String(solved.includes(this.#key))));
    this.#watchFigure();
  }

  get #key(): string {
    return `${this.dataset['chapter'] ?? ''}/${this.dataset['exercise'] ?? ''}`;
  }

  #check(): Verdict {
    const { figure } = this.dataset;
    if (figure !== undefined) {
      return this.#isMet(figure)
        ? { isRight: true, sentence: 'Done: the figure shows it.' }
        : { isRight: false, sentence: 'Not yet: the figure does not show it.' };
    }
    const field = this.querySelector<HTMLInputElement>('input[name="number"]');
    return field ? this.#checkNumber(field.value) : this.#checkChoice();
  }

  #checkNumber(text: string): Verdict {
    const { answer, tolerance, unit } = this.dataset;
    const given = readings(text, unit);
    if (given.length === 0) {
      return { isRight: false, sentence: 'Write a number, such as 12, 0.5, 1/9 or √2.' };
    }
    const isAnswer = (times: number): boolean =>
      given.some((value) => isClose(times * value, Number(answer), Number(tolerance)));
    if (isAnswer(1)) return { isRight: true, sentence: 'Right.' };
    const written = text.trim();
    const sentence =
      unit === '%' && !written.endsWith(unit) && isAnswer(100)
        ? `In percent, please: ${written} is a share.`
        : `Not ${written}. Try again, or look at the hint.`;
    return { isRight: false, sentence };
  }

  #checkChoice(): Verdict {
    const chosen = this.querySelector<HTMLInputElement>('input[name="choice"]:checked');
    if (!chosen) return { isRight: false, sentence: 'Choose an answer first.' };
    const why = chosen.dataset['why'];
    return 'right' in chosen.dataset
      ? { isRight: true, sentence: why ?? 'Right.' }
      : { isRight: false, sentence: why ?? 'Not this one. Try again, or look at the hint.' };
  }

  /** A figure says on an element within it which exercises its scene meets. */
  #watchFigure(): void {
    const { figure } = this.dataset;
    const root = figure === undefined ? null : document.getElementById(figure);
    if (!root || figure === undefined) return;
    const look = (): void => {
      // What the figure shows before its reader has touched it is no answer.
      if (this.#isMet(figure)) {
        if (this.#mayAnnounce) this.#tell(this.#check());
        this.#mayAnnounce = false;
      } else this.#mayAnnounce = true;
    };
    new MutationObserver(look).observe(root, {
      subtree: true,
      attributeFilter: ['data-met'],
    });
    look();
  }

  #isMet(figure: string): boolean {
    const met = document.getElementById(figure)?.querySelector<HTMLElement>('[data-met]');
    return (met?.dataset['met'] ?? '').split(' ').includes(this.dataset['until'] ?? '');
  }

  #tell({ isRight, sentence }: Verdict): void {
    this.#write(isRight ? 'status' : 'alert', sentence);
    if (!isRight) return;
    keepSolved(this.#key);
    this.dataset['solved'] = 'true';
    const answer = this.querySelector<HTMLDetailsElement>('details[data-answer]');
    if (answer) answer.open = true;
  }

  #write(role: string, sentence: string): void {
    for (const line of this.querySelectorAll<HTMLElement>('[role="status"], [role="alert"]')) {
      line.textContent = line.getAttribute('role') === role ? sentence : '';
    }
  }
}

customElements.define('book-question', BookQuestion);
