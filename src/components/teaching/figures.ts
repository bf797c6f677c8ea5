import type { NetworkEntry } from '../../networks/contract.ts';
import { standingAt, type Widget } from '../alone.ts';
import { partOf, wordsOf } from './drawn.ts';
import { networksRun } from './runs.ts';
import { stillOf, type Still } from './stills.ts';

/** A figure that runs, as its chapter has it. */
interface LiveFigure {
  readonly id: string;
  /** Where it stands in the chapter. */
  readonly href: string;
  /** “Figure 3”. */
  readonly name: string;
  /** How its caption begins. */
  readonly caption: string;
  /** Where it stands alone. */
  readonly alone: string;
  readonly widget: Widget;
  /** The trained networks that its first run needs. */
  readonly networks: readonly NetworkEntry[];
  readonly still: Still;
}

/** The live figures of a chapter or of the first page, drawn, in their order: those that hold a widget which can stand alone. */
export function liveFigures(address: string, document: Document): readonly LiveFigure[] {
  return [...document.querySelectorAll('[data-alone]')].map((widget) => {
    const figure = widget.closest('figure');
    if (!figure?.id) throw new Error(`${address}: a live figure stands in no <Figure>.`);
    const caption = [...figure.children].find(({ localName }) => localName === 'figcaption');
    if (!caption) throw new Error(`${address}: “${figure.id}” has no caption.`);
    const number = partOf(caption, 'b', address);
    const name = wordsOf(number).replace(/\.$/, '');
    number.remove();
    const alone = widget.getAttribute('data-alone') ?? '';
    const standing = standingAt(alone);
    return {
      id: figure.id,
      href: `${address}#${figure.id}`,
      name,
      caption: beginningOf(wordsOf(caption)),
      alone,
      widget: standing.widget,
      networks: networksRun(standing.widget, standing.scene),
      still: stillOf(widget, standing.widget, `${address.split('/').at(-2) ?? ''}-`),
    };
  });
}

/** Shorter than this, a sentence alone says too little. */
const fewCharacters = 70;

/** The first sentence of a text, or as many as it takes to say something. */
export function beginningOf(text: string): string {
  let beginning = '';
  for (const { segment } of new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(
    text,
  )) {
    if (beginning.trimEnd().length >= fewCharacters) break;
    beginning += segment;
  }
  return beginning.trim();
}
