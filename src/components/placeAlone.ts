import type { Widget } from './alone.ts';
import { addressOf, chaptersInOrder } from './chapters.ts';

/** Where in the book a figure stands that can stand alone. */
export interface Place {
  readonly href: string;
  /** “Figure 1 of chapter 8, Contextual attention”. */
  readonly name: string;
  /** The number of the chapter that gives it a caption, if one does. */
  readonly chapter: number | null;
}

/** The figure of a chapter that shows the widget with the scene. */
export async function placeOf(widget: Widget, scene: string): Promise<Place> {
  const shown = new RegExp(`<${widget.replaceAll('-', '')}\\s[^>]*scene="${scene}"`, 'i');
  for (const chapter of await chaptersInOrder()) {
    const figures = chapter.body?.match(/^<Figure\s.*?^<\/Figure>/gms) ?? [];
    const at = figures.findIndex((figure) => shown.test(figure));
    const figure = figures[at];
    const id = figure && /\sid="([^"]+)"/.exec(figure)?.[1];
    if (!id) continue;
    return {
      href: `${addressOf(chapter)}#${id}`,
      name: `Figure ${at + 1} of chapter ${chapter.data.number}, ${chapter.data.title}`,
      chapter: chapter.data.number,
    };
  }
  // Shown by no chapter, it is the first page's; the build fails if that has no such figure either.
  return { href: `/#${widget}`, name: 'the figure of the first page', chapter: null };
}
