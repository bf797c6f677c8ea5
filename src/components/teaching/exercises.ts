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
  /** Of an exercise to choose, in the chapter's order. */
  readonly choices: readonly Choice[];
  /** Where a number is to be written: what stands before it and its unit. */
  readonly room: { readonly before: string; readonly unit: string } | null;
  /** What stands under “Answer”, as HTML. */
  readonly answer: string;
}

export interface Choice {
  readonly html: string;
  readonly isRight: boolean;
}

/** The exercises of a chapter, drawn, in their order. */
export function exercisesOf(address: string, document: Document): readonly Exercise[] {
  return [...document.querySelectorAll('book-question')].map((question) => {
    const part = (selector: string) => partOf(question, selector, address);
    const [name, kind] = [...part('.question-head').children].map(wordsOf);
    const asks = part('fieldset, .question-asks');
    const answer = part('details[data-answer]');
    const unread = [
      ...asks.querySelectorAll('legend, .choice'),
      // What needs the figure beside it.
      ...answer.querySelectorAll('summary, [data-live]'),
    ];
    const choices = [...asks.querySelectorAll('.choice')].map((choice) => ({
      html: partOf(choice, 'span', address).innerHTML.trim(),
      isRight: choice.querySelector('[data-right]') !== null,
    }));
    const field = question.querySelector('label:has(> [name="number"])');
    for (const element of unread) element.remove();
    return {
      id: question.id,
      href: `${address}#${question.id}`,
      name: name ?? '',
      kind: kind ?? '',
      asks: withoutIds(asks),
      choices,
      room: field && roomOf(field),
      answer: withoutIds(answer),
    };
  });
}

/**
 * The exercises, each with what it shows that a student can do, by the chapter's front matter. Throws where one has no
 * such sentence, or a sentence no exercise.
 */
export function withAbilities(
  exercises: readonly Exercise[],
  able: Readonly<Record<string, string>>,
  address: string,
): readonly (Exercise & { readonly able: string })[] {
  const ids = exercises.map(({ id }) => id);
  const unmet = Object.keys(able).find((id) => !ids.includes(id));
  if (unmet) throw new Error(`${address}: \`able\` names “${unmet}”, which is no exercise.`);
  return exercises.map((exercise) => {
    const words = able[exercise.id];
    if (!words) throw new Error(`${address}: \`able\` does not say what “${exercise.id}” shows.`);
    return { ...exercise, able: words };
  });
}

function roomOf(field: Element): Exercise['room'] {
  const before = wordsOf(field.firstElementChild ?? field);
  return { before, unit: wordsOf(field).slice(before.length).trim() };
}

/** What is in an element, fit to stand beside parts of other chapters. */
function withoutIds(element: Element): string {
  for (const one of element.querySelectorAll('[id]')) one.removeAttribute('id');
  return element.innerHTML;
}
