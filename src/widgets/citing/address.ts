/** Built for no address, a chapter is where it was found: that goes into its BibTeX and under what is printed of it. */
export function giveAddress(page: Document): void {
  const address = location.origin + location.pathname;
  for (const entry of page.querySelectorAll('[data-bibtex]'))
    entry.textContent = entry.textContent.replace(/\}$/, `  url       = {${address}},\n}`);
  for (const place of page.querySelectorAll('.colophon > span')) place.textContent ||= address;
}
