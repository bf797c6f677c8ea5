// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

test('a page without https, which has no clipboard, gives the link in the address bar', async () => {
  vi.stubGlobal('navigator', { userAgent: 'a browser without https' });
  location.href = 'http://house.test/chapters/one/';
  document.body.innerHTML = `<figure id="fig-one"><figcaption><figure-link>
    <button type="button" hidden>Copy link</button> <a hidden></a> <span role="status"></span>
  </figure-link></figcaption></figure>`;
  await import('../../../../src/widgets/figure-link/element.ts');
  document.querySelector('button')!.click();
  await vi.waitFor(() =>
    expect(document.querySelector('[role="status"]')!.textContent).toBe(
      'The link is in the address bar.',
    ),
  );
  expect(location.hash).toBe('#fig-one');
});
