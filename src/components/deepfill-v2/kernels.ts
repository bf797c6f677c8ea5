import { kernelMatrix, singularValues } from '../../inpainting/spectralNorm.ts';
import { findNetwork } from '../../networks/catalogue.ts';
import { loadKernels, networksWithKernels, type NamedKernel } from '../../networks/kernels.ts';
import { iterate, type Step } from '../../widgets/spectral-norm/iterate.ts';
import type { Scene } from '../../widgets/spectral-norm/scene.ts';
import { scenes } from '../../widgets/spectral-norm/scenes.ts';
import { findScene } from '../../widgets/scene/findScene.ts';
import type { KernelChoice } from '../../widgets/spectral-norm/view.ts';
import { formatNumber } from '../claims.ts';

/** Every kernel that can be chosen, with all of its singular values. */
export async function kernelChoices(): Promise<readonly KernelChoice[]> {
  const networks = await Promise.all(networksWithKernels.map(loadKernels));
  return networks.flatMap(({ network, kernels }) =>
    kernels.map((kernel): KernelChoice => {
      const matrix = kernelMatrix(kernel);
      const { name, trained } = findNetwork(network);
      const layer = /\d+/.exec(kernel.name)?.[0] ?? kernel.name;
      return {
        id: `${network}/${kernel.name}`,
        title: networks.length > 1 ? `${name}, layer ${layer}` : `Layer ${layer}`,
        whose: `It is of our ${name}, after ${formatNumber(trained.step)} training steps.`,
        rows: matrix.rows,
        columns: matrix.columns,
        shape: `${kernel.outputs} outputs, ${kernel.inputs} inputs, windows of ${kernel.size}×${kernel.size}`,
        // The largest is told as a number, the others are bars.
        values: [...singularValues(matrix)].map((value, i) => Number(value.toFixed(i ? 2 : 4))),
      };
    }),
  );
}

/** A named scene and its steps. Throws where there is no such scene, or no such kernel. */
export async function builtIteration(
  name: string,
): Promise<{ readonly scene: Scene; readonly steps: readonly Step[] }> {
  const scene = findScene(scenes, name, 'spectral-norm');
  const steps = iterate(kernelMatrix(await kernelOf(scene.kernel)), scene.seed);
  // Of a direction's values only their colours are seen.
  const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(2)));
  // A page carries the directions that it shows; the others are computed when its reader goes on.
  return {
    scene,
    steps: steps.map((step, i) =>
      i === scene.step
        ? { ...step, u: rounded(step.u), v: rounded(step.v) }
        : {
            sigma: step.sigma && Number(step.sigma.toFixed(4)),
            turned: step.turned && Number(step.turned.toFixed(1)),
            u: [],
            v: [],
          },
    ),
  };
}

/** The kernel `<network>/<name>`. Throws where none was written. */
export async function kernelOf(id: string): Promise<NamedKernel> {
  const [network = '', name = ''] = id.split('/');
  const { kernels } = await loadKernels(network);
  const kernel = kernels.find((one) => one.name === name);
  if (!kernel) throw new Error(`models/${network}/kernels.json has no ${name}.`);
  return kernel;
}
