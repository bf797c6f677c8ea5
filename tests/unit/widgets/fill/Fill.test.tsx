// @vitest-environment happy-dom
import { cloneElement, render } from 'preact';
import { act } from 'preact/test-utils';
import renderToString from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noHole } from '../../../../src/inpainting/hole.ts';
import { codeInFragment } from '../../../../src/widgets/scene/address.ts';
import { fillCodec } from '../../../../src/widgets/fill/codec.ts';
import { Fill } from '../../../../src/widgets/fill/Fill.tsx';
import type { Picture } from '../../../../src/widgets/easel/picture.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { methods, namedScene } from '../../../../src/widgets/fill/served.ts';
import type { Reveal } from '../../../../src/widgets/fill/scene.ts';
import type { Difference } from '../../../../src/widgets/fill/useDifference.ts';
import type { Filled } from '../../../../src/widgets/fill/view.ts';
import { letGo } from '../../../../src/widgets/scene/hand.ts';

const scene = { ...namedScene('square'), method: 'partial-convolution', size: 256 } as const;
const still = {
  url: '/stills/square.webp',
  line: 'Filled at build.',
  distance: { l1: 0.05, squaredError: 0.01, psnr: 20, ssim: 0.5 },
  blended: {
    url: '/stills/square-blended.webp',
    distance: { l1: 0.04, squaredError: 0.008, psnr: 21, ssim: 0.6 },
  },
};
const figure = (
  <Fill
    id="fill"
    scene={scene}
    removed={null}
    photographs={photographs}
    methods={methods}
    still={still}
  />
);

const map = vi.hoisted(() => ({ mean: 0.125, largest: 0.5, fail: false }));
vi.mock('../../../../src/widgets/fill/difference.ts', () => ({
  differenceOf: (_: Picture, of: Filled): Promise<Difference> => {
    if (map.fail) return Promise.reject(new Error('Out of memory.'));
    const rectangle = { left: 560, top: 230, width: 150, height: 150 };
    return Promise.resolve({ of, ...map, image: { rectangle, pixels: new ImageData(150, 150) } });
  },
}));

const missing = vi.hoisted((): { of: Record<string, number> } => ({ of: {} }));
vi.mock('../../../../src/networks/toDownload.ts', () => ({
  bytesToDownload: (network: string) => Promise.resolve(missing.of[network] ?? null),
}));

let page: HTMLElement;
const find = (selector: string) => {
  const element = page.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`${selector} is not there.`);
  return element;
};
const button = (name: string) => {
  const found = [...page.querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
  );
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
};
const hold = (key: string, options: KeyboardEventInit = {}) =>
  act(
    () =>
      void find('.easel-surface').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, ...options }),
      ),
  );
const release = (key: string) =>
  act(
    () =>
      void find('.easel-surface').dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true })),
  );
const press = async (key: string, options: KeyboardEventInit = {}) => {
  await hold(key, options);
  await release(key);
};
/** What can be revealed, and what is said of the rest. */
const offered = () =>
  [...page.querySelectorAll<HTMLInputElement>('.fill-reveals input')]
    .filter(({ disabled }) => !disabled)
    .map(({ labels }) => labels?.[0]?.textContent);
const why = () => {
  const id = find('.fill-reveals > fieldset').getAttribute('aria-describedby');
  return find(`#${id}`).textContent;
};
const reveal = (what: Reveal) => act(() => find(`input[value=${what}]`).click());
/** What the address holds once the hand is at rest. */
const fragment = () => {
  letGo();
  return location.hash;
};
const inAddress = () => fillCodec.decode(codeInFragment(fragment(), 'fill') ?? '');

beforeEach(async () => {
  history.replaceState(null, '', '#');
  page = document.createElement('div');
  document.body.append(page);
  await act(() => render(figure, page));
});
afterEach(() => {
  render(null, page);
  page.remove();
});

describe('the Fill figure', () => {
  it('is drawn on the server with the photograph, the hole and the fill', () => {
    const html = renderToString(figure);
    expect(html).toContain('/photographs/mountain-lake.webp');
    expect(html).toContain('/stills/square.webp');
    expect(html).toContain('easel-hatch-line');
    expect(html).toContain('The hole covers');
  });

  it('names what its first hole removes, and measures nearness to what another hides', async () => {
    await act(() => render(cloneElement(figure, { removed: 'A tower' }), page));
    expect(find('.fill-distance').textContent).toMatch(/^A tower stood here/);
    await act(() => render(figure, page));
    expect(find('.fill-distance').textContent).toMatch(/^Against what the hole hides/);
  });

  it('shows its fill blended, and how near that is, where the method left something to blend', async () => {
    await reveal('blended');
    expect(find('.fill').dataset['revealed']).toBe('blended');
    expect(
      find('.fill-after img[src="/stills/square-blended.webp"]').getAttribute('alt'),
    ).toContain('blended');
    expect(find('.fill-distance').textContent).toContain('21');
    expect(inAddress().reveal).toBe('blended');
    await reveal('fill');
    expect(find('.fill-distance').textContent).toContain('20');
  });

  it('shows the fill where an address asks for it blended and there is nothing to blend', async () => {
    const classical = { still: { ...still, blended: null }, key: 'classical' };
    await act(() => render(cloneElement(figure, classical), page));
    expect(offered()).not.toContain('Blended');
    expect(why()).toBe('Only networks’ fills are blended.');
    const asked = fillCodec.encode({ ...scene, reveal: 'blended' });
    await act(() => {
      location.hash = `#fill=${asked}`;
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    });
    expect(find('.fill').dataset['revealed']).toBe('fill');
  });

  it('writes nothing into the address until the reader works', () => {
    expect(location.hash).toBe('');
    expect(find('.fill').dataset).toMatchObject({ state: 'done', ready: 'true', stale: 'false' });
  });

  it('paints, takes back and paints again from the keyboard', async () => {
    await hold(' ');
    await press('ArrowRight', { shiftKey: true });
    await release(' ');
    expect(inAddress().marks).toHaveLength(2);
    expect(inAddress().marks.at(-1)).toMatchObject({
      kind: 'brush',
      points: [{ x: 2048 }, { x: 2304 }],
    });
    expect(find('.fill').dataset['stale']).toBe('true');
    await press('z', { ctrlKey: true });
    expect(inAddress().marks).toEqual(scene.marks);
    expect(find('.fill').dataset['stale']).toBe('false');
    await press('Z', { ctrlKey: true, shiftKey: true });
    expect(inAddress().marks).toHaveLength(2);
  });

  it('places a rectangle by two presses, or gives it up', async () => {
    await press('r');
    await press('Enter');
    await press('ArrowDown');
    await press('Escape');
    expect(fragment()).toBe('');
    await press('Enter');
    await press('ArrowDown');
    await press('ArrowRight');
    await press('Enter');
    expect(inAddress().marks.at(-1)).toMatchObject({ kind: 'rectangle', to: { x: 2112, y: 1152 } });
  });

  it('changes tool and brush by letters', async () => {
    await press('e');
    await press(']');
    await hold(' ');
    await release(' ');
    expect(inAddress().marks.at(-1)).toMatchObject({ kind: 'eraser', radius: 200 });
  });

  it('clears, and says that there is no hole and nothing else', async () => {
    await act(() => button('Clear').click());
    expect(find('.easel-status').textContent).toBe(noHole);
    expect(find('[role=status] #fill-hole').textContent).toBe(noHole);
    expect(page.querySelector('.fill-after, .fill-split')).toBeNull();
    expect(button('Clear').getAttribute('aria-disabled')).toBe('true');
    expect(button('Undo').getAttribute('aria-disabled')).toBe('false');
  });

  it('offers to fill where there is a hole only, and says why not', async () => {
    const go = button('Fill');
    go.focus();
    await act(() => button('Clear').click());
    expect(button('Fill')).toBe(go);
    expect(document.activeElement).toBe(go);
    expect(go.getAttribute('aria-disabled')).toBe('true');
    expect(go.getAttribute('aria-describedby')).toBe('fill-hole');
    await act(() => go.click());
    expect(find('.fill').dataset['state']).toBe('idle');
    expect(find('[role=alert]').textContent).toBe('');
    await act(() => button('Undo').click());
    expect(go.getAttribute('aria-disabled')).toBe('false');
  });

  it.each(['Clear', 'Undo'])('gives back what %s took: the hole and its fill', async (name) => {
    await act(() => button(name).click());
    expect(find('.fill').dataset).toMatchObject({ state: 'idle', stale: 'false' });
    await act(() => button(name === 'Clear' ? 'Undo' : 'Redo').click());
    expect(find('.fill').dataset).toMatchObject({ state: 'done', stale: 'false' });
    expect(page.querySelector('.fill-after')).not.toBeNull();
  });

  it('keeps an old fill beneath what is painted on, not beneath a hole begun anew', async () => {
    await hold(' ');
    await release(' ');
    expect(find('.fill').dataset['stale']).toBe('true');
    expect(page.querySelector('.fill-after')).not.toBeNull();
    await act(() => button('Clear').click());
    await hold(' ');
    await release(' ');
    expect(page.querySelector('.fill-after')).toBeNull();
    expect(find('.easel-status').textContent).toMatch(/^The hole covers/);
  });

  it('leaves the focus on the picture where undo takes the slider away', async () => {
    find('.fill-split').focus();
    const undo = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true });
    await act(() => void find('.fill-split').dispatchEvent(undo));
    expect(document.activeElement).toBe(find('.easel-surface'));
  });

  it('reveals the photograph, and brings that back from the address over the same still', async () => {
    await reveal('photograph');
    expect(find('.fill').dataset['revealed']).toBe('photograph');
    expect(page.querySelector('.fill-after [src="/stills/square.webp"]')).toBeNull();
    expect(find('.fill-split').getAttribute('aria-label')).toMatch(/the hole and the photograph$/);
    expect(find('[role=status]').textContent).toMatch(/Revealed is the photograph/);
    const kept = fragment();
    render(null, page);
    history.replaceState(null, '', kept);
    await act(() => render(figure, page));
    expect(find('.fill').dataset).toMatchObject({ state: 'done', revealed: 'photograph' });
    await reveal('fill');
    expect(page.querySelector('.fill-after [src="/stills/square.webp"]')).not.toBeNull();
  });

  it('reveals the difference with its scale and its figures', async () => {
    await reveal('difference');
    await vi.waitFor(() => expect(find('.fill').dataset['revealed']).toBe('difference'));
    expect(find('[role=status]').textContent).toMatch(/0\.13 on average and 0\.50 at most/);
    expect(find('.fill-scale').textContent).toBe('off by00.050.250.51');
    expect(button('Save the difference')).toBeTruthy();
    await act(() => render(cloneElement(figure, { removed: 'A tower' }), page));
    expect(find('.fill-scale').textContent).toMatch(/^changed by/);
    expect(find('[role=status]').textContent).toMatch(/no right answer/);
  });

  it('says so where a difference cannot be worked out, and reveals the fill', async () => {
    map.fail = true;
    await reveal('difference');
    await vi.waitFor(() => expect(find('[role=alert]').textContent).toMatch(/Out of memory/));
    map.fail = false;
    expect(find('.fill').dataset['revealed']).toBe('fill');
    expect(inAddress().reveal).toBe('fill');
  });

  it('offers nothing to reveal before there is a fill, and says why', async () => {
    await act(() => button('Clear').click());
    expect(offered()).toEqual([]);
    expect(why()).toBe('Once the hole is filled.');
    expect(find('.fill').dataset['revealed']).toBeUndefined();
    await act(() => button('Undo').click());
    expect(offered()).toEqual(['Fill', 'Blended', 'Photograph', 'Difference']);
  });

  it('says what the dashed square is, where it is drawn', async () => {
    expect(page.textContent).toContain('The method sees the dashed square, at 256 × 256.');
    await act(() => button('Clear').click());
    expect(page.querySelector('.fill-square')).toBeNull();
    expect(page.textContent).not.toContain('dashed');
  });

  it('says of partial convolution alone after how many layers it closes the hole', async () => {
    const said = () => /its encoder would .*?\./.exec(page.textContent)?.[0];
    expect(said()).toMatch(/^its encoder would close this hole after \d layers\.$/);
    const before = said();
    await act(() => button('Clear').click());
    expect(said()).toBeUndefined();
    await act(() => button('Undo').click());
    expect(said()).toBe(before);
    const select = page.querySelector('select')!;
    await act(() => {
      select.value = 'glcic';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(said()).toBeUndefined();
  });

  it('says what a fill would download, and only of the network that is chosen', async () => {
    missing.of = { 'context-encoder': 27_960_000, glcic: 0 };
    const select = page.querySelector('select')!;
    const choose = (id: string) =>
      act(() => {
        select.value = id;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    const said = () => /The first fill downloads .*?, once\./.exec(page.textContent)?.[0];
    await choose('context-encoder');
    await vi.waitFor(() => expect(said()).toBe('The first fill downloads 28.0 MB, once.'));
    await choose('harmonic');
    expect(said()).toBeUndefined();
    await choose('glcic');
    expect(said()).toBeUndefined();
    await choose('context-encoder');
    await vi.waitFor(() => expect(said()).toBeDefined());
  });

  it('works at a size that the method takes, and says which those are', async () => {
    const narrow = { id: 'narrow', name: 'A narrow one', kind: 'network', sizes: [128] } as const;
    const choices = (
      <Fill
        id="fill"
        {...{ scene, photographs }}
        removed={null}
        methods={[...methods, narrow]}
        still={null}
      />
    );
    await act(() => render(choices, page));
    const select = page.querySelector('select')!;
    const working = () =>
      page.querySelector<HTMLInputElement>('input[name=fill-size]:checked')?.value;
    const choose = (id: string) =>
      act(() => {
        select.value = id;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    expect(working()).toBe('256');
    await choose('narrow');
    expect(working()).toBe('128');
    expect(find('.fill-sizes').textContent).toBe('A narrow one works at 128 pixels only.');
    await choose('harmonic');
    expect(working()).toBe('256');
    expect(find('.fill-sizes').textContent).toBe('');
  });

  it('restores the scene of an address, without the still of another', async () => {
    await hold(' ');
    await release(' ');
    const kept = fragment();
    render(null, page);
    history.replaceState(null, '', kept);
    await act(() => render(figure, page));
    expect(find('.fill').dataset).toMatchObject({ state: 'idle', ready: 'true' });
    expect(page.querySelector('.fill-after')).toBeNull();
    expect(find('.fill-line').textContent).toMatch(/^Press Fill to see what .+ makes of this hole/);
    await act(() => button('Clear').click());
    expect(page.querySelector('.fill-line')).toBeNull();
  });

  it('says so where the address is damaged', async () => {
    render(null, page);
    history.replaceState(null, '', '#fill=damaged');
    await act(() => render(figure, page));
    expect(find('[role=alert]').textContent).toMatch(/damaged/);
    expect(page.querySelector('.fill-after')).not.toBeNull();
  });
});
