// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { beforeEach, expect, test } from 'vitest';
import { useFollowing } from '../../../../src/widgets/fill/useFollowing.ts';
import { mount, now } from '../mounted.ts';

/** A knob as it was when the network was asked. */
interface Asked {
  readonly knob: number;
}

let asked: number[];
let finish: () => void;
let shown: number;
let turn: (to: number) => void;
let following: ReturnType<typeof useFollowing<Asked, number>>;

const compute = ({ knob }: Asked): Promise<number> => {
  asked.push(knob);
  return new Promise((resolve) => (finish = () => resolve(knob)));
};

/** Shows what the network made of its knob, which stood at 0 when the page was built. */
function Figure() {
  const [knob, setKnob] = useState(0);
  const [result, onResult] = useState(0);
  [shown, turn] = [result, setKnob];
  following = useFollowing(
    { request: { knob }, stale: result !== knob, compute, onResult, onError: () => undefined },
    [knob],
  );
  return null;
}

beforeEach(async () => {
  asked = [];
  await mount(<Figure />);
});

test('nothing runs until the reader asks, and from then on whatever is changed', async () => {
  await now(() => turn(1));
  expect(asked).toEqual([]);
  await now(() => following.start());
  await now(() => finish());
  await now(() => turn(2));
  await now(() => finish());
  expect([asked, shown]).toEqual([[1, 2], 2]);
});

test('a knob turned back during its run is followed back, too', async () => {
  following.follow();
  await now(() => turn(1));
  await now(() => turn(0));
  await now(() => finish());
  expect(asked).toEqual([1, 0]);
  await now(() => finish());
  expect([shown, following.run.state]).toEqual([0, 'idle']);
});
