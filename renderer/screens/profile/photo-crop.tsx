/** Which part of a picture becomes the photo: pulled and zoomed with mouse, fingers, or three sliders. */
import { useEffect, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import type { Photo } from '../../../shared/passport/profile.ts';
import { useTranslator } from '../../app-stores.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Slider } from '../../ui/slider.tsx';
import { middle, mostZoom, photoSize, pulled, zoomed, type Crop } from './crop.ts';
import css from './photo-crop.module.css';
import { drawPart, photoOf } from './photo.ts';

export interface PhotoCropProps {
  readonly picture: ImageBitmap;
  readonly onUse: (photo: Photo) => void;
  readonly onUnusable: () => void;
}

export function PhotoCrop({ picture, onUse, onUnusable }: PhotoCropProps): ReactNode {
  const t = useTranslator();
  const [crop, setCrop] = useState<Crop>(middle);
  const use = async (): Promise<void> => {
    const photo = await photoOf(picture, crop);
    if (photo === null) onUnusable();
    else onUse(photo);
  };
  const percent = (share: number): number => Math.round(share * 100);
  return (
    <div className={cx(css['crop'])}>
      <Stage picture={picture} crop={crop} onCrop={setCrop} />
      <div className={cx(css['words'])}>
        <p>{t('me:photo.cropLead')}</p>
        <Slider
          label={t('me:photo.zoom')}
          least={100}
          most={100 * mostZoom}
          step={5}
          value={percent(crop.zoom)}
          onChange={(zoom) => setCrop((before) => zoomed(picture, before, zoom / 100))}
        />
        <Slider
          label={t('me:photo.across')}
          least={0}
          most={100}
          step={1}
          value={percent(crop.x)}
          onChange={(x) => setCrop((before) => ({ ...before, x: x / 100 }))}
        />
        <Slider
          label={t('me:photo.down')}
          least={0}
          most={100}
          step={1}
          value={percent(crop.y)}
          onChange={(y) => setCrop((before) => ({ ...before, y: y / 100 }))}
        />
        <p className={cx(css['hint'])}>{t('me:photo.kept')}</p>
        <Button look="primary" autoFocus onPress={() => void use()}>
          {t('me:photo.use')}
        </Button>
      </div>
    </div>
  );
}

interface StageProps {
  readonly picture: ImageBitmap;
  readonly crop: Crop;
  readonly onCrop: (next: (before: Crop) => Crop) => void;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** For pointers alone: everything that it does the sliders do too. */
function Stage({ picture, crop, onCrop }: StageProps): ReactNode {
  const t = useTranslator();
  const canvas = useRef<HTMLCanvasElement>(null);
  const fingers = useRef(new Map<number, Spot>());
  useEffect(() => {
    const brush = canvas.current?.getContext('2d');
    if (brush) drawPart(brush, picture, crop);
  }, [picture, crop]);
  useEffect(() => {
    const stage = canvas.current;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      onCrop((before) => zoomed(picture, before, before.zoom * Math.exp(-event.deltaY / 500)));
    };
    // React listens passively, and then the page behind would scroll.
    stage?.addEventListener('wheel', onWheel, { passive: false });
    return () => stage?.removeEventListener('wheel', onWheel);
  }, [picture, onCrop]);
  const onMove = (event: PointerEvent<HTMLCanvasElement>): void => {
    const from = fingers.current.get(event.pointerId);
    if (from === undefined) return;
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const to = { x: event.clientX, y: event.clientY };
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, to);
    onCrop((before) =>
      other === undefined
        ? pulled(picture, before, { across: (to.x - from.x) / width, down: (to.y - from.y) / height })
        : zoomed(picture, before, (before.zoom * distance(to, other)) / Math.max(1, distance(from, other))),
    );
  };
  const lift = (event: PointerEvent): void => void fingers.current.delete(event.pointerId);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('window:profile.photoAlt')}
      className={cx(css['stage'])}
      width={photoSize.width}
      height={photoSize.height}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      }}
      onPointerMove={onMove}
      onPointerUp={lift}
      onPointerCancel={lift}
    />
  );
}

function distance(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
