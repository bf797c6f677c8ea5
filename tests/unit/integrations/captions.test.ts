import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { captionOf } from '../../../src/integrations/captions.ts';

const { document } = parseHTML(`<!doctype html><body>
  <figure id="fig-a"><figure><figcaption>Of a part.</figcaption></figure>
    <figcaption><b>Figure 2.</b> A <b>bold</b> word, <span class="card"><button>a hole</button>
    <span popover>What it is.</span></span> and <span class="katex"><span class="katex-mathml">x_1</span><span>x1</span></span>
    <em>too</em>, as in <a href="#fig-b">Figure&nbsp;3</a> <span class="card cite"><button>[2]</button>
    <span popover>A work.</span></span>, and <a href="/credits/">there</a>. <figure-link><button>Copy link</button></figure-link></figcaption></figure>
  <figure id="fig-b"></figure></body>`);

it('takes of a caption what is read away from its chapter, which it names where it points into it', () => {
  expect(captionOf(document, '/chapters/one/', 'fig-a', '7')).toBe(
    'A bold word, a hole and x1 too, as in Figure 3 of chapter 7, and there.',
  );
});

it('names the chapter and the figure that lacks a caption', () => {
  expect(() => captionOf(document, '/chapters/one/', 'fig-b', '7')).toThrow(/one.*fig-b/s);
});
