import { psnrOf } from '../../widgets/every-fill/view.ts';
import { served } from '../everyFill.ts';
import { required } from '../required.ts';
import { standingsOf, type Standing } from '../networks/standings.ts';
import { standBy } from '../standBy.ts';
import { closest, set } from './answers.ts';

const hole = 'square-37';
const leader = closest(hole);
const classical = standingsOf(set, hole)
  .filter(({ kind }) => kind === 'classical')
  .reduce((best, one) => (one.psnrPooled > best.psnrPooled ? one : best));

const psnr = ({ method }: Standing) =>
  required(psnrOf(served, hole, method) ?? undefined, `the fills of ${method}`);
const ahead = psnr(leader);
const leads = psnr(classical).map((value, i) => value - ahead[i]!);
const most = served.titles[leads.indexOf(Math.max(...leads))] ?? '';

/** On how many photographs the best method without training is ahead of the one that leads, and where most. */
export const behind = { classical, count: leads.filter((lead) => lead > 0).length, most };

standBy(12, {
  'a method without training comes closer on some photographs': behind.count > 0,
  'the network that leads misses trees on a shore': behind.most === 'A wooded shore',
});
