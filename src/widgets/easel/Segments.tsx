import type { ComponentChildren } from 'preact';

interface Props<T> {
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly hint?: string;
    readonly disabled?: boolean;
  }[];
  /** The identifier of a sentence that says why something cannot be chosen now. */
  readonly why?: string | undefined;
  readonly onChange: (value: T) => void;
}

/** A few choices side by side. */
export function Segments<T extends string | number>(props: Props<T>) {
  const { name, legend, value, options, why, onChange } = props;
  return (
    <fieldset class="easel-segments easel-fieldset" aria-describedby={why}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="easel-segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span class="easel-hidden"> {option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
