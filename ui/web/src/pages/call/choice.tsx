import type { Values } from '../../data/corrections';
import { codeOf } from '../../data/signals';

interface ChoiceProps<T extends string> {
  name: string;
  codes: readonly T[];
  value: Values[string] | undefined;
  text: (code: T) => string;
  set: (code: T) => void;
}

/** One of a few codes. */
export function Choice<T extends string>({ name, codes, value, text, set }: ChoiceProps<T>) {
  return (
    <label class="by-hand-field">
      {name}
      <select
        value={String(value)}
        onChange={(event) => {
          const code = codeOf(codes, event.currentTarget.value);
          if (code) set(code);
        }}
      >
        {codes.map((code) => (
          <option key={code} value={code}>
            {text(code)}
          </option>
        ))}
      </select>
    </label>
  );
}
