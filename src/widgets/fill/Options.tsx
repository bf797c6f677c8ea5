import { Segments } from '../easel/Segments.tsx';
import { listed } from '../easel/words.ts';
import { workSizes, type WorkSize } from './scene.ts';
import type { MethodChoice } from './view.ts';

interface Props {
  readonly id: string;
  readonly methods: readonly MethodChoice[];
  readonly method: string;
  readonly size: WorkSize;
  readonly onMethod: (method: string) => void;
  readonly onSize: (size: WorkSize) => void;
}

const groups = [
  { kind: 'network', name: 'Trained networks' },
  { kind: 'classical', name: 'Without training' },
] as const;

/** Which method fills the hole, and at which size it works. */
export function Options({ id, methods, method, size, onMethod, onSize }: Props) {
  const chosen = methods.find(({ id: one }) => one === method);
  const sizes = chosen?.sizes ?? workSizes;
  return (
    <div class="easel-options">
      <label class="easel-field">
        <span>Method</span>
        <select value={method} onChange={({ currentTarget }) => onMethod(currentTarget.value)}>
          {groups.map(({ kind, name }) => {
            const members = methods.filter((choice) => choice.kind === kind);
            if (members.length === 0) return null;
            return (
              <optgroup key={kind} label={name}>
                {members.map((choice) => (
                  <option key={choice.id} value={choice.id} selected={choice.id === method}>
                    {choice.name}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      </label>
      <Segments
        name={`${id}-size`}
        legend="Work at"
        value={size}
        options={workSizes.map((value) => ({
          value,
          label: String(value),
          hint: 'pixels',
          disabled: !sizes.includes(value),
        }))}
        onChange={onSize}
      />
      <p class="fill-sizes" aria-live="polite">
        {chosen && sizes.length < workSizes.length && limitOf(chosen)}
      </p>
    </div>
  );
}

/** “Context Encoder (2016) works at 128 pixels only.” */
function limitOf({ name, sizes }: MethodChoice): string {
  return `${name} works at ${listed(sizes.map(String))} pixels only.`;
}
