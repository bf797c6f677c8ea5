import { parseHTML } from 'linkedom';

export interface BuiltPage {
  /** Where it is served. */
  readonly route: string;
  readonly file: string;
  readonly html: string;
}

/** A mistake of a page, and the words by which its source can be found. */
interface PageFault {
  readonly sign: string;
  readonly reason: string;
}

/** What is wrong with a built page. `isFile` tells whether the site has a file at a path. */
export function pageFaults(
  page: BuiltPage,
  pages: readonly BuiltPage[],
  isFile: (path: string) => boolean,
): readonly PageFault[] {
  const { document } = parseHTML(page.html);
  const links = [...document.querySelectorAll('a[href]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  const dead = [...new Set(links)]
    .filter((href) => !/^[a-z]+:/.test(href) && !leadsSomewhere(href, page, pages, isFile))
    .map((href) => ({ sign: href, reason: `The link to ${href} leads nowhere.` }));
  const mute = [...document.querySelectorAll('img:not([alt])')].map((picture) => {
    const source = picture.getAttribute('src') ?? '';
    return { sign: source, reason: `The picture ${source} has no alternative text.` };
  });
  const drawings = [...document.querySelectorAll('[role="img"]')]
    .filter((drawing) => !isNamed(drawing))
    .map((drawing) => ({
      sign: drawing.getAttribute('class') ?? 'role="img"',
      reason: `A drawing on ${page.route} has role="img" and no name.`,
    }));
  return [...dead, ...mute, ...drawings, ...glued(document, page), ...valuesIn(document, page)];
}

/** Links that a word runs into: a template that ends its line before a link writes no space there. */
function glued(document: Document, { route }: BuiltPage): readonly PageFault[] {
  return [...document.querySelectorAll('a[href]')].flatMap((link) => {
    const [before, after] = [link.previousSibling, link.nextSibling].map((beside) =>
      beside?.nodeType === 3 ? (beside.textContent ?? '') : '',
    );
    if (!/[\p{L}\p{N},;:.]$/u.test(before ?? '') && !/^\p{L}/u.test(after ?? '')) return [];
    const words = link.textContent.trim();
    return [{ sign: words, reason: `${route} has no space beside the link “${words}”.` }];
  });
}

/** What a program writes where it has no value to write; in code it may stand. */
const noValue = /\b(null|undefined|NaN)\b|\[object \w+\]/;

function valuesIn(document: Document, { route }: BuiltPage): readonly PageFault[] {
  for (const code of document.querySelectorAll('script, style, code, pre, annotation'))
    code.remove();
  const text = document.body.textContent;
  const found = noValue.exec(text);
  if (!found) return [];
  const around = text.slice(Math.max(0, found.index - 40), found.index + 20).replace(/\s+/g, ' ');
  return [{ sign: around.trim(), reason: `${route} says “${found[0]}”: “${around.trim()}”.` }];
}

function isNamed(element: Element): boolean {
  const says = ['aria-label', 'aria-labelledby'].some((name) =>
    Boolean(element.getAttribute(name)),
  );
  return says || element.querySelector('title') !== null;
}

function leadsSomewhere(
  href: string,
  { route }: BuiltPage,
  pages: readonly BuiltPage[],
  isFile: (path: string) => boolean,
): boolean {
  const { pathname, hash } = new URL(href, `http://book${route}`);
  const path = decodeURIComponent(pathname);
  const target = pages.find((page) => page.route === path);
  if (!target) return !path.endsWith('/') && isFile(path);
  // `#fill=…` leads to a figure, in a state.
  const [id = ''] = decodeURIComponent(hash.slice(1)).split('=');
  return id === '' || target.html.includes(`id="${id}"`);
}
