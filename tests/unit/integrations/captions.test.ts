import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { captionOf } from '../../../src/integrations/captions.ts';

const { document } = parseHTML(`<!doctype html><body>
  <figure id="fig-a"><figure><figcaption>Of a part.</figcaption></figure>
    <figcaption><b>Figure 2.</b> A <b>bold</b> word, <span class="card"><button>a hole</button>
    <span popover>What it is.</span></span> and <span class="katex"><span class="katex-mathml">x_1</span><span>x1</span></span>
    <em>too</em>. <figure-link><button>Copy link</button></figure-link></figcaption></figure>
  <figure id="fig-b"></figure></body>`);

it('takes of a caption what is read, without its number and what can be pressed', () => {
  expect(captionOf(document, '/chapters/one/', 'fig-a')).toBe('A bold word, a hole and x1 too.');
});

it('names the chapter and the figure that lacks a caption', () => {
  expect(() => captionOf(document, '/chapters/one/', 'fig-b')).toThrow(/one.*fig-b/s);
});
