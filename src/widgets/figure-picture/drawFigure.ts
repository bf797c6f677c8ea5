import { facesIn } from './faces.ts';
import { inlined, loaded } from './inlined.ts';
import { initialIn, restyled } from './restyled.ts';

/** Pixels of the picture to one of the page. */
const scale = 2;
/** Around the figure, in pixels of the page. */
const margin = 16;

/**
 * A figure as it stands, with nothing to press and `credit` under it, on the page's ground. Browsers draw what is in a
 * page only as part of an SVG that stands for itself.
 */
export async function drawFigure(figure: HTMLElement, credit: string): Promise<HTMLCanvasElement> {
  await Promise.all([...figure.querySelectorAll('img')].map(shown));
  const { width, height, svg } = laidOut(figure, credit);
  const image = await loaded(
    `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await inlined(svg))}`,
  );
  const canvas = document.createElement('canvas');
  canvas.width = scale * width;
  canvas.height = scale * height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** One that comes only as it is scrolled to is fetched now. */
async function shown(image: HTMLImageElement): Promise<void> {
  image.loading = 'eager';
  await image.decode();
}

/** The page is as it was before anything of this is seen: nothing is drawn in between. */
function laidOut(figure: HTMLElement, credit: string) {
  const line = document.createElement('p');
  line.textContent = credit;
  line.style.cssText =
    'max-width: none; margin: 12px 0 0; color: var(--muted); font: 13px/1.5 var(--sans)';
  const top = scrollY;
  const restore = pressless();
  figure.querySelector(':scope > figcaption')?.before(line);
  try {
    const box = figure.getBoundingClientRect();
    const width = Math.ceil(box.width) + 2 * margin;
    const height = Math.ceil(line.getBoundingClientRect().bottom - box.top) + 2 * margin;
    const copy = restyled(figure, initialIn(figure)) as HTMLElement;
    copy.querySelector(':scope > figcaption')?.remove();
    copy.style.margin = `${margin}px`;
    return { width, height, svg: svgAround(copy, facesIn(figure), width, height) };
  } finally {
    line.remove();
    restore();
    // Figures above are as high again as they were; the browser had scrolled along.
    scrollTo({ top, behavior: 'instant' });
  }
}

function svgAround(copy: HTMLElement, faces: string, width: number, height: number): string {
  const html = new XMLSerializer().serializeToString(copy);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${scale * width}" height="${scale * height}" viewBox="0 0 ${width} ${height}">
<style>@namespace html url(http://www.w3.org/1999/xhtml); html|* { all: initial; scrollbar-width: none !important } ${faces}</style>
<foreignObject width="100%" height="100%">${html}</foreignObject></svg>`;
}

/** Has the figures stand as they do without scripts, when there is nothing to press, until what it gives is called. */
function pressless(): () => void {
  const medias = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .map(({ media }) => ({ media, text: media.mediaText }))
    .filter(({ text }) => text.includes('scripting: none'));
  for (const { media } of medias) media.mediaText = 'all';
  return () => {
    for (const { media, text } of medias) media.mediaText = text;
  };
}
