// @vitest-environment happy-dom
import { cloneElement } from 'preact';
import { act } from 'preact/test-utils';
import renderToString from 'preact-render-to-string';
import { beforeEach, describe, expect, it, vi } from 'vitest';
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
import {
  choose,
  click,
  find,
  findAll,
  fragment,
  goTo,
  hold,
  isThere,
  mount,
  press,
  release,
  unmount,
} from '../mounted.ts';

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

const button = (name: string) => {
  const found = findAll('button').find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
};
const push = (name: string) => act(() => button(name).click());
/** What can be revealed, and what is said of the rest. */
const offered = () =>
  findAll('.fill-reveals input', HTMLInputElement)
    .filter(({ disabled }) => !disabled)
    .map(({ labels }) => labels?.[0]?.textContent);
const why = () => {
  const id = find('.fill-reveals > fieldset').getAttribute('aria-describedby');
  return find(`#${id}`).textContent;
};
const reveal = (what: Reveal) => click(`input[value=${what}]`);
const inAddress = () => fillCodec.decode(codeInFragment(fragment(), 'fill') ?? '');

beforeEach(() => mount(figure));

describe('the Fill figure', () => {
  it('is drawn on the server with the photograph, the hole and the fill', () => {
    const html = renderToString(figure);
    expect(html).toContain('/photographs/mountain-lake.webp');
    expect(html).toContain('/stills/square.webp');
    expect(html).toContain('easel-hatch-line');
    expect(html).toContain('The hole covers');
  });

  it('names what its first hole removes, and measures nearness to what another hides', async () => {
    await mount(cloneElement(figure, { removed: 'A tower' }));
    expect(find('.fill-distance').textContent).toMatch(/^A tower stood here/);
    await mount(figure);
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
    await mount(cloneElement(figure, classical));
    expect(offered()).not.toContain('Blended');
    expect(why()).toBe('Only networks’ fills are blended.');
    const asked = fillCodec.encode({ ...scene, reveal: 'blended' });
    await goTo(`#fill=${asked}`);
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
    await press(' ');
    expect(inAddress().marks.at(-1)).toMatchObject({ kind: 'eraser', radius: 200 });
  });

  it('clears, and says that there is no hole and nothing else', async () => {
    await push('Clear');
    expect(find('.easel-status').textContent).toBe(noHole);
    expect(find('[role=status] #fill-hole').textContent).toBe(noHole);
    expect(isThere('.fill-after, .fill-split')).toBe(false);
    expect(button('Clear').getAttribute('aria-disabled')).toBe('true');
    expect(button('Undo').getAttribute('aria-disabled')).toBe('false');
  });

  it('offers to fill where there is a hole only, and says why not', async () => {
    const go = button('Fill');
    go.focus();
    await push('Clear');
    expect(button('Fill')).toBe(go);
    expect(document.activeElement).toBe(go);
    expect(go.getAttribute('aria-disabled')).toBe('true');
    expect(go.getAttribute('aria-describedby')).toBe('fill-hole');
    await act(() => go.click());
    expect(find('.fill').dataset['state']).toBe('idle');
    expect(find('[role=alert]').textContent).toBe('');
    await push('Undo');
    expect(go.getAttribute('aria-disabled')).toBe('false');
  });

  it.each(['Clear', 'Undo'])('gives back what %s took: the hole and its fill', async (name) => {
    await push(name);
    expect(find('.fill').dataset).toMatchObject({ state: 'idle', stale: 'false' });
    await push(name === 'Clear' ? 'Undo' : 'Redo');
    expect(find('.fill').dataset).toMatchObject({ state: 'done', stale: 'false' });
    expect(isThere('.fill-after')).toBe(true);
  });

  it('keeps an old fill beneath what is painted on, not beneath a hole begun anew', async () => {
    await press(' ');
    expect(find('.fill').dataset['stale']).toBe('true');
    expect(isThere('.fill-after')).toBe(true);
    await push('Clear');
    await press(' ');
    expect(isThere('.fill-after')).toBe(false);
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
    expect(isThere('.fill-after [src="/stills/square.webp"]')).toBe(false);
    expect(find('.fill-split').getAttribute('aria-label')).toMatch(/the hole and the photograph$/);
    expect(find('[role=status]').textContent).toMatch(/Revealed is the photograph/);
    const kept = fragment();
    await unmount();
    history.replaceState(null, '', kept);
    await mount(figure);
    expect(find('.fill').dataset).toMatchObject({ state: 'done', revealed: 'photograph' });
    await reveal('fill');
    expect(isThere('.fill-after [src="/stills/square.webp"]')).toBe(true);
  });

  it('reveals the difference with its scale and its figures', async () => {
    await reveal('difference');
    await vi.waitFor(() => expect(find('.fill').dataset['revealed']).toBe('difference'));
    expect(find('[role=status]').textContent).toMatch(/0\.13 on average and 0\.50 at most/);
    expect(find('.fill-scale').textContent).toBe('off by00.050.250.51');
    expect(button('Save the difference')).toBeTruthy();
    await mount(cloneElement(figure, { removed: 'A tower' }));
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
    await push('Clear');
    expect(offered()).toEqual([]);
    expect(why()).toBe('Once the hole is filled.');
    expect(find('.fill').dataset['revealed']).toBeUndefined();
    await push('Undo');
    expect(offered()).toEqual(['Fill', 'Blended', 'Photograph', 'Difference']);
  });

  it('says what the dashed square is, where it is drawn', async () => {
    expect(document.body.textContent).toContain('The method sees the dashed square, at 256 × 256.');
    await push('Clear');
    expect(isThere('.fill-square')).toBe(false);
    expect(document.body.textContent).not.toContain('dashed');
  });

  it('says of partial convolution alone after how many layers it closes the hole', async () => {
    const said = () => /its encoder would .*?\./.exec(document.body.textContent)?.[0];
    expect(said()).toMatch(/^its encoder would close this hole after \d layers\.$/);
    const before = said();
    await push('Clear');
    expect(said()).toBeUndefined();
    await push('Undo');
    expect(said()).toBe(before);
    await choose('glcic');
    expect(said()).toBeUndefined();
  });

  it('says what a fill would download, and only of the network that is chosen', async () => {
    missing.of = { 'context-encoder': 27_960_000, glcic: 0 };
    const said = () => /The first fill downloads .*?, once\./.exec(document.body.textContent)?.[0];
    await choose('context-encoder');
    await vi.waitFor(() => expect(said()).toBe('The first fill downloads 28.0\u00a0MB, once.'));
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
    await mount(choices);
    const working = () => find('input[name=fill-size]:checked', HTMLInputElement).value;
    expect(working()).toBe('256');
    await choose('narrow');
    expect(working()).toBe('128');
    expect(find('.fill-sizes').textContent).toBe('A narrow one works at 128 pixels only.');
    await choose('harmonic');
    expect(working()).toBe('256');
    expect(find('.fill-sizes').textContent).toBe('');
  });

  it('restores the scene of an address, without the still of another', async () => {
    await press(' ');
    const kept = fragment();
    await unmount();
    history.replaceState(null, '', kept);
    await mount(figure);
    expect(find('.fill').dataset).toMatchObject({ state: 'idle', ready: 'true' });
    expect(isThere('.fill-after')).toBe(false);
    expect(find('.fill-line').textContent).toMatch(/^Press Fill to see what .+ makes of this hole/);
    await push('Clear');
    expect(isThere('.fill-line')).toBe(false);
  });

  it('says so where the address is damaged', async () => {
    await unmount();
    history.replaceState(null, '', '#fill=damaged');
    await mount(figure);
    expect(find('[role=alert]').textContent).toMatch(/damaged/);
    expect(isThere('.fill-after')).toBe(true);
  });
});
