import { download } from '../copy/download.ts';
import { creditOf } from './credit.ts';
import { drawFigure } from './drawFigure.ts';
import { withTexts } from './png.ts';

/** Saves a figure as it stands, and under it whose it is, as PNG. `address` leads to the figure in this state. */
export async function keepPicture(figure: HTMLElement, address: string): Promise<void> {
  const credit = await creditOf(figure);
  const canvas = await drawFigure(figure, credit);
  const png = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('The picture is too large.')),
    );
  });
  const page = location.pathname.split('/').filter(Boolean).at(-1);
  const name = ['lacuna', page, figure.id].filter(Boolean).join('-');
  download(withTexts(png, { Copyright: credit, Source: address }), `${name}.png`);
}
