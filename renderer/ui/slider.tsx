/** A number between two others, chosen by pulling or with the arrow keys. */
import type { ReactNode } from 'react';
import { Label, Slider as AriaSlider, SliderThumb, SliderTrack } from 'react-aria-components';
import { cx } from './class-names.ts';
import css from './slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number) => void;
}

export function Slider({
  label,
  value,
  least,
  most,
  step,
  isDisabled = false,
  onChange,
}: SliderProps): ReactNode {
  return (
    <AriaSlider
      className={cx(css['slider'])}
      value={value}
      minValue={least}
      maxValue={most}
      step={step}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <Label className={cx(css['label'])}>{label}</Label>
      <SliderTrack className={cx(css['track'])}>
        <SliderThumb className={cx(css['thumb'])} />
      </SliderTrack>
    </AriaSlider>
  );
}
