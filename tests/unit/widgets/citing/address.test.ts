// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { giveAddress } from '../../../../src/widgets/citing/address.ts';

test('a chapter that was built for no address is cited and printed with where it was found', () => {
  document.body.innerHTML = `<pre data-bibtex>@incollection{one,\n  year      = {2026},\n}</pre>
    <p class="colophon">One. <span></span> CC BY 4.0.</p>`;
  giveAddress(document);
  const found = location.origin + location.pathname;
  expect(document.querySelector('pre')?.textContent).toBe(
    `@incollection{one,\n  year      = {2026},\n  url       = {${found}},\n}`,
  );
  expect(document.querySelector('p')?.textContent).toBe(`One. ${found} CC BY 4.0.`);
});

test('an address that it was built for stays', () => {
  const built = '<pre>@incollection{one}</pre><p class="colophon"><span>https://a.book/</span></p>';
  document.body.innerHTML = built;
  giveAddress(document);
  expect(document.body.innerHTML).toBe(built);
});
