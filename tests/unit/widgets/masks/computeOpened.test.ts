import { expect, test, vi } from 'vitest';
import { createImage } from '../../../../src/inpainting/image.ts';
import { pictureOf } from '../../../../src/widgets/easel/picture.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';
import { computeOpened } from '../../../../src/widgets/masks/computeOpened.ts';
import { side } from '../../../../src/widgets/masks/layers.ts';
import { networkImage } from '../../../../src/widgets/masks/networkImage.ts';

vi.mock('../../../../src/widgets/masks/networkImage.ts', () => ({ networkImage: vi.fn() }));

test('a picture that could not be read is read again when its next window is opened, and then no more', async () => {
  const read = vi.mocked(networkImage);
  read.mockRejectedValueOnce(new Error('The picture did not arrive.'));
  read.mockResolvedValue(createImage(side, side));
  const open = (x: number) => computeOpened(pictureOf('', photographs, null), [], { x, y: 0 }, 0);
  await expect(open(0)).rejects.toThrow('did not arrive');
  await open(1);
  await open(2);
  expect(read).toHaveBeenCalledTimes(2);
});
