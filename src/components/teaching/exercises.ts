import { partOf, wordsOf } from './drawn.ts';

/** An exercise, as its chapter has it. */
export interface Exercise {
  readonly id: string;
  /** Where it stands in the chapter. */
  readonly href: string;
  /** “Exercise 3”. */
  readonly name: string;
  /** “Choose”, “Work out”, “Do it in the figure”. */
  readonly kind: string;
  /** What it asks, as HTML, without the choices. */
  readonly asks: string;
  /** The right choice, as HTML, of an exercise to choose. */
  readonly choice: string | null;
  /** What stands under “Answer”, as HTML. */
  readonly answer: string;
}

/** The exercises of a chapter, drawn, in their order. */
export function exercisesOf(address: string, document: Document): readonly Exercise[] {
  return [...document.querySelectorAll('book-question')].map((question) => {
    const part = (selector: string) => partOf(question, selector, address);
    const right = question.querySelector('.choice:has([data-right]) > span');
    const [name, kind] = [...part('.question-head').children].map(wordsOf);
    const asks = part('fieldset, .question-asks');
    const answer = part('details[data-answer]');
    const unread = [
      ...asks.querySelectorAll('legend, .choice'),
      // What needs the figure beside it.
      ...answer.querySelectorAll('summary, [data-live]'),
    ];
    const choice = right?.innerHTML ?? null;
    for (const element of unread) element.remove();
    return {
      id: question.id,
      href: `${address}#${question.id}`,
      name: name ?? '',
      kind: kind ?? '',
      asks: withoutIds(asks),
      choice,
      answer: withoutIds(answer),
    };
  });
}

/** What is in an element, fit to stand beside parts of other chapters. */
function withoutIds(element: Element): string {
  for (const one of element.querySelectorAll('[id]')) one.removeAttribute('id');
  return element.innerHTML;
}
