/**
 * For runs on a device, which may never end once it is lost: they fail then, and those that begin later fail at once.
 * A race against `lost`, which seldom settles, would hold the results of every run.
 */
export function unlessLost(device: Pick<GPUDevice, 'lost'>, why: () => Error) {
  const underWay = new Set<() => void>();
  let isLost = false;
  void device.lost.then(() => {
    isLost = true;
    underWay.forEach((fail) => fail());
  });
  return <Result>(run: Promise<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      const fail = (): void => reject(why());
      if (isLost) fail();
      underWay.add(fail);
      void run.then(resolve, reject).then(() => underWay.delete(fail));
    });
}
