/** Fonts of the page for an SVG that stands for itself: the rules of those that the text in `element` is set in. */
export function facesIn(element: Element): string {
  const families = new Set<string>();
  for (const one of [element, ...element.querySelectorAll('*')]) {
    const isText = [...one.childNodes].some((child) => child instanceof Text && child.data.trim());
    if (isText) families.add(familyOf(getComputedStyle(one)));
  }
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href })))
    .flatMap(({ rule, base }) =>
      rule instanceof CSSFontFaceRule && families.has(familyOf(rule.style))
        ? [withWholeAddresses(rule.cssText, base ?? document.baseURI)]
        : [],
    )
    .join('\n');
}

/** The first of a list. */
function familyOf(style: CSSStyleDeclaration): string {
  return style.fontFamily.split(',')[0]?.replaceAll('"', '').trim() ?? '';
}

function withWholeAddresses(css: string, base: string): string {
  return css.replace(
    /url\("([^"]+)"\)/g,
    (_, address: string) => `url("${new URL(address, base).href}")`,
  );
}
