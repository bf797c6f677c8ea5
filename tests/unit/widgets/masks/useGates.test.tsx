// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Mark } from '../../../../src/inpainting/marks.ts';
import type { Picture } from '../../../../src/widgets/easel/picture.ts';
import type { GatesRequest } from '../../../../src/widgets/masks/runGates.ts';
import { useGates } from '../../../../src/widgets/masks/useGates.ts';
import type { Shown } from '../../../../src/widgets/masks/view.ts';
import { box } from '../../../../src/widgets/scene/drawn.ts';
import { mount } from '../mounted.ts';

const computing = vi.hoisted((): { asked: GatesRequest; finish: () => void }[] => []);
vi.mock('../../../../src/widgets/masks/runGates.ts', () => ({
  runGates: (asked: GatesRequest) =>
    new Promise<Shown>((resolve) =>
      computing.push({ asked, finish: () => resolve(shownOf(asked, {})) }),
    ),
}));

const shownOf = ({ picture, marks }: GatesRequest, gates: Shown['gates']): Shown => ({
  ...{ picture: picture.key, title: picture.title, marks, gates },
  ...{ atlas: { url: '', width: 0, height: 0, strips: {} }, openings: {}, provider: '', line: '' },
});
const pictureOf = (key: string): Picture => ({
  ...{ key, title: key, alt: key, width: 600, height: 600 },
  source: { url: `/${key}` },
});
const [here, there, elsewhere] = ['here', 'there', 'elsewhere'].map(pictureOf) as [
  Picture,
  Picture,
  Picture,
];
const hole: readonly Mark[] = [box(100, 100, 200, 120)];
const larger: readonly Mark[] = [...hole, box(300, 100, 50, 50)];

let gates: ReturnType<typeof useGates>;
let change: (to: Partial<GatesRequest>) => void;

function Figure() {
  const [scene, setScene] = useState<GatesRequest>({ picture: here, marks: hole });
  change = (to) => setScene({ ...scene, ...to });
  gates = useGates(scene, shownOf({ picture: here, marks: hole }, null), () => undefined);
  return null;
}

/** Does something, and all that follows from it. */
const now = async (work: () => void) => {
  await act(work);
  await act(() => vi.dynamicImportSettled());
};
const finish = () => now(() => computing.at(-1)!.finish());
/** What was run so far: whose picture, and of how many marks. */
const hasAsked = (...expected: [string, number][]) =>
  vi.waitFor(() =>
    expect(computing.map(({ asked: { picture, marks } }) => [picture.key, marks.length])).toEqual(
      expected,
    ),
  );

beforeEach(async () => {
  computing.length = 0;
  await mount(<Figure />);
});

test('a mark taken back during its run is followed back, too', async () => {
  await now(() => gates.start());
  await finish();
  await now(() => change({ marks: larger }));
  await now(() => change({ marks: larger.slice(0, 1) }));
  await finish();
  await hasAsked(['here', 1], ['here', 2], ['here', 1]);
  await finish();
  expect([gates.stale, gates.run.state]).toEqual([false, 'idle']);
});

test('another photograph is compared with this one under the same hole, and then followed', async () => {
  await now(() => {
    change({ picture: there });
    gates.compareWith(there);
  });
  await hasAsked(['here', 1]);
  await finish();
  await hasAsked(['here', 1], ['there', 1]);
  await finish();
  expect([gates.before?.picture, gates.shown.picture]).toEqual(['here', 'there']);
  await now(() => change({ picture: elsewhere }));
  await hasAsked(['here', 1], ['there', 1], ['elsewhere', 1]);
});
